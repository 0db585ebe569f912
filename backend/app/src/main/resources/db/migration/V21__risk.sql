-- What rules look at when a declaration is handed in (R6.1): one row for each that is under review or counts, so that a look-up never reads
-- declarations. class and college are those of the graduate; known: the office knows the employer, which then belongs to no cluster.
CREATE TABLE risk_mark (
  declaration_id BIGINT NOT NULL PRIMARY KEY,
  graduate_id BIGINT NOT NULL,
  cohort_year INT NOT NULL,
  college_id BIGINT NOT NULL,
  class_id BIGINT NOT NULL,
  destination VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  employer_key VARCHAR(200) COLLATE utf8mb4_bin,
  credit_code VARCHAR(18) COLLATE utf8mb4_bin,
  phone_key VARCHAR(30) COLLATE utf8mb4_bin,
  known BIT(1) NOT NULL,
  submitted_at DATETIME(6) NOT NULL,
  KEY mark_employer (employer_key, cohort_year, known, college_id, class_id, graduate_id),
  KEY mark_credit_code (credit_code, cohort_year, known, college_id, class_id, graduate_id),
  KEY mark_phone (phone_key, cohort_year, known, college_id, class_id, graduate_id),
  KEY mark_class (class_id, submitted_at),
  KEY mark_college (college_id, submitted_at),
  KEY mark_cohort (cohort_year, submitted_at),
  KEY mark_graduate (graduate_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- employers of whom the office knows that many graduates go there
CREATE TABLE known_employer (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  name VARCHAR(200) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  name_key VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  credit_code VARCHAR(18) COLLATE utf8mb4_bin,
  reason VARCHAR(500) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  salt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  added_by_name VARCHAR(100) NOT NULL,
  added_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY known_employer_name (name_key),
  UNIQUE KEY known_employer_code (credit_code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- the last eleven digits, so that a phone is found however it was typed
ALTER TABLE graduate
  ADD COLUMN phone_key VARCHAR(30) COLLATE utf8mb4_bin GENERATED ALWAYS AS
    (RIGHT(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(phone, ' ', ''), '-', ''), '(', ''), ')', ''), '+', ''), 11)) STORED,
  ADD KEY graduate_phone (phone_key);
ALTER TABLE assignment
  ADD COLUMN phone VARCHAR(30),
  ADD COLUMN phone_key VARCHAR(30) COLLATE utf8mb4_bin GENERATED ALWAYS AS
    (RIGHT(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(phone, ' ', ''), '-', ''), '(', ''), ')', ''), '+', ''), 11)) STORED,
  ADD KEY assignment_phone (phone_key);

-- one flag of a kind for a declaration or a piece of its evidence. Without the foreign key a submission may raise flags on others without
-- waiting for whoever works on them; a flag of a deleted draft is never shown.
DELETE later FROM risk_flag later JOIN risk_flag earlier
  ON earlier.declaration_id = later.declaration_id AND earlier.kind = later.kind
  AND COALESCE(earlier.evidence_id, 0) = COALESCE(later.evidence_id, 0) AND earlier.id < later.id;
ALTER TABLE risk_flag DROP FOREIGN KEY risk_flag_ibfk_1;
ALTER TABLE risk_flag
  ADD COLUMN detail_zh VARCHAR(300),
  ADD COLUMN detail_en VARCHAR(300),
  ADD COLUMN evidence_key BIGINT GENERATED ALWAYS AS (COALESCE(evidence_id, 0)) STORED,
  ADD UNIQUE KEY one_flag_of_a_kind (declaration_id, kind, evidence_key);
