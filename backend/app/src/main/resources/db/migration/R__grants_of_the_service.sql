-- What the service's own account may do. Privileges add up in MySQL, so nothing is granted on the schema as a whole:
-- the log and the steps can be added to and read, never changed or deleted (R8.1).
GRANT SELECT, INSERT ON audit_entry TO ${app-account};
GRANT SELECT, INSERT ON declaration_step TO ${app-account};
GRANT SELECT, INSERT ON roster_change TO ${app-account};
-- but for sealed numbers, which a change of keys seals anew, and for names and words, which go when the time to keep them is over
GRANT UPDATE (before_values, before_id_number) ON roster_change TO ${app-account};
GRANT UPDATE (actor_name, remark, salt) ON declaration_step TO ${app-account};
GRANT UPDATE (reason, salt) ON id_number_reveal TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON retention TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON person TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON privacy_key TO ${app-account};
GRANT SELECT, INSERT ON id_number_reveal TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON cohort TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON college TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON major TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON school_class TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON graduate TO ${app-account};
GRANT SELECT, UPDATE, DELETE ON roster_unlogged TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON roster_import TO ${app-account};
GRANT SELECT, INSERT ON roster_import_error TO ${app-account};
GRANT SELECT, INSERT ON roster_import_part TO ${app-account};
-- changed cells name a person, and go with their data
GRANT SELECT, INSERT, DELETE ON roster_import_change TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON assignment TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON employment_record TO ${app-account};
-- a draft that was never submitted may be deleted
GRANT SELECT, INSERT, UPDATE, DELETE ON declaration TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON evidence TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON risk_flag TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON tally TO ${app-account};
GRANT SELECT, INSERT, DELETE ON tally_delta TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON tally_generation TO ${app-account};
-- figures of the past are added to and read, never changed
GRANT SELECT, INSERT ON tally_history TO ${app-account};
GRANT SELECT, INSERT ON tally_snapshot TO ${app-account};
GRANT SELECT, INSERT ON tally_snapshot_at TO ${app-account};
GRANT SELECT, INSERT ON earlier_name TO ${app-account};
GRANT SELECT, INSERT, DELETE ON signed_declaration TO ${app-account};
GRANT SELECT, INSERT, DELETE ON idempotent_answer TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON lease TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON concern TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON risk_mark TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON known_employer TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON file_likeness TO ${app-account};
-- rows to wait for, never changed: a lock on a row asks for the right to update it
GRANT SELECT, UPDATE ON same_file_turn TO ${app-account};
GRANT SELECT, UPDATE ON concern_turn TO ${app-account};
-- the tree over the log grows and never changes
GRANT SELECT, INSERT ON audit_leaf TO ${app-account};
GRANT SELECT, INSERT ON audit_length TO ${app-account};
GRANT SELECT, INSERT ON audit_node TO ${app-account};
GRANT SELECT, INSERT ON audit_checkpoint TO ${app-account};
GRANT SELECT, INSERT ON signing_key TO ${app-account};
GRANT SELECT, INSERT, DELETE ON audit_pending TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON notification TO ${app-account};
GRANT SELECT, INSERT, DELETE ON notification_reading TO ${app-account};
-- weekly sheets: where one stands may change, what was confirmed, looked at, explained and signed never (R7.2, R8.1)
GRANT SELECT, INSERT, UPDATE ON weekly_sheet TO ${app-account};
GRANT SELECT, INSERT ON sheet_package TO ${app-account};
GRANT SELECT, INSERT ON sheet_sample TO ${app-account};
GRANT SELECT, INSERT ON sheet_look TO ${app-account};
GRANT SELECT, INSERT ON sheet_return TO ${app-account};
GRANT SELECT, INSERT ON sheet_explanation TO ${app-account};
-- but for words about a graduate, which go when the time to keep them is over; their digest stays in the package
GRANT UPDATE (explanation, salt) ON sheet_explanation TO ${app-account};
GRANT UPDATE (remark, salt) ON sheet_look TO ${app-account};
GRANT SELECT, INSERT ON sheet_signature TO ${app-account};
GRANT SELECT, INSERT ON sheet_declaration TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON leader_delegation TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON log_verification TO ${app-account};
GRANT SELECT, INSERT ON log_finding TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON reminder_rules TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON notification_setting TO ${app-account};
-- provincial reports: frozen, confirmed and published once and never changed (R9)
GRANT SELECT, INSERT ON provincial_package TO ${app-account};
GRANT SELECT, INSERT ON provincial_row TO ${app-account};
-- but for what a row says about a graduate, which goes when the time to keep it is over; its digest stays in the package
GRANT UPDATE (cells, salt) ON provincial_row TO ${app-account};
GRANT SELECT, INSERT ON provincial_confirmation TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON proof_reading TO ${app-account};
GRANT SELECT, INSERT, DELETE ON reading_remark TO ${app-account};
GRANT SELECT, UPDATE ON webhook TO ${app-account};
GRANT SELECT, INSERT ON publication TO ${app-account};
-- differences and rows of the national register name people, and go with their data
GRANT SELECT, INSERT ON reconciliation TO ${app-account};
GRANT UPDATE (salt) ON reconciliation TO ${app-account};
GRANT SELECT, INSERT, DELETE ON reconciliation_difference TO ${app-account};
GRANT UPDATE (fixed_by, fixed_by_name, fixed_at) ON reconciliation_difference TO ${app-account};
GRANT SELECT, INSERT, DELETE ON register_row TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON national_column_mapping TO ${app-account};
-- earlier years are imported and taken back as a whole, never changed
GRANT SELECT, INSERT, DELETE ON imported_year TO ${app-account};
GRANT SELECT, INSERT, DELETE ON imported_record TO ${app-account};
-- help is added to and never changed, but for words, which a change of keys seals anew and which go when the time to keep them is over
GRANT SELECT, INSERT ON assistance_entry TO ${app-account};
GRANT UPDATE (employer, note, salt) ON assistance_entry TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON assistance_targets TO ${app-account};
-- inspections: where one stands may change; what was committed, drawn, found and answered for never (R8.2)
GRANT SELECT, INSERT, UPDATE ON inspection TO ${app-account};
GRANT SELECT, INSERT ON inspection_member TO ${app-account};
GRANT SELECT, INSERT ON inspection_sample TO ${app-account};
GRANT SELECT, INSERT ON inspection_call TO ${app-account};
GRANT SELECT, INSERT ON inspection_finding TO ${app-account};
GRANT SELECT, INSERT ON inspection_consequence TO ${app-account};
GRANT SELECT, INSERT ON inspection_responsibility TO ${app-account};
-- but for sealed numbers, which a change of keys seals anew, and words about a graduate, which go when the time to keep them is over
GRANT UPDATE (contact, source, remark, salt) ON inspection_call TO ${app-account};
GRANT UPDATE (remark, salt) ON inspection_finding TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON responsibility_appeal TO ${app-account};
GRANT SELECT, INSERT, UPDATE ON account_run TO ${app-account};
GRANT SELECT, INSERT, UPDATE, DELETE ON account TO ${app-account};
GRANT SELECT, INSERT, DELETE ON activation_miss TO ${app-account};
GRANT SELECT, INSERT, DELETE ON account_roles_due TO ${app-account};
