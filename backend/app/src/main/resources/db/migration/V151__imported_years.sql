-- earlier years as the national register had them (R1.1): imported, never verified; no figure of a cohort reads these tables
CREATE TABLE imported_year (
  year INT NOT NULL PRIMARY KEY,
  file_name VARCHAR(255) NOT NULL,
  sha256 VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  row_count INT NOT NULL,
  imported_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  imported_by_name VARCHAR(100) NOT NULL,
  imported_at DATETIME(6) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- one a row of the file: what went where, and nobody's name or number
CREATE TABLE imported_record (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  year INT NOT NULL,
  row_no INT NOT NULL,
  major_code VARCHAR(400) NOT NULL,
  major VARCHAR(400) NOT NULL,
  level VARCHAR(400) NOT NULL,
  destination_code VARCHAR(400) COLLATE utf8mb4_bin NOT NULL,
  destination VARCHAR(400) NOT NULL,
  stated VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  industry VARCHAR(400) NOT NULL,
  location VARCHAR(400) NOT NULL,
  KEY imported_record_of_year (year, row_no),
  FOREIGN KEY (year) REFERENCES imported_year (year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
