-- a tick of whoever says that a difference is mended; the next file has lines of its own, so it is gone where the difference is not (R1.1)
ALTER TABLE reconciliation_difference
  ADD COLUMN fixed_by VARCHAR(64) COLLATE utf8mb4_bin,
  ADD COLUMN fixed_by_name VARCHAR(100),
  ADD COLUMN fixed_at DATETIME(6);
