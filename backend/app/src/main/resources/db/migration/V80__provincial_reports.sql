-- Provincial reports (R9.1): what was frozen is only ever added; a correction is a further package of its kind.
CREATE TABLE provincial_package (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  kind VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  number INT NOT NULL,
  position BIGINT NOT NULL,
  root VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  sha256 VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  content LONGBLOB NOT NULL,
  reason VARCHAR(1000) COLLATE utf8mb4_unicode_520_ci,
  frozen_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  frozen_by_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  frozen_at DATETIME(6) NOT NULL,
  note VARCHAR(8000) COLLATE utf8mb4_bin NOT NULL,
  entry_id BIGINT NOT NULL,
  UNIQUE KEY package_number (cohort_year, kind, number),
  FOREIGN KEY (cohort_year) REFERENCES cohort (year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- the rows of the national layout as they were frozen; the package has their salted digests, so they can go one day
CREATE TABLE provincial_row (
  package_id BIGINT NOT NULL,
  graduate_id BIGINT NOT NULL,
  cells LONGTEXT COLLATE utf8mb4_bin NOT NULL,
  salt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (package_id, graduate_id),
  KEY provincial_row_graduate (graduate_id),
  FOREIGN KEY (package_id) REFERENCES provincial_package (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- the province confirmed what was reported: once for each package
CREATE TABLE provincial_confirmation (
  package_id BIGINT NOT NULL PRIMARY KEY,
  confirmed_on DATE NOT NULL,
  reference VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  actor VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  actor_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  at DATETIME(6) NOT NULL,
  FOREIGN KEY (package_id) REFERENCES provincial_package (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
