-- what a roster file changes in graduates who are there, cell by cell: the first of them and how many of each column
ALTER TABLE roster_import
  ADD COLUMN changed_columns VARCHAR(1000) NOT NULL DEFAULT '',
  ADD COLUMN structure_count INT NOT NULL DEFAULT 0;

CREATE TABLE roster_import_change (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import_id BIGINT NOT NULL,
  graduate_id BIGINT NOT NULL,
  row_no INT NOT NULL,
  column_name VARCHAR(60) NOT NULL,
  before_value VARCHAR(300) NOT NULL,
  after_value VARCHAR(300) NOT NULL,
  KEY roster_import_change_graduate (graduate_id),
  FOREIGN KEY (import_id) REFERENCES roster_import (id),
  FOREIGN KEY (graduate_id) REFERENCES graduate (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- colleges, majors and classes that a roster file names for the first time or by another name
CREATE TABLE roster_import_part (
  id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
  import_id BIGINT NOT NULL,
  kind VARCHAR(20) COLLATE utf8mb4_bin NOT NULL,
  part_key VARCHAR(200) NOT NULL,
  name VARCHAR(200) NOT NULL,
  before_name VARCHAR(200),
  graduates INT,
  FOREIGN KEY (import_id) REFERENCES roster_import (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
