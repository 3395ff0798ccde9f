import type { Migration } from './migration.ts'

export default {
  version: 5,
  name: 'requests',
  up: (db) => db.exec(REQUESTS),
} satisfies Migration

// お申し出: what somebody asked about their own record, and the erasures that the shop did of itself (came_by empty).
// person: the id of the card and not its key, since the row outlives the card; after an erasure only the tombstone knows it.
// removed: of an erasure, JSON, how many rows went by table. changed_at: of two states of a row the later one stays.
const REQUESTS = `
CREATE TABLE requests (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  person TEXT NOT NULL,
  kind TEXT NOT NULL,
  came_by TEXT,
  received_on TEXT NOT NULL,
  answered_on TEXT,
  answer TEXT,
  note TEXT NOT NULL DEFAULT '',
  removed TEXT CHECK (removed IS NULL OR json_valid(removed)),
  changed_at TEXT NOT NULL,
  CHECK ((answered_on IS NULL) = (answer IS NULL))
) STRICT;
CREATE INDEX requests_by_person ON requests (person);
`
