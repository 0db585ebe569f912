-- Weekly sheets (R7.2, R8.1): what was confirmed and signed is only ever added; weekly_sheet says where each one stands.
CREATE TABLE weekly_sheet (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  college_id BIGINT NOT NULL,
  week VARCHAR(8) COLLATE utf8mb4_bin NOT NULL,
  state VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  prepared_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  prepared_by_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  prepared_at DATETIME(6) NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY sheet_of_a_week (college_id, week),
  KEY sheet_cohort (cohort_year, week),
  FOREIGN KEY (cohort_year) REFERENCES cohort (year),
  FOREIGN KEY (college_id) REFERENCES college (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- what the officer confirmed, whole: one for each confirmation, as a sheet that was sent back is confirmed anew
CREATE TABLE sheet_package (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sheet_id BIGINT NOT NULL,
  nth INT NOT NULL,
  position BIGINT NOT NULL,
  root VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  sha256 VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  content LONGBLOB NOT NULL,
  confirmed_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  confirmed_by_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  confirmed_at DATETIME(6) NOT NULL,
  UNIQUE KEY package_of_a_sheet (sheet_id, nth),
  FOREIGN KEY (sheet_id) REFERENCES weekly_sheet (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE sheet_sample (
  package_id BIGINT NOT NULL,
  place INT NOT NULL,
  declaration_id BIGINT NOT NULL,
  graduate_id BIGINT NOT NULL,
  weight INT NOT NULL,
  PRIMARY KEY (package_id, place),
  UNIQUE KEY sample_once (package_id, declaration_id),
  FOREIGN KEY (package_id) REFERENCES sheet_package (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE sheet_look (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  package_id BIGINT NOT NULL,
  declaration_id BIGINT NOT NULL,
  outcome VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  opened INT NOT NULL,
  remark VARCHAR(2000) COLLATE utf8mb4_unicode_520_ci,
  actor VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  actor_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  at DATETIME(6) NOT NULL,
  UNIQUE KEY look_once (package_id, declaration_id),
  FOREIGN KEY (package_id) REFERENCES sheet_package (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE sheet_return (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  package_id BIGINT NOT NULL,
  reason VARCHAR(2000) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  salt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  actor VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  actor_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  at DATETIME(6) NOT NULL,
  UNIQUE KEY return_once (package_id),
  FOREIGN KEY (package_id) REFERENCES sheet_package (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- why something that the last signed sheet counted no longer stands; line names it within that sheet
CREATE TABLE sheet_explanation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sheet_id BIGINT NOT NULL,
  line VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  graduate_id BIGINT NOT NULL,
  explanation VARCHAR(2000) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  salt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  actor VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  actor_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  at DATETIME(6) NOT NULL,
  UNIQUE KEY explanation_once (line),
  KEY explanation_graduate (graduate_id),
  FOREIGN KEY (sheet_id) REFERENCES weekly_sheet (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- the keys make a second signature of a sheet impossible, whatever the code does; entry_id: its entry of the log
CREATE TABLE sheet_signature (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sheet_id BIGINT NOT NULL,
  package_id BIGINT NOT NULL,
  college_id BIGINT NOT NULL,
  position BIGINT NOT NULL,
  signer VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  signer_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  title VARCHAR(60) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  delegated_by_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci,
  statements VARCHAR(500) COLLATE utf8mb4_bin NOT NULL,
  signed_at DATETIME(6) NOT NULL,
  note VARCHAR(8000) COLLATE utf8mb4_bin NOT NULL,
  code VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  entry_id BIGINT NOT NULL,
  UNIQUE KEY signed_once (sheet_id),
  UNIQUE KEY signature_package (package_id),
  UNIQUE KEY signature_code (code),
  KEY signature_college (college_id, id),
  FOREIGN KEY (sheet_id) REFERENCES weekly_sheet (id),
  FOREIGN KEY (package_id) REFERENCES sheet_package (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- the declarations that a signed sheet counts, written with its signature: what the stage "signed" is made of
CREATE TABLE sheet_declaration (
  sheet_id BIGINT NOT NULL,
  declaration_id BIGINT NOT NULL,
  graduate_id BIGINT NOT NULL,
  destination VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  reported BIT(1) NOT NULL,
  verified BIT(1) NOT NULL,
  PRIMARY KEY (sheet_id, declaration_id),
  KEY sheet_declaration_graduate (graduate_id, sheet_id),
  KEY sheet_declaration_declaration (declaration_id),
  FOREIGN KEY (sheet_id) REFERENCES weekly_sheet (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- who may act for the leader of a college, from day to day inclusive
CREATE TABLE leader_delegation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  college_id BIGINT NOT NULL,
  staff_number VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE NOT NULL,
  given_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  given_by_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  given_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6),
  KEY delegation_staff (staff_number, valid_until),
  KEY delegation_college (college_id, id),
  FOREIGN KEY (college_id) REFERENCES college (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
