// Derived from rows alone, never from today; written only by refresh(), of people who just came in by NewLines; recomputed by check.
export const DERIVED = `
CREATE TABLE visit_days (
  customer INTEGER NOT NULL,
  day TEXT NOT NULL,
  -- Null where no sale of the day has a known amount.
  amount INTEGER,
  PRIMARY KEY (customer, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE rhythms (
  customer INTEGER PRIMARY KEY,
  n INTEGER NOT NULL,
  first TEXT NOT NULL,
  last TEXT NOT NULL,
  -- Sum of ln(gap in weeks) over the closed gaps.
  litt REAL NOT NULL,
  -- The last eight gaps in days, oldest first, as JSON.
  gaps TEXT NOT NULL,
  total INTEGER NOT NULL,
  -- Between which days a silence is later than usual; null where there are too few gaps.
  late_from TEXT,
  late_until TEXT
) STRICT;
-- Who came first in these days; it carries customer by itself.
CREATE INDEX rhythms_by_first ON rhythms (first);
CREATE INDEX rhythms_by_last ON rhythms (last);
CREATE INDEX rhythms_by_lateness ON rhythms (late_from, late_until) WHERE late_from IS NOT NULL;

-- One line a listed customer, lying in kana order, with the folded text of every tier of the search: a common word is
-- found by walking it until enough are found, a rare one by its bigrams in \`search\`. Values of a field stand apart by a space.
CREATE TABLE listing (
  sort TEXT NOT NULL,
  customer INTEGER NOT NULL,
  name TEXT NOT NULL,
  kana TEXT NOT NULL,
  number TEXT,
  last_four TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  tag TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (sort, customer)
) STRICT, WITHOUT ROWID;
-- Each index carries (sort, customer) by itself, so that it answers alone.
CREATE UNIQUE INDEX listing_by_customer ON listing (customer);
CREATE INDEX listing_in_order ON listing (sort, customer);
CREATE INDEX listing_by_name ON listing (name);
CREATE INDEX listing_by_number ON listing (number) WHERE number IS NOT NULL;
CREATE INDEX listing_by_last_four ON listing (last_four) WHERE last_four <> '';

-- rowid = customer. Words are bigrams behind a letter for their field, each a token whatever it is made of (Cn: also
-- of characters that Unicode is yet to get); prefix 2 is that letter and one character. Nobody asks how long a text is.
CREATE VIRTUAL TABLE search USING fts5 (
  name, kana, phone, address, tag, note,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Cn P* S* M*'",
  prefix = '2',
  columnsize = 0
);
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);
`
