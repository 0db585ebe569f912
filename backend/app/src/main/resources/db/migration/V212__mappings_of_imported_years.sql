-- What was said of the headings of an earlier year is remembered as for a cohort; such a year is none.
ALTER TABLE national_column_mapping DROP FOREIGN KEY national_column_mapping_ibfk_1;
