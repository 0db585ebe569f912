-- of the digests that the log has of who announced, committed, drew and closed one; without one for those of earlier releases
ALTER TABLE inspection ADD COLUMN names_salt VARCHAR(32) COLLATE utf8mb4_bin;
