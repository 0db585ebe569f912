-- the log has the digest of each name under which somebody came in; before that a name is noted anew when they come next
ALTER TABLE person ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
