import type { Migration } from './migration.ts'

export default {
  version: 2,
  name: 'people',
  up: (db) => db.exec(PEOPLE),
} satisfies Migration

// A card that was put together with another stays as an empty row in the trash, so that its id still leads somewhere.
// household_place: in which order the names of a household stand on its one card, the addressee first.
// told_apart: two people of whom the owner said that they are not one ('person') or do not share a card ('household');
// the lower key stands first. saved_groups.question is { text, where }. outputs: what left the shop, by whom never by name.
const PEOPLE = `
ALTER TABLE customers ADD COLUMN merged_into INTEGER REFERENCES customers (key);
CREATE INDEX customers_merged ON customers (merged_into) WHERE merged_into IS NOT NULL;
ALTER TABLE customers ADD COLUMN household_place INTEGER NOT NULL DEFAULT 0;

CREATE TABLE told_apart (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  what TEXT NOT NULL,
  one INTEGER NOT NULL REFERENCES customers (key),
  other INTEGER NOT NULL REFERENCES customers (key),
  told_on TEXT NOT NULL,
  CHECK (one < other),
  UNIQUE (what, one, other)
) STRICT;
CREATE INDEX told_apart_by_other ON told_apart (other);

CREATE TABLE saved_groups (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  question TEXT NOT NULL CHECK (json_valid(question))
) STRICT;

-- Whom no further mailing may reach yet: asked of the whole shop by the list's filter.
CREATE INDEX contacts_that_sell ON contacts (customer, day) WHERE sells = 1 AND deleted_on IS NULL;

CREATE TABLE outputs (
  key INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  people INTEGER NOT NULL,
  file TEXT NOT NULL
) STRICT;
`
