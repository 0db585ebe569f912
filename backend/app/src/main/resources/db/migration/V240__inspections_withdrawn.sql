-- One that was announced by mistake is withdrawn before its population is committed: the row stays and says who and why (R8.2).
ALTER TABLE inspection
  ADD COLUMN withdrawn_by_name VARCHAR(100),
  ADD COLUMN withdrawn_at DATETIME(6),
  ADD COLUMN withdrawn_reason VARCHAR(2000),
  ADD COLUMN withdrawn_salt VARCHAR(32) COLLATE utf8mb4_bin;
