-- salts of the digests by which the log knows names and words that stand beside its ids (R8.1); null in rows of an earlier release
ALTER TABLE weekly_sheet ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
ALTER TABLE sheet_look ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
ALTER TABLE leader_delegation ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
ALTER TABLE provincial_package ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
ALTER TABLE provincial_confirmation ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
ALTER TABLE publication ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
ALTER TABLE risk_flag ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
