export const PEOPLE = `
CREATE TABLE households (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  -- 1: each person gets a card of their own also where one per household is the rule.
  card_each INTEGER NOT NULL DEFAULT 0 CHECK (card_each IN (0, 1)),
  import_key INTEGER REFERENCES imports (key)
) STRICT;

CREATE TABLE customers (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  number TEXT,
  kind TEXT NOT NULL DEFAULT 'person',
  family_name TEXT NOT NULL DEFAULT '',
  given_name TEXT NOT NULL DEFAULT '',
  family_kana TEXT NOT NULL DEFAULT '',
  given_kana TEXT NOT NULL DEFAULT '',
  honorific TEXT NOT NULL DEFAULT '様',
  title TEXT NOT NULL DEFAULT '',
  company TEXT NOT NULL DEFAULT '',
  company_kana TEXT NOT NULL DEFAULT '',
  department TEXT NOT NULL DEFAULT '',
  known TEXT NOT NULL,
  birthday TEXT,
  -- 大切な方: set by hand, beside the computed stage.
  dear INTEGER NOT NULL DEFAULT 0 CHECK (dear IN (0, 1)),
  likes TEXT NOT NULL DEFAULT '',
  caution TEXT NOT NULL DEFAULT '',
  usual TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  line_name TEXT NOT NULL DEFAULT '',
  preferred_channel TEXT,
  -- Own keep-in-touch interval; a tag may carry one too.
  cadence_days INTEGER,
  introducer INTEGER REFERENCES customers (key),
  introducer_name TEXT NOT NULL DEFAULT '',
  household INTEGER REFERENCES households (key),
  staff INTEGER REFERENCES staff (key),
  -- 今はそっとしておく（○日まで）
  quiet_until TEXT,
  quiet_why TEXT NOT NULL DEFAULT '',
  -- 転居（新住所はまだ）: blocks post, keeps the old address.
  moved_on TEXT,
  died_on TEXT,
  death_heard_from TEXT NOT NULL DEFAULT '',
  added_on TEXT NOT NULL,
  import_key INTEGER REFERENCES imports (key),
  deleted_on TEXT
) STRICT;
CREATE UNIQUE INDEX customers_by_number ON customers (number) WHERE deleted_on IS NULL AND number IS NOT NULL;
CREATE INDEX customers_by_household ON customers (household) WHERE household IS NOT NULL;
CREATE INDEX customers_by_introducer ON customers (introducer) WHERE introducer IS NOT NULL;
CREATE INDEX customers_by_import ON customers (import_key) WHERE import_key IS NOT NULL;
-- Month and day, whatever is known of the year: the week asks who has a birthday soon.
CREATE INDEX customers_by_birthday ON customers (substr(birthday, -5)) WHERE birthday IS NOT NULL AND deleted_on IS NULL;
CREATE INDEX customers_with_cadence ON customers (cadence_days) WHERE cadence_days IS NOT NULL;
CREATE INDEX customers_in_trash ON customers (deleted_on) WHERE deleted_on IS NOT NULL;

-- Family and pets, and the other names on the card (連名).
CREATE TABLE relatives (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  position INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT 'person',
  -- '' means the customer's own family name.
  family_name TEXT NOT NULL DEFAULT '',
  given_name TEXT NOT NULL,
  kana TEXT NOT NULL DEFAULT '',
  honorific TEXT NOT NULL DEFAULT '様',
  relation TEXT NOT NULL DEFAULT '',
  species TEXT NOT NULL DEFAULT '',
  birthday TEXT,
  on_card INTEGER NOT NULL DEFAULT 0 CHECK (on_card IN (0, 1)),
  died_on TEXT,
  note TEXT NOT NULL DEFAULT '',
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX relatives_by_customer ON relatives (customer);

-- Days of a person or of one of the family, beside birthdays: wedding, adoption, memorial.
CREATE TABLE special_days (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  relative INTEGER REFERENCES relatives (key),
  label TEXT NOT NULL,
  day TEXT NOT NULL,
  remind INTEGER NOT NULL DEFAULT 1 CHECK (remind IN (0, 1)),
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX special_days_by_customer ON special_days (customer);
CREATE INDEX special_days_by_relative ON special_days (relative) WHERE relative IS NOT NULL;

CREATE TABLE addresses (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  position INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT 'home',
  postal_code TEXT NOT NULL DEFAULT '',
  prefecture TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  street TEXT NOT NULL DEFAULT '',
  building TEXT NOT NULL DEFAULT '',
  care_of TEXT NOT NULL DEFAULT '',
  -- 宛先不明 / 受け取りを断られました: a state of the address, not of the person.
  returned_on TEXT,
  refused_on TEXT,
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX addresses_by_customer ON addresses (customer, position);

CREATE TABLE phones (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  position INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT '',
  number TEXT NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX phones_by_customer ON phones (customer, position);

CREATE TABLE emails (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  position INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL,
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX emails_by_customer ON emails (customer, position);

CREATE TABLE tags (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  cadence_days INTEGER
) STRICT;

CREATE TABLE customer_tags (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  tag INTEGER NOT NULL REFERENCES tags (key),
  import_key INTEGER REFERENCES imports (key),
  UNIQUE (customer, tag)
) STRICT;
CREATE INDEX customer_tags_by_tag ON customer_tags (tag);

-- ご案内不要 (scope promotion, by channel) and 一切ご連絡しない (scope everything).
CREATE TABLE refusals (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  scope TEXT NOT NULL,
  channel TEXT NOT NULL,
  since TEXT NOT NULL,
  how_asked TEXT NOT NULL DEFAULT '',
  withdrawn_on TEXT,
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX refusals_by_customer ON refusals (customer);

-- 「ご不幸がありました」: one dated state a death, whoever it was.
CREATE TABLE bereavements (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  who TEXT NOT NULL,
  relative INTEGER REFERENCES relatives (key),
  died_on TEXT NOT NULL,
  heard_from TEXT NOT NULL DEFAULT '',
  -- Null: as long as the rule says (49 days; 年賀 until 31 January of the year after).
  mourning_until TEXT,
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX bereavements_by_customer ON bereavements (customer);
CREATE INDEX bereavements_by_relative ON bereavements (relative) WHERE relative IS NOT NULL;

-- メモ, 本音メモ with its source, and ご要望 / 本当に望まれていること / 次のご提案.
CREATE TABLE notes (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  kind TEXT NOT NULL,
  source TEXT,
  day TEXT NOT NULL,
  text TEXT NOT NULL,
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX notes_by_customer ON notes (customer, day);
CREATE INDEX notes_by_day ON notes (day, key) WHERE kind = 'note';

-- 鍵・暗証番号・留守の予定: shown on click; never in search, lists, CSV or print.
CREATE TABLE locked_notes (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  received_on TEXT,
  returned_on TEXT
) STRICT;
CREATE INDEX locked_notes_by_customer ON locked_notes (customer);

CREATE TABLE photos (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  kind TEXT NOT NULL,
  mime TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  taken_on TEXT,
  caption TEXT NOT NULL DEFAULT '',
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX photos_by_customer ON photos (customer);
`
