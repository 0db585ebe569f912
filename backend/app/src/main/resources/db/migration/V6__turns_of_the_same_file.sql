-- Uploads of the same file wait for each other, so that each finds those before it (R6.1): one row for each first byte of a digest.
CREATE TABLE same_file_turn (
  turn INT NOT NULL PRIMARY KEY
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO same_file_turn (turn)
  WITH RECURSIVE turns (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM turns WHERE n < 255)
  SELECT n FROM turns;
