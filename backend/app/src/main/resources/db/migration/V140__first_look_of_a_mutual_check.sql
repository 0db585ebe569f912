-- In a mutual check the own college looks first; what it finds and whom it calls stays apart from what the other college does.
ALTER TABLE inspection_finding ADD COLUMN first_look BIT(1) NOT NULL DEFAULT b'0';
ALTER TABLE inspection_call ADD COLUMN first_look BIT(1) NOT NULL DEFAULT b'0';
