-- What the roster says of a graduate, as digests whose roots by class stand in the log (R2.2, R6.1). The salt goes with the personal data.
ALTER TABLE graduate
  ADD COLUMN roster_salt VARBINARY(16),
  ADD COLUMN person_digest VARBINARY(32),
  ADD COLUMN roster_digest VARBINARY(32);

-- rosters of an earlier release: their first entry is written at the next start, once
CREATE TABLE roster_unlogged (
  cohort_year INT NOT NULL PRIMARY KEY
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
INSERT INTO roster_unlogged (cohort_year) SELECT DISTINCT cohort_year FROM graduate;
