-- Counts kept with every change (R2.3), the append-only log (R8.1), answers kept for repeated requests, leases of scheduled work.

-- class_id = 0: the roll-up without classes; an empty reported_as or verified_as: nothing counts at that stage
CREATE TABLE tally (
  cohort_year INT NOT NULL,
  class_id BIGINT NOT NULL,
  college_id BIGINT NOT NULL,
  major_id BIGINT NOT NULL,
  programme_years INT NOT NULL,
  gender VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  difficulty INT NOT NULL,
  reported_as VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  verified_as VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (cohort_year, class_id, college_id, major_id, programme_years, gender, difficulty, reported_as, verified_as)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- written by the transaction that changes something, never updated: writers of the same cell do not wait for each other
CREATE TABLE tally_delta (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  class_id BIGINT NOT NULL,
  college_id BIGINT NOT NULL,
  major_id BIGINT NOT NULL,
  programme_years INT NOT NULL,
  gender VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  difficulty INT NOT NULL,
  reported_as VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  verified_as VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  n BIGINT NOT NULL,
  KEY tally_delta_cohort (cohort_year, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE tally_generation (
  cohort_year INT NOT NULL PRIMARY KEY,
  generation BIGINT NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE audit_entry (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  actor VARCHAR(64) COLLATE utf8mb4_bin,
  actor_role VARCHAR(20) COLLATE utf8mb4_bin,
  event VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  subject_type VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  subject_id VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  payload VARCHAR(4000) COLLATE utf8mb4_bin NOT NULL,
  leaf_hash VARBINARY(32) NOT NULL,
  KEY audit_subject (subject_type, subject_id, id),
  KEY audit_actor (actor, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE idempotent_answer (
  subject VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  idempotency_key VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  request_digest VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  status INT NOT NULL,
  location VARCHAR(500) COLLATE utf8mb4_bin,
  body MEDIUMTEXT COLLATE utf8mb4_bin,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (subject, idempotency_key)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE lease (
  name VARCHAR(60) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  holder VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  held_until DATETIME(6) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
