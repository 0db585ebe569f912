-- The national register held against the school, record by record (R1.1)
CREATE TABLE reconciliation (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  college_id BIGINT,
  previous_id BIGINT,
  file_name VARCHAR(255) NOT NULL,
  sha256 VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  row_count INT NOT NULL,
  elsewhere INT NOT NULL,
  graduates INT NOT NULL,
  agreeing INT NOT NULL,
  not_in_file VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  not_in_roster VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  ignored_headings VARCHAR(2000) NOT NULL,
  created_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  created_by_name VARCHAR(100) NOT NULL,
  created_at DATETIME(6) NOT NULL,
  KEY reconciliation_cohort (cohort_year, id),
  FOREIGN KEY (cohort_year) REFERENCES cohort (year),
  FOREIGN KEY (college_id) REFERENCES college (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- student_number and name only where they are nobody's here; difference_key is the same for the same difference of another run
CREATE TABLE reconciliation_difference (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  reconciliation_id BIGINT NOT NULL,
  kind VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  field VARCHAR(30) COLLATE utf8mb4_bin,
  doubt VARCHAR(30) COLLATE utf8mb4_bin,
  graduate_id BIGINT,
  college_id BIGINT,
  row_no INT,
  student_number VARCHAR(400) COLLATE utf8mb4_bin,
  name VARCHAR(400),
  owner VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  fix_in VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  here_value VARCHAR(400) NOT NULL,
  there_value VARCHAR(400) NOT NULL,
  difference_key VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  KEY difference_of_run (reconciliation_id, difference_key),
  KEY difference_graduate (graduate_id),
  FOREIGN KEY (reconciliation_id) REFERENCES reconciliation (id),
  FOREIGN KEY (graduate_id) REFERENCES graduate (id),
  FOREIGN KEY (college_id) REFERENCES college (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- the last row that the register had of a graduate: its 32 columns, never a candidate or ID number
CREATE TABLE register_row (
  graduate_id BIGINT NOT NULL PRIMARY KEY,
  reconciliation_id BIGINT NOT NULL,
  row_no INT NOT NULL,
  cells MEDIUMTEXT NOT NULL,
  FOREIGN KEY (graduate_id) REFERENCES graduate (id),
  FOREIGN KEY (reconciliation_id) REFERENCES reconciliation (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- which heading of the register's files is which column; an empty one is left out
CREATE TABLE national_column_mapping (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  heading VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  column_name VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  UNIQUE KEY mapping_of_heading (cohort_year, heading),
  FOREIGN KEY (cohort_year) REFERENCES cohort (year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
