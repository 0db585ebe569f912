-- Inspections (R8.2). What was committed, drawn, called, found and answered for is only ever added; inspection says where one stands.
CREATE TABLE inspection (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cohort_year INT NOT NULL,
  kind VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  starts_on DATE NOT NULL,
  ends_on DATE NOT NULL,
  strata VARCHAR(60) COLLATE utf8mb4_bin NOT NULL,
  per_stratum INT NOT NULL,
  whole VARCHAR(500) COLLATE utf8mb4_bin NOT NULL,
  announced_by VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  announced_by_name VARCHAR(100) NOT NULL,
  announced_at DATETIME(6) NOT NULL,
  announced_entry BIGINT NOT NULL,
  position BIGINT,
  root VARCHAR(64) COLLATE utf8mb4_bin,
  population INT,
  plan VARCHAR(2000) COLLATE utf8mb4_bin,
  committed_by_name VARCHAR(100),
  committed_at DATETIME(6),
  seed VARCHAR(200),
  drawn_by_name VARCHAR(100),
  drawn_at DATETIME(6),
  closed_by_name VARCHAR(100),
  closed_at DATETIME(6),
  version INT NOT NULL,
  KEY inspection_cohort (cohort_year, id),
  KEY inspection_period (ends_on, starts_on),
  FOREIGN KEY (cohort_year) REFERENCES cohort (year)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- the population, in the order of its leaves; leaf is canonical JSON of ids and digests
CREATE TABLE inspection_member (
  inspection_id BIGINT NOT NULL,
  place INT NOT NULL,
  declaration_id BIGINT NOT NULL,
  graduate_id BIGINT NOT NULL,
  college_id BIGINT NOT NULL,
  destination VARCHAR(30) COLLATE utf8mb4_bin NOT NULL,
  stratum VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  leaf TEXT COLLATE utf8mb4_bin NOT NULL,
  PRIMARY KEY (inspection_id, place),
  UNIQUE KEY member_once (inspection_id, declaration_id),
  KEY member_stratum (inspection_id, stratum),
  FOREIGN KEY (inspection_id) REFERENCES inspection (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- checking_college_id: whose people check it, where another college does
CREATE TABLE inspection_sample (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inspection_id BIGINT NOT NULL,
  stratum VARCHAR(80) COLLATE utf8mb4_bin NOT NULL,
  place INT NOT NULL,
  declaration_id BIGINT NOT NULL,
  graduate_id BIGINT NOT NULL,
  college_id BIGINT NOT NULL,
  checking_college_id BIGINT,
  UNIQUE KEY sample_of_inspection (inspection_id, declaration_id),
  KEY sample_declaration (declaration_id),
  KEY sample_graduate (graduate_id),
  FOREIGN KEY (inspection_id) REFERENCES inspection (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- contact is sealed like an ID number
CREATE TABLE inspection_call (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sample_id BIGINT NOT NULL,
  whom VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  contact VARCHAR(300) COLLATE utf8mb4_bin,
  source VARCHAR(200),
  independent BIT(1) NOT NULL,
  outcome VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  remark VARCHAR(2000),
  salt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  actor VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  actor_name VARCHAR(100) NOT NULL,
  actor_role VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  KEY call_sample (sample_id, id),
  FOREIGN KEY (sample_id) REFERENCES inspection_sample (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE inspection_finding (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  sample_id BIGINT NOT NULL,
  nth INT NOT NULL,
  outcome VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  remark VARCHAR(2000),
  salt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  annulled BIT(1) NOT NULL,
  actor VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  actor_name VARCHAR(100) NOT NULL,
  actor_role VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  at DATETIME(6) NOT NULL,
  entry_id BIGINT NOT NULL,
  UNIQUE KEY finding_nth (sample_id, nth),
  FOREIGN KEY (sample_id) REFERENCES inspection_sample (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- who answers for what an inconsistent finding was about; acted_entry: the entry of the log that says so
CREATE TABLE inspection_responsibility (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  finding_id BIGINT NOT NULL,
  inspection_id BIGINT NOT NULL,
  cohort_year INT NOT NULL,
  declaration_id BIGINT NOT NULL,
  graduate_id BIGINT NOT NULL,
  college_id BIGINT NOT NULL,
  part VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  subject VARCHAR(64) COLLATE utf8mb4_bin NOT NULL,
  role VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  sheet_id BIGINT,
  acted_at DATETIME(6) NOT NULL,
  acted_entry BIGINT NOT NULL,
  KEY responsibility_finding (finding_id),
  KEY responsibility_subject (subject, cohort_year),
  KEY responsibility_cohort (cohort_year, id),
  KEY responsibility_graduate (graduate_id),
  FOREIGN KEY (finding_id) REFERENCES inspection_finding (id),
  FOREIGN KEY (inspection_id) REFERENCES inspection (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE responsibility_appeal (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  responsibility_id BIGINT NOT NULL,
  reason VARCHAR(2000),
  salt VARCHAR(32) COLLATE utf8mb4_bin NOT NULL,
  filed_at DATETIME(6) NOT NULL,
  outcome VARCHAR(20) COLLATE utf8mb4_bin,
  answer VARCHAR(2000),
  decided_by VARCHAR(64) COLLATE utf8mb4_bin,
  decided_by_name VARCHAR(100),
  decided_at DATETIME(6),
  version INT NOT NULL,
  UNIQUE KEY appeal_once (responsibility_id),
  FOREIGN KEY (responsibility_id) REFERENCES inspection_responsibility (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
