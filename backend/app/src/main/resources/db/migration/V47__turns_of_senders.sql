-- concerns of one account wait for each other, so that no two are the same one of a day and the database refuses none aloud (ADR 7):
-- one row for each first byte of a sender's key; which one was waited for is kept nowhere
CREATE TABLE concern_turn (
  turn INT NOT NULL PRIMARY KEY
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO concern_turn (turn)
  WITH RECURSIVE turns (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM turns WHERE n < 255)
  SELECT n FROM turns;
