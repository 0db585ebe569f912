-- What a picture or the first page of a PDF looks like, once for each content: a 64-bit hash in four bands for the look-up, a grid of 48 x 48
-- for the comparison. It waits here until a job has looked at it; uploads do not.
CREATE TABLE file_likeness (
  sha256 VARCHAR(64) COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
  state VARCHAR(10) COLLATE utf8mb4_bin NOT NULL,
  hash BIGINT,
  band1 INT,
  band2 INT,
  band3 INT,
  band4 INT,
  grid VARBINARY(2304),
  noted_at DATETIME(6) NOT NULL,
  KEY likeness_waiting (state, noted_at),
  KEY likeness_band1 (band1, noted_at),
  KEY likeness_band2 (band2, noted_at),
  KEY likeness_band3 (band3, noted_at),
  KEY likeness_band4 (band4, noted_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_ci;
