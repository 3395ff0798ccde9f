export const IMPORTS = `
CREATE TABLE imports (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  content TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  -- SHA-256 of the file, so that the same file is noticed the second time.
  digest TEXT NOT NULL DEFAULT '',
  -- The heads of its columns, for the file of the lines that were not taken.
  headers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(headers)),
  rows INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  merged INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  -- Always rows = added + merged + skipped + rejected.
  rejected INTEGER NOT NULL DEFAULT 0,
  -- Set when the owner closes the import: from then on it can no longer be undone.
  closed_at TEXT,
  undone_at TEXT
) STRICT;

-- Lines of a file that were not taken, kept word for word until the import is closed.
CREATE TABLE import_rejects (
  key INTEGER PRIMARY KEY,
  import_key INTEGER NOT NULL REFERENCES imports (key),
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  -- The head of the column at fault, '' where none is.
  header TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  -- The person a line was about, where it could be told, so that an erasure reaches it.
  customer INTEGER REFERENCES customers (key)
) STRICT;
CREATE INDEX import_rejects_by_import ON import_rejects (import_key);
CREATE INDEX import_rejects_by_customer ON import_rejects (customer);
`
