-- Names by the id under which people act: the log has ids only, a page shows names.
CREATE TABLE person (
  subject VARCHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  name VARCHAR(100) COLLATE utf8mb4_unicode_520_ci NOT NULL,
  number VARCHAR(32) COLLATE utf8mb4_bin,
  KEY person_number (number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
