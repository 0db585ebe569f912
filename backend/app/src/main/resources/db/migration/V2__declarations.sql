-- Where a graduate went (R3, R5), what proves it, and every step of its review (R7.1, R8.1).
CREATE TABLE employment_record (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  graduate_id BIGINT NOT NULL,
  reported_as VARCHAR(30) COLLATE utf8mb4_bin,
  verified_as VARCHAR(30) COLLATE utf8mb4_bin,
  version INT NOT NULL,
  UNIQUE KEY record_graduate (graduate_id),
  FOREIGN KEY (graduate_id) REFERENCES graduate (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- open_key and verified_key: at most one open and one verified declaration a record, whatever the code does
CREATE TABLE declaration (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  record_id BIGINT NOT NULL,
  graduate_id BIGINT NOT NULL,
  state VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  destination VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  details VARCHAR(6000) NOT NULL,
  on_behalf BIT(1) NOT NULL,
  entered_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  entered_by_name VARCHAR(100) NOT NULL,
  entered_role VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  edited_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  class_passed_by VARCHAR(64) COLLATE utf8mb4_bin,
  college_passed_by VARCHAR(64) COLLATE utf8mb4_bin,
  copy_of BIGINT,
  created_at DATETIME(6) NOT NULL,
  state_since DATETIME(6) NOT NULL,
  submitted_at DATETIME(6),
  due_on DATE,
  risk INT NOT NULL,
  claimed_by VARCHAR(64) COLLATE utf8mb4_bin,
  claimed_until DATETIME(6),
  version INT NOT NULL,
  open_key BIGINT GENERATED ALWAYS AS
    (CASE WHEN state IN ('DRAFT', 'AWAITING_GRADUATE', 'AT_CLASS', 'AT_COLLEGE') THEN record_id END) STORED,
  verified_key BIGINT GENERATED ALWAYS AS (CASE WHEN state = 'VERIFIED' THEN record_id END) STORED,
  UNIQUE KEY one_open_declaration (open_key),
  UNIQUE KEY one_verified_declaration (verified_key),
  KEY declaration_record (record_id, id),
  KEY declaration_graduate (graduate_id, id),
  KEY declaration_queue (state, risk, state_since),
  FOREIGN KEY (record_id) REFERENCES employment_record (id),
  FOREIGN KEY (graduate_id) REFERENCES graduate (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE declaration_step (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  declaration_id BIGINT NOT NULL,
  action VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  from_state VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  to_state VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  actor VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  actor_name VARCHAR(100) NOT NULL,
  actor_role VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  declaration_version INT NOT NULL,
  attestations VARCHAR(500) COLLATE utf8mb4_bin,
  reasons VARCHAR(500) COLLATE utf8mb4_bin,
  slots VARCHAR(500) COLLATE utf8mb4_bin,
  remark VARCHAR(2000),
  content_digest VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  KEY step_declaration (declaration_id, id),
  FOREIGN KEY (declaration_id) REFERENCES declaration (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- a file in the object store, or a link (url set, no object); rows copied to a later declaration share the object
CREATE TABLE evidence (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  declaration_id BIGINT NOT NULL,
  kind VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  slot VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  file_name VARCHAR(255),
  media_type VARCHAR(60) COLLATE utf8mb4_bin,
  size BIGINT,
  sha256 VARCHAR(64) COLLATE utf8mb4_bin,
  object_key VARCHAR(100) COLLATE utf8mb4_bin,
  url VARCHAR(2000),
  uploaded_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  uploaded_by_name VARCHAR(100) NOT NULL,
  uploaded_role VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  KEY evidence_declaration (declaration_id, id),
  KEY evidence_sha256 (sha256),
  KEY evidence_object (object_key),
  FOREIGN KEY (declaration_id) REFERENCES declaration (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- advisory, in neutral words; a pass needs each disposed of (R6.1)
CREATE TABLE risk_flag (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  declaration_id BIGINT NOT NULL,
  kind VARCHAR(40) COLLATE utf8mb4_bin NOT NULL,
  evidence_id BIGINT,
  raised_at DATETIME(6) NOT NULL,
  outcome VARCHAR(20) COLLATE utf8mb4_bin,
  remark VARCHAR(2000),
  disposed_by VARCHAR(64) COLLATE utf8mb4_bin,
  disposed_at DATETIME(6),
  KEY flag_declaration (declaration_id, id),
  FOREIGN KEY (declaration_id) REFERENCES declaration (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
