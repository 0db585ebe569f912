-- Help given to graduates (R5.4, R5.5): a ledger that is added to and never changed. An entry that was wrong, or an offer whose outcome is
-- known, is followed by another one that takes its place; each has one follower at most. Words and employers are sealed.
CREATE TABLE assistance_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  graduate_id BIGINT NOT NULL,
  kind VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  happened_on DATE NOT NULL,
  employer VARCHAR(1000) COLLATE utf8mb4_bin,
  note VARCHAR(4000) COLLATE utf8mb4_bin,
  salt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  intention VARCHAR(20) COLLATE utf8mb4_bin,
  outcome VARCHAR(20) COLLATE utf8mb4_bin,
  replaces BIGINT,
  withdrawn BIT(1) NOT NULL,
  recorded_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  recorded_by_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  recorded_role VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  recorded_at DATETIME(6) NOT NULL,
  KEY assistance_graduate (graduate_id, id),
  UNIQUE KEY assistance_replaced_once (replaces),
  FOREIGN KEY (graduate_id) REFERENCES graduate (id),
  FOREIGN KEY (replaces) REFERENCES assistance_entry (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- what each graduate in difficulty is to get at least, where the office set something else than the usual
CREATE TABLE assistance_targets (
  cohort_year INT NOT NULL PRIMARY KEY,
  policy_talks INT NOT NULL,
  guidances INT NOT NULL,
  offers INT NOT NULL,
  trainings INT NOT NULL,
  quiet_days INT NOT NULL,
  version INT NOT NULL,
  FOREIGN KEY (cohort_year) REFERENCES cohort (year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
