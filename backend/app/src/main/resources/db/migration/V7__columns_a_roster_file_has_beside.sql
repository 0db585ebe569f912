-- headings of a roster file that are no column of a roster, one a line: nothing below them was read
ALTER TABLE roster_import ADD COLUMN ignored_columns VARCHAR(2000) NOT NULL DEFAULT '';
