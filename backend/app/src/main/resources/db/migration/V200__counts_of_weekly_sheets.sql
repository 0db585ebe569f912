-- The two counts that lists of sheets show the rate of, beside the package that they are the counts of; verification holds them against it (R7.2).
ALTER TABLE sheet_package
  ADD COLUMN graduates INT NULL,
  ADD COLUMN verified INT NULL;

-- a package that somebody altered must not stop the upgrade: verification names it
UPDATE sheet_package SET
  graduates = CASE WHEN json_valid(CONVERT(content USING utf8mb4)) THEN
    coalesce(CAST(json_unquote(json_extract(CONVERT(content USING utf8mb4), '$.figures.total.graduates')) AS UNSIGNED), 0)
    ELSE 0 END,
  verified = CASE WHEN json_valid(CONVERT(content USING utf8mb4)) THEN
    coalesce(CAST(json_unquote(json_extract(CONVERT(content USING utf8mb4), '$.figures.total.verified.employed')) AS UNSIGNED), 0)
    ELSE 0 END;

ALTER TABLE sheet_package
  MODIFY COLUMN graduates INT NOT NULL,
  MODIFY COLUMN verified INT NOT NULL;
