-- Who is counted (R2): cohorts, colleges, majors, classes, graduates, roster versions; and who serves them (R4).
CREATE TABLE cohort (
  year INT NOT NULL PRIMARY KEY,
  opens_on DATE NOT NULL,
  report_due_on DATE NOT NULL,
  publish_due_on DATE NOT NULL,
  weekly_due VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  destination_grouping VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  roster_version INT NOT NULL,
  version INT NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE college (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  code VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  UNIQUE KEY college_code (cohort_year, code),
  FOREIGN KEY (cohort_year) REFERENCES cohort (year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE major (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  college_id BIGINT NOT NULL,
  code VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  UNIQUE KEY major_code (college_id, code),
  FOREIGN KEY (college_id) REFERENCES college (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE school_class (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  college_id BIGINT NOT NULL,
  name VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  UNIQUE KEY class_name (college_id, name),
  FOREIGN KEY (college_id) REFERENCES college (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- counted = in the denominator (R2.1, R2.2); set by the roster import alone
CREATE TABLE graduate (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  student_number VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  exam_number VARCHAR(32) COLLATE utf8mb4_bin,
  -- this collation tells rare characters (𠮷) and emoji apart, utf8mb4_unicode_ci takes them for equal
  name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  gender VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  id_number VARCHAR(18) COLLATE utf8mb4_bin NOT NULL,
  college_id BIGINT NOT NULL,
  major_id BIGINT NOT NULL,
  class_id BIGINT NOT NULL,
  programme_years INT NOT NULL,
  education_level VARCHAR(50) NOT NULL,
  study_mode VARCHAR(50) NOT NULL,
  difficulty INT NOT NULL,
  qualified BIT(1) NOT NULL,
  on_roster BIT(1) NOT NULL,
  counted BIT(1) NOT NULL,
  phone VARCHAR(30),
  email VARCHAR(200),
  national_columns VARCHAR(2000),
  roster_version INT NOT NULL,
  version INT NOT NULL,
  UNIQUE KEY graduate_student_number (cohort_year, student_number),
  KEY graduate_class (class_id, student_number),
  KEY graduate_college (college_id, student_number),
  KEY graduate_id_number (id_number),
  KEY graduate_own (student_number),
  KEY graduate_name (cohort_year, name),
  FOREIGN KEY (cohort_year) REFERENCES cohort (year),
  FOREIGN KEY (college_id) REFERENCES college (id),
  FOREIGN KEY (major_id) REFERENCES major (id),
  FOREIGN KEY (class_id) REFERENCES school_class (id),
  CONSTRAINT difficulty_is_a_mask CHECK (difficulty BETWEEN 0 AND 7)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE roster_import (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  file_name VARCHAR(255) NOT NULL,
  sha256 VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  dry_run BIT(1) NOT NULL,
  status VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  roster_version INT,
  row_count INT NOT NULL,
  processed INT NOT NULL,
  added INT NOT NULL,
  changed INT NOT NULL,
  unchanged INT NOT NULL,
  missing INT NOT NULL,
  removed INT NOT NULL,
  rejected INT NOT NULL,
  error_count INT NOT NULL,
  created_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  created_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6),
  KEY roster_import_cohort (cohort_year, id),
  FOREIGN KEY (cohort_year) REFERENCES cohort (year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE roster_import_error (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import_id BIGINT NOT NULL,
  row_no INT NOT NULL,
  column_name VARCHAR(60) NOT NULL,
  message_zh VARCHAR(500) NOT NULL,
  message_en VARCHAR(500) NOT NULL,
  FOREIGN KEY (import_id) REFERENCES roster_import (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- what a roster version changed in a graduate who was there before; an added graduate needs no row
CREATE TABLE roster_change (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  roster_version INT NOT NULL,
  graduate_id BIGINT NOT NULL,
  kind VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  before_values VARCHAR(4000) NOT NULL,
  KEY roster_change_graduate (graduate_id),
  KEY roster_change_version (cohort_year, roster_version),
  FOREIGN KEY (graduate_id) REFERENCES graduate (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- one row a class for class staff (R4.2); without a class: the whole college; without a college: the whole school
CREATE TABLE assignment (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  staff_number VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  name VARCHAR(100) NOT NULL,
  role VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  college_id BIGINT,
  class_id BIGINT,
  KEY assignment_staff (staff_number, role),
  KEY assignment_class (class_id),
  KEY assignment_cohort (cohort_year, role),
  FOREIGN KEY (cohort_year) REFERENCES cohort (year),
  FOREIGN KEY (college_id) REFERENCES college (id),
  FOREIGN KEY (class_id) REFERENCES school_class (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- who saw an ID number in full, and why; the log has the salted digest of the reason
CREATE TABLE id_number_reveal (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  graduate_id BIGINT NOT NULL,
  actor VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  reason VARCHAR(500) NOT NULL,
  salt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY reveal_actor (actor, at),
  FOREIGN KEY (graduate_id) REFERENCES graduate (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
