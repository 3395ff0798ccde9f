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

-- Copies of this file, in the order of their sequence, never by the clock. A row is written before the copy is made, so
-- that a copy says itself which one it is; it counts once it was opened, counted, brought to its place and read back.
-- kind: manual, daily, quit. place is the folder; change is the newest saved change that the copy holds.
CREATE TABLE backups (
  key INTEGER PRIMARY KEY,
  sequence INTEGER NOT NULL UNIQUE,
  taken_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  change INTEGER NOT NULL
) STRICT;

-- Where a copy lies, once it was verified there; a generation that was thinned out keeps its row without the file.
CREATE TABLE backup_files (
  key INTEGER PRIMARY KEY,
  backup INTEGER NOT NULL REFERENCES backups (key),
  place TEXT NOT NULL,
  file TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  people INTEGER NOT NULL,
  visits INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  verified_at TEXT NOT NULL,
  pruned_at TEXT
) STRICT;
CREATE INDEX backup_files_by_backup ON backup_files (backup);
`
