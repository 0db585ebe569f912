-- of the digest that the log has of a name and a telephone; without one for assignments of earlier releases
ALTER TABLE assignment ADD COLUMN salt VARCHAR(32) COLLATE utf8mb4_bin;
