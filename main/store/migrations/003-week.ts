import type { Migration } from './migration.ts'

export default {
  version: 3,
  name: 'week',
  up: (db) => db.exec(WEEK),
} satisfies Migration

// お店のはなし: place is the owner's order. Which one a letter carries stands on the letter while it waits, and on the line of
// the history once it went out: what was not posted, or was thrown away there, was never told.
const WEEK = `
CREATE TABLE stories (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  place INTEGER NOT NULL
) STRICT;
ALTER TABLE letters ADD COLUMN story INTEGER REFERENCES stories (key);
CREATE INDEX letters_by_story ON letters (story) WHERE story IS NOT NULL;
ALTER TABLE contacts ADD COLUMN story INTEGER REFERENCES stories (key);
CREATE INDEX contacts_by_story ON contacts (story) WHERE story IS NOT NULL;

-- Who came once or twice and not again: asked of the whole shop once a day, by how long ago it was.
CREATE INDEX rhythms_of_few ON rhythms (n, last) WHERE n <= 2;
`
