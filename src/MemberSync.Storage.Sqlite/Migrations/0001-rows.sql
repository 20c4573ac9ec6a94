-- All rows of all clubs. The primary key is the table, so a range of keys is one walk over neighbouring pages.
CREATE TABLE rows (
  partition TEXT NOT NULL,
  key TEXT NOT NULL,
  etag INTEGER NOT NULL,
  value BLOB NOT NULL,
  PRIMARY KEY (partition, key)
) STRICT, WITHOUT ROWID;

-- The last number given out as ETag or message id. It only grows: a number never comes back, not even after the
-- row or message that had it is gone.
CREATE TABLE sequence (last INTEGER NOT NULL) STRICT;
INSERT INTO sequence (last) VALUES (0);
