import type { Migration } from './migration.ts'

export default {
  version: 4,
  name: 'locked backups',
  up: (db) => db.exec(LOCKED_BACKUPS),
} satisfies Migration

// backup_keys: what copies outside this PC are encrypted with, the newest row; older rows still open older copies. sheet: the
// number of its 合言葉の紙, in the header of each copy. master: 32 bytes. slots: JSON, the master wrapped by 合言葉 and by the
// recovery code, neither of which is kept. practised_on: when the owner last typed one of them rightly.
// backup_files.sheet: '' where the copy is not encrypted. called: what the owner calls the stick.
const LOCKED_BACKUPS = `
CREATE TABLE backup_keys (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  sheet TEXT NOT NULL UNIQUE,
  master BLOB NOT NULL CHECK (length(master) = 32),
  slots TEXT NOT NULL,
  made_on TEXT NOT NULL,
  practised_on TEXT NOT NULL
) STRICT;
ALTER TABLE backup_files ADD COLUMN sheet TEXT NOT NULL DEFAULT '';
ALTER TABLE backup_files ADD COLUMN called TEXT NOT NULL DEFAULT '';
`
