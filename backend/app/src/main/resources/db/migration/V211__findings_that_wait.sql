-- In a mutual check what the second look finds untrue takes effect when the first one has its last word too, or when the inspection is
-- closed: until then nothing that the own college sees may tell it what was found. Rows are only ever added.
ALTER TABLE inspection_finding ADD COLUMN waits BIT(1) NOT NULL DEFAULT b'0';

CREATE TABLE inspection_consequence (
  finding_id BIGINT NOT NULL PRIMARY KEY,
  annulled BIT(1) NOT NULL,
  at DATETIME(6) NOT NULL,
  entry_id BIGINT NOT NULL,
  FOREIGN KEY (finding_id) REFERENCES inspection_finding (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
