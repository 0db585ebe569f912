-- the number a graduate had before a roster version changed it, sealed like the present one
ALTER TABLE roster_change ADD COLUMN before_id_number VARCHAR(120) COLLATE utf8mb4_bin;
