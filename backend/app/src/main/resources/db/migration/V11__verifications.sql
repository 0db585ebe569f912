-- Runs that hold the log against tables and store, and what each found (R6.1, R8.1).
CREATE TABLE log_verification (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  status VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  on_demand BIT(1) NOT NULL,
  started_at DATETIME(6) NOT NULL,
  finished_at DATETIME(6),
  found BIGINT NOT NULL,
  checked VARCHAR(500) COLLATE utf8mb4_bin NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE log_finding (
  verification_id BIGINT NOT NULL,
  number INT NOT NULL,
  kind VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  subject_type VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  subject VARCHAR(200) NOT NULL,
  detail VARCHAR(300) NOT NULL,
  PRIMARY KEY (verification_id, number),
  FOREIGN KEY (verification_id) REFERENCES log_verification (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
