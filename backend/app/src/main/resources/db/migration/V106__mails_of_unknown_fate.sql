-- Under which id a mail went to the mail server, from the claim until the answer is noted: who finds it later does not know whether it arrived, and
-- may only send the same one again (ADR 16).
ALTER TABLE notification ADD COLUMN mail_message VARCHAR(36) COLLATE utf8mb4_bin;
