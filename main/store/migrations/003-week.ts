import type { Migration } from './migration.ts'

export default {
  version: 3,
  name: 'week',
  up: (db) => db.exec(WEEK),
} satisfies Migration

// お店のはなし: place is the owner's order. Which one a letter carries stands on the letter while it waits, and on the line of
// the history once it went out: what was not posted, or was thrown away there, was never told.
// own_rules: 「目印を付けてから○日」 (kind after-tag) and 「目印の方に○か月ごと」 (kind every); the label and the template by
// the names they go by, so that a rule outlives both and can say what it lacks. since: switched on. contacts.own_rule: the
// rule that a contact answered. customer_tags.worn_since: empty where a label came with a list, which starts nothing.
// model_fits: what the model of coming again found in this shop, in force from `day` on; plain figures, nobody's data, and
// worked out anew at any time. fingerprint: of the visits it was made of. mean_chance: of all who came more than once.
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

-- Reasons of the week that count visits ask this of thousands: the index answers without their rows.
CREATE INDEX customers_first_timers ON customers (key) WHERE known = 'first-timer' AND deleted_on IS NULL;
-- Who came once or twice and not again: asked of the whole shop once a day, by how long ago it was.
CREATE INDEX rhythms_of_few ON rhythms (n, last) WHERE n <= 2;

CREATE TABLE own_rules (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  tag TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  template TEXT,
  is_on INTEGER NOT NULL DEFAULT 1 CHECK (is_on IN (0, 1)),
  since TEXT NOT NULL
) STRICT;
ALTER TABLE contacts ADD COLUMN own_rule INTEGER REFERENCES own_rules (key);
CREATE INDEX contacts_by_own_rule ON contacts (own_rule, customer, day) WHERE own_rule IS NOT NULL;
ALTER TABLE customer_tags ADD COLUMN worn_since TEXT;
CREATE INDEX customer_tags_worn_since ON customer_tags (tag, worn_since) WHERE worn_since IS NOT NULL;

-- Last year's deliveries come round: by their day, and those without one by their sale.
CREATE INDEX deliveries_by_day ON deliveries (day) WHERE day IS NOT NULL;
CREATE INDEX deliveries_without_day ON deliveries (sale) WHERE day IS NULL;
-- What wants an answer: looked for by its day, three weeks later.
CREATE INDEX contacts_that_ask ON contacts (day, customer)
  WHERE sells = 1 OR reason = 'purchase-followup' OR reason = 'gift-again';

CREATE TABLE model_fits (
  day TEXT PRIMARY KEY,
  made_on TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  weeks INTEGER NOT NULL,
  closed_gaps INTEGER NOT NULL,
  repeaters INTEGER NOT NULL,
  k INTEGER NOT NULL,
  r REAL NOT NULL,
  alpha REAL NOT NULL,
  a REAL NOT NULL,
  b REAL NOT NULL,
  scale REAL NOT NULL,
  penalised REAL NOT NULL,
  mean_chance REAL
) STRICT;
`
