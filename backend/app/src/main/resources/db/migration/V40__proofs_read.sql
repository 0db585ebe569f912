-- What a machine read in a proof (R6.1): one row for each file of a graduate; copies of the evidence share it, as they share the object. The text is
-- sealed like ID numbers. turn_at: when it is taken, the earliest first; a file that somebody looks at goes to the front.
CREATE TABLE proof_reading (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  object_key VARCHAR(100) COLLATE utf8mb4_bin NOT NULL,
  graduate_id BIGINT NOT NULL,
  state VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  turn_at DATETIME(6) NOT NULL,
  taken_until DATETIME(6),
  tries INT NOT NULL,
  means VARCHAR(10) COLLATE utf8mb4_bin,
  pages INT,
  content MEDIUMTEXT COLLATE utf8mb4_bin,
  read_at DATETIME(6),
  UNIQUE KEY reading_of_object (object_key),
  KEY reading_waiting (state, turn_at),
  KEY reading_graduate (graduate_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- what a reviewer saw differently from the machine
CREATE TABLE reading_remark (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  declaration_id BIGINT NOT NULL,
  evidence_id BIGINT NOT NULL,
  field VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  outcome VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  remarked_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  remarked_by_name VARCHAR(100) NOT NULL,
  remarked_role VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  remarked_at DATETIME(6) NOT NULL,
  UNIQUE KEY one_remark_of_a_person (evidence_id, field, remarked_by),
  KEY remark_declaration (declaration_id, id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
