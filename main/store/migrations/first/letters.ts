export const LETTERS = `
CREATE TABLE templates (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  document TEXT NOT NULL CHECK (json_valid(document)),
  short_form TEXT NOT NULL DEFAULT '',
  style TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(style)),
  deleted_on TEXT
) STRICT;
CREATE UNIQUE INDEX templates_by_code ON templates (code) WHERE deleted_on IS NULL;

-- 今回のお便り. state: waiting (投函待ち), posted, dropped.
CREATE TABLE batches (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  template INTEGER REFERENCES templates (key),
  kind TEXT NOT NULL,
  paper TEXT NOT NULL,
  made_at TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting',
  posted_on TEXT
) STRICT;

CREATE TABLE letters (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  batch INTEGER NOT NULL REFERENCES batches (key),
  customer INTEGER NOT NULL REFERENCES customers (key),
  position INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting',
  personal_line TEXT NOT NULL DEFAULT '',
  -- What stood on the sheet, as it was printed: the layout and its texts.
  sheet TEXT NOT NULL CHECK (json_valid(sheet)),
  -- The rule the owner overrode and the reason given.
  overridden TEXT,
  override_why TEXT NOT NULL DEFAULT '',
  posted_on TEXT,
  deleted_on TEXT
) STRICT;
CREATE INDEX letters_by_batch ON letters (batch, position);
CREATE INDEX letters_by_customer ON letters (customer);

-- Whom the gate kept from a mailing, and why.
CREATE TABLE left_out (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  batch INTEGER NOT NULL REFERENCES batches (key),
  customer INTEGER NOT NULL REFERENCES customers (key),
  why TEXT NOT NULL
) STRICT;
CREATE INDEX left_out_by_batch ON left_out (batch);
CREATE INDEX left_out_by_customer ON left_out (customer);

-- 年賀 a year: sent, received, mourning, returned.
CREATE TABLE new_year_cards (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  year INTEGER NOT NULL,
  sent_on TEXT,
  received_on TEXT,
  mourning INTEGER NOT NULL DEFAULT 0 CHECK (mourning IN (0, 1)),
  returned INTEGER NOT NULL DEFAULT 0 CHECK (returned IN (0, 1)),
  UNIQUE (customer, year)
) STRICT;
`
