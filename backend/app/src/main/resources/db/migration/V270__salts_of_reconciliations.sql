-- what the log has of a reconciliation and of its lines as digests; without one for those of earlier releases
ALTER TABLE reconciliation ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
