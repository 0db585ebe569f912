-- What people are told: in the page now, by mail or as events later. Whoever it is for need not have logged in yet, so they are known by
-- the number of their token: graduate:2022010101, staff:T0101.
CREATE TABLE notification (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  recipient VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  graduate_id BIGINT,
  kind VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  params VARCHAR(4000) NOT NULL,
  salt VARCHAR(32) COLLATE utf8mb4_bin,
  once_key VARCHAR(60) COLLATE utf8mb4_bin,
  created_at DATETIME(6) NOT NULL,
  read_at DATETIME(6),
  KEY notification_recipient (recipient, id),
  UNIQUE KEY notification_once (recipient, kind, once_key),
  FOREIGN KEY (graduate_id) REFERENCES graduate (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
