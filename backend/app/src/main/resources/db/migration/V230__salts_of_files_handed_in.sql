-- names of files, as salted digests in the log (R2.2, R8.1)
ALTER TABLE roster_import ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
ALTER TABLE imported_year ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
