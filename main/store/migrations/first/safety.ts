export const SAFETY = `
-- One row a saved change, what 「元に戻す」 speaks of.
CREATE TABLE changes (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  -- The change this one took back.
  undoes INTEGER REFERENCES changes (key),
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX changes_by_undone ON changes (undoes) WHERE undoes IS NOT NULL;

-- Before-images, written by triggers alone. before is null where the row was new.
CREATE TABLE journal (
  key INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES changes (key),
  tbl TEXT NOT NULL,
  row INTEGER NOT NULL,
  customer INTEGER,
  before TEXT
) STRICT;
CREATE INDEX journal_by_change ON journal (change);
CREATE INDEX journal_by_row ON journal (tbl, row);
CREATE INDEX journal_by_customer ON journal (customer) WHERE customer IS NOT NULL;

-- Who was erased for good: no name, so that an older copy can be cleaned again after a restore.
CREATE TABLE tombstones (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  erased_on TEXT NOT NULL
) STRICT;
`
