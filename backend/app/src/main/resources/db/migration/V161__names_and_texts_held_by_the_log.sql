-- salts of the digests by which the log knows names, texts and file names that stand beside its ids; they go with the personal data
ALTER TABLE declaration ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
ALTER TABLE declaration_step ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
ALTER TABLE evidence ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
