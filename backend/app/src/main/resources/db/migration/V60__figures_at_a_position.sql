-- Figures at a position of the log: every change of a count with its place, and from time to time all counts, so that adding up stays short;
-- and the stage "signed" as a third thing that is counted (R2.3, R7.2, R8.1).

-- the verified declaration that counts, null where none does or one without work suspends it (R6.1)
ALTER TABLE employment_record ADD COLUMN verified_declaration BIGINT;
UPDATE employment_record r JOIN declaration d ON d.record_id = r.id AND d.state = 'VERIFIED'
  SET r.verified_declaration = d.id WHERE r.verified_as IS NOT NULL;

-- what the last signed sheet of each college counts as verified
CREATE TABLE signed_declaration (
  college_id BIGINT NOT NULL,
  declaration_id BIGINT NOT NULL,
  PRIMARY KEY (college_id, declaration_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

ALTER TABLE tally ADD COLUMN is_signed TINYINT NOT NULL DEFAULT 0, DROP PRIMARY KEY,
  ADD PRIMARY KEY (cohort_year, class_id, college_id, major_id, programme_years, gender, difficulty, reported_as, verified_as, is_signed);

-- changes so far have no entry: they go into the counts here and now, with and without classes
INSERT INTO tally (cohort_year, class_id, college_id, major_id, programme_years, gender, difficulty, reported_as, verified_as, n)
  SELECT cohort_year, class_id, college_id, major_id, programme_years, gender, difficulty, reported_as, verified_as, change_n FROM (
    SELECT cohort_year, class_id, college_id, major_id, programme_years, gender, difficulty, reported_as, verified_as, SUM(n) change_n
      FROM tally_delta
      GROUP BY cohort_year, class_id, college_id, major_id, programme_years, gender, difficulty, reported_as, verified_as
    UNION ALL
    SELECT cohort_year, 0, college_id, major_id, programme_years, gender, difficulty, reported_as, verified_as, SUM(n)
      FROM tally_delta
      GROUP BY cohort_year, college_id, major_id, programme_years, gender, difficulty, reported_as, verified_as) c
  ON DUPLICATE KEY UPDATE tally.n = tally.n + VALUES(n);
DELETE FROM tally WHERE n = 0;
DELETE FROM tally_delta;
UPDATE tally_generation SET generation = generation + 1;

-- entry_id: the first entry of the log of the transaction that made the change
ALTER TABLE tally_delta
  ADD COLUMN is_signed TINYINT NOT NULL DEFAULT 0,
  ADD COLUMN entry_id BIGINT NOT NULL;

-- a change that was added up, with the place of its entry in the log; never changed
CREATE TABLE tally_history (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  position BIGINT NOT NULL,
  class_id BIGINT NOT NULL,
  college_id BIGINT NOT NULL,
  major_id BIGINT NOT NULL,
  programme_years INT NOT NULL,
  gender VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  difficulty INT NOT NULL,
  reported_as VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  verified_as VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  is_signed TINYINT NOT NULL,
  n BIGINT NOT NULL,
  KEY history_position (cohort_year, position)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- all counts of a cohort at a position, with and without classes (class_id = 0)
CREATE TABLE tally_snapshot (
  cohort_year INT NOT NULL,
  position BIGINT NOT NULL,
  class_id BIGINT NOT NULL,
  college_id BIGINT NOT NULL,
  major_id BIGINT NOT NULL,
  programme_years INT NOT NULL,
  gender VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  difficulty INT NOT NULL,
  reported_as VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  verified_as VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  is_signed TINYINT NOT NULL,
  n BIGINT NOT NULL,
  PRIMARY KEY (cohort_year, position, class_id, college_id, major_id, programme_years, gender, difficulty, reported_as, verified_as,
    is_signed)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- which there are, with the roster in force then
CREATE TABLE tally_snapshot_at (
  cohort_year INT NOT NULL,
  position BIGINT NOT NULL,
  roster_version INT NOT NULL,
  PRIMARY KEY (cohort_year, position)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- what was counted before this release has no history: it begins here
INSERT INTO tally_snapshot_at (cohort_year, position, roster_version)
  SELECT c.year, (SELECT COUNT(*) FROM audit_entry), c.roster_version FROM cohort c
  WHERE EXISTS (SELECT 1 FROM tally t WHERE t.cohort_year = c.year);
INSERT INTO tally_snapshot
  SELECT t.cohort_year, s.position, t.class_id, t.college_id, t.major_id, t.programme_years, t.gender, t.difficulty, t.reported_as,
    t.verified_as, t.is_signed, t.n
  FROM tally t JOIN tally_snapshot_at s ON s.cohort_year = t.cohort_year;

-- since which roster version a college, major or class is there, and what it was called before
ALTER TABLE college ADD COLUMN since_version INT NOT NULL DEFAULT 0;
ALTER TABLE major ADD COLUMN since_version INT NOT NULL DEFAULT 0;
ALTER TABLE school_class ADD COLUMN since_version INT NOT NULL DEFAULT 0;
CREATE TABLE earlier_name (
  kind VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  subject_id BIGINT NOT NULL,
  until_version INT NOT NULL,
  name VARCHAR(100) NOT NULL,
  PRIMARY KEY (kind, subject_id, until_version)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
