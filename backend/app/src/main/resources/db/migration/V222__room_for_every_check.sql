-- there are more checks now, and each says how many it looked at
ALTER TABLE log_verification MODIFY COLUMN checked VARCHAR(4000) COLLATE utf8mb4_bin NOT NULL;
