-- which keys sealed ID numbers here: no key, only what tells it from another one. retired_at: nothing is sealed with it any more
CREATE TABLE privacy_key (
  key_id VARCHAR(20) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  check_value VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  first_used_at DATETIME(6) NOT NULL,
  retired_at DATETIME(6)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
