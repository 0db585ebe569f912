-- Accounts that the office has made in Keycloak from roster and assignments. What is wanted stands here before Keycloak is asked, so a
-- service that stops goes on where it was. Of a code for activation only the digest is kept.
CREATE TABLE account_run (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  kind VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  college_id BIGINT,
  class_id BIGINT,
  total INT NOT NULL,
  made INT NOT NULL,
  existing INT NOT NULL,
  failed INT NOT NULL,
  started_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  started_by_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  started_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6),
  KEY account_run_cohort (cohort_year, id),
  FOREIGN KEY (cohort_year) REFERENCES cohort (year),
  FOREIGN KEY (college_id) REFERENCES college (id),
  FOREIGN KEY (class_id) REFERENCES school_class (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE account (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  kind VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  number VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  run_id BIGINT NOT NULL,
  state VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  subject VARCHAR(64) COLLATE utf8mb4_bin,
  disabled BIT(1) NOT NULL,
  code_hash VARCHAR(64) COLLATE utf8mb4_bin,
  code_until DATETIME(6),
  activated_at DATETIME(6),
  UNIQUE KEY account_number (kind, number),
  UNIQUE KEY account_code (code_hash),
  KEY account_state (state, id),
  KEY account_of_run (run_id, state),
  FOREIGN KEY (run_id) REFERENCES account_run (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- wrong codes, by a digest of where they came from; kept for an hour
CREATE TABLE activation_miss (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  source VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY miss_source (source, at),
  KEY miss_at (at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
