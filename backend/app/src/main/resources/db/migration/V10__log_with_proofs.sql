-- The log as a Merkle tree (RFC 9162): the place of each entry, the hashes of complete subtrees, signed checkpoints, public keys (R8.1).

-- written with the entry, removed when the entry has its place: what is committed late waits here, whatever its id
CREATE TABLE audit_pending (
  entry_id BIGINT NOT NULL PRIMARY KEY
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE audit_leaf (
  position BIGINT NOT NULL PRIMARY KEY,
  entry_id BIGINT NOT NULL,
  leaf_hash VARBINARY(32) NOT NULL,
  UNIQUE KEY leaf_entry (entry_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- how long the log was from when on: one row each time it grew, so that a moment stands for a length for ever
CREATE TABLE audit_length (
  length BIGINT NOT NULL PRIMARY KEY,
  since DATETIME(6) NOT NULL,
  KEY length_since (since)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- level 1 covers two leaves, level n 2^n; leaves themselves stand in audit_leaf
CREATE TABLE audit_node (
  level INT NOT NULL,
  number BIGINT NOT NULL,
  hash VARBINARY(32) NOT NULL,
  PRIMARY KEY (level, number)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

CREATE TABLE audit_checkpoint (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  size BIGINT NOT NULL,
  root VARBINARY(32) NOT NULL,
  note VARCHAR(1000) COLLATE utf8mb4_bin NOT NULL,
  signed_at DATETIME(6) NOT NULL,
  KEY checkpoint_size (size)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

-- a key serves until the next one begins; one that comes back has a further row
CREATE TABLE signing_key (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  public_key VARCHAR(200) COLLATE utf8mb4_bin NOT NULL,
  valid_from DATETIME(6) NOT NULL
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;

INSERT INTO audit_pending (entry_id) SELECT id FROM audit_entry;
INSERT INTO lease (name, holder, held_until) VALUES ('log-sequencer', '', '2000-01-01'), ('log-checkpoint', '', '2000-01-01');
