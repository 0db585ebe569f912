-- Published rates (R9.2): aggregates only, as everybody sees them; once for each report that the province confirmed.
CREATE TABLE publication (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  package_id BIGINT NOT NULL,
  cohort_year INT NOT NULL,
  kind VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  number INT NOT NULL,
  content LONGBLOB NOT NULL,
  sha256 VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  note VARCHAR(8000) COLLATE utf8mb4_bin NOT NULL,
  entry_id BIGINT NOT NULL,
  published_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  published_by_name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  published_at DATETIME(6) NOT NULL,
  UNIQUE KEY published_once (package_id),
  UNIQUE KEY publication_number (cohort_year, kind, number),
  FOREIGN KEY (package_id) REFERENCES provincial_package (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
