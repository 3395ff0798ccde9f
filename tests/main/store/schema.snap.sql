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
CREATE TABLE appointments (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  every_weeks INTEGER NOT NULL DEFAULT 1,
  time TEXT,
  minutes INTEGER,
  starts_on TEXT NOT NULL,
  ends_on TEXT,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX appointments_by_customer ON appointments (customer);
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
, sheet TEXT NOT NULL DEFAULT '', called TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX backup_files_by_backup ON backup_files (backup);
CREATE TABLE backup_keys (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  sheet TEXT NOT NULL UNIQUE,
  master BLOB NOT NULL CHECK (length(master) = 32),
  slots TEXT NOT NULL,
  made_on TEXT NOT NULL,
  practised_on TEXT NOT NULL
) STRICT;
CREATE TABLE backups (
  key INTEGER PRIMARY KEY,
  sequence INTEGER NOT NULL UNIQUE,
  taken_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  change INTEGER NOT NULL
) STRICT;
CREATE TABLE batches (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  template INTEGER REFERENCES templates (key),
  kind TEXT NOT NULL,
  paper TEXT NOT NULL,
  made_at TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'waiting',
  posted_on TEXT
, copy_of INTEGER REFERENCES batches (key)) STRICT;
CREATE TABLE benefits (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  kind TEXT NOT NULL,
  what TEXT NOT NULL,
  code TEXT,
  given_on TEXT NOT NULL,
  use_until TEXT,
  used_on TEXT,
  why TEXT NOT NULL DEFAULT '',
  complaint INTEGER REFERENCES complaints (key)
) STRICT;
CREATE UNIQUE INDEX benefits_by_code ON benefits (code) WHERE code IS NOT NULL;
CREATE INDEX benefits_by_complaint ON benefits (complaint) WHERE complaint IS NOT NULL;
CREATE INDEX benefits_by_customer ON benefits (customer, given_on);
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
CREATE TABLE changes (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  label TEXT NOT NULL,
  -- The change this one took back.
  undoes INTEGER REFERENCES changes (key),
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX changes_by_undone ON changes (undoes) WHERE undoes IS NOT NULL;
CREATE TABLE complaints (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  other INTEGER REFERENCES customers (key),
  other_name TEXT NOT NULL DEFAULT '',
  received_on TEXT NOT NULL,
  received TEXT NOT NULL,
  working_on TEXT,
  working TEXT NOT NULL DEFAULT '',
  solved_on TEXT,
  solved TEXT NOT NULL DEFAULT '',
  checked_on TEXT,
  checked TEXT NOT NULL DEFAULT '',
  check_by TEXT NOT NULL DEFAULT 'days',
  closed_on TEXT,
  closed_why TEXT NOT NULL DEFAULT '',
  apology TEXT NOT NULL DEFAULT '',
  happened TEXT NOT NULL DEFAULT '',
  cause TEXT NOT NULL DEFAULT '',
  change TEXT NOT NULL DEFAULT '',
  survey_answer INTEGER REFERENCES survey_answers (key),
  CHECK (closed_on IS NULL OR closed_why <> ''),
  CHECK (solved_on IS NOT NULL OR checked_on IS NULL)
) STRICT;
CREATE INDEX complaints_by_customer ON complaints (customer, received_on);
CREATE INDEX complaints_open ON complaints (received_on, customer) WHERE checked_on IS NULL AND closed_on IS NULL;
CREATE TABLE contacts (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  day TEXT NOT NULL,
  time TEXT,
  direction TEXT NOT NULL,
  channel TEXT NOT NULL,
  subject TEXT NOT NULL DEFAULT '',
  body TEXT NOT NULL DEFAULT '',
  reason TEXT,
  receipt TEXT,
  -- 1: counts against the cap of mailings that sell.
  sells INTEGER NOT NULL DEFAULT 0 CHECK (sells IN (0, 1)),
  -- きっかけ: the person showed interest.
  is_trigger INTEGER NOT NULL DEFAULT 0 CHECK (is_trigger IN (0, 1)),
  letter INTEGER REFERENCES letters (key),
  -- Of a message: the rules the owner overrode and the reason given. Of a posted letter they stand with the letter.
  overridden TEXT,
  override_why TEXT NOT NULL DEFAULT '',
  answers INTEGER REFERENCES contacts (key),
  staff INTEGER REFERENCES staff (key),
  import_key INTEGER REFERENCES imports (key),
  deleted_on TEXT
, story INTEGER REFERENCES stories (key), own_rule INTEGER REFERENCES own_rules (key)) STRICT;
CREATE INDEX contacts_by_answered ON contacts (answers) WHERE answers IS NOT NULL;
CREATE INDEX contacts_by_customer ON contacts (customer, day, time, key);
CREATE INDEX contacts_by_import ON contacts (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX contacts_by_letter ON contacts (letter) WHERE letter IS NOT NULL;
CREATE INDEX contacts_by_own_rule ON contacts (own_rule, customer, day) WHERE own_rule IS NOT NULL;
CREATE INDEX contacts_by_story ON contacts (story) WHERE story IS NOT NULL;
CREATE INDEX contacts_from_them ON contacts (day, time, key)
  WHERE (direction = 'from-them' OR is_trigger = 1) AND deleted_on IS NULL;
CREATE INDEX contacts_in_trash ON contacts (deleted_on) WHERE deleted_on IS NOT NULL;
CREATE INDEX contacts_that_ask ON contacts (day, customer)
  WHERE sells = 1 OR reason = 'purchase-followup' OR reason = 'gift-again';
CREATE INDEX contacts_that_sell ON contacts (customer, day) WHERE sells = 1 AND deleted_on IS NULL;
CREATE TABLE customer_tags (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  tag INTEGER NOT NULL REFERENCES tags (key),
  import_key INTEGER REFERENCES imports (key), worn_since TEXT,
  UNIQUE (customer, tag)
) STRICT;
CREATE INDEX customer_tags_by_tag ON customer_tags (tag);
CREATE INDEX customer_tags_worn_since ON customer_tags (tag, worn_since) WHERE worn_since IS NOT NULL;
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
, merged_into INTEGER REFERENCES customers (key), household_place INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE INDEX customers_by_birthday ON customers (substr(birthday, -5)) WHERE birthday IS NOT NULL AND deleted_on IS NULL;
CREATE INDEX customers_by_household ON customers (household) WHERE household IS NOT NULL;
CREATE INDEX customers_by_import ON customers (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX customers_by_introducer ON customers (introducer) WHERE introducer IS NOT NULL;
CREATE UNIQUE INDEX customers_by_number ON customers (number) WHERE deleted_on IS NULL AND number IS NOT NULL;
CREATE INDEX customers_first_timers ON customers (key) WHERE known = 'first-timer' AND deleted_on IS NULL;
CREATE INDEX customers_in_trash ON customers (deleted_on) WHERE deleted_on IS NOT NULL;
CREATE INDEX customers_merged ON customers (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX customers_with_cadence ON customers (cadence_days) WHERE cadence_days IS NOT NULL;
CREATE TABLE deliveries (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  sale INTEGER NOT NULL REFERENCES sales (key),
  recipient INTEGER NOT NULL REFERENCES recipients (key),
  day TEXT,
  -- 用途: sets the tone of every later letter.
  occasion TEXT NOT NULL DEFAULT '',
  name_on_card TEXT NOT NULL DEFAULT '',
  card_text TEXT NOT NULL DEFAULT '',
  -- 「来年も知らせて」
  remind_next_year INTEGER NOT NULL DEFAULT 0 CHECK (remind_next_year IN (0, 1)),
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX deliveries_by_day ON deliveries (day) WHERE day IS NOT NULL;
CREATE INDEX deliveries_by_recipient ON deliveries (recipient);
CREATE INDEX deliveries_by_sale ON deliveries (sale);
CREATE INDEX deliveries_without_day ON deliveries (sale) WHERE day IS NULL;
CREATE TABLE emails (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  position INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL,
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX emails_by_customer ON emails (customer, position);
CREATE TABLE households (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL DEFAULT '',
  -- 1: each person gets a card of their own also where one per household is the rule.
  card_each INTEGER NOT NULL DEFAULT 0 CHECK (card_each IN (0, 1)),
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE TABLE import_rejects (
  key INTEGER PRIMARY KEY,
  import_key INTEGER NOT NULL REFERENCES imports (key),
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  -- The head of the column at fault, '' where none is.
  header TEXT NOT NULL DEFAULT '',
  text TEXT NOT NULL,
  -- The person a line was about, where it could be told, so that an erasure reaches it.
  customer INTEGER REFERENCES customers (key)
) STRICT;
CREATE INDEX import_rejects_by_customer ON import_rejects (customer);
CREATE INDEX import_rejects_by_import ON import_rejects (import_key);
CREATE TABLE imports (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  content TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  -- SHA-256 of the file, so that the same file is noticed the second time.
  digest TEXT NOT NULL DEFAULT '',
  -- The heads of its columns, for the file of the lines that were not taken.
  headers TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(headers)),
  rows INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  merged INTEGER NOT NULL DEFAULT 0,
  skipped INTEGER NOT NULL DEFAULT 0,
  -- Always rows = added + merged + skipped + rejected.
  rejected INTEGER NOT NULL DEFAULT 0,
  -- Set when the owner closes the import: from then on it can no longer be undone.
  closed_at TEXT,
  undone_at TEXT
) STRICT;
CREATE TABLE journal (
  key INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES changes (key),
  tbl TEXT NOT NULL,
  row INTEGER NOT NULL,
  customer INTEGER,
  before TEXT
) STRICT;
CREATE INDEX journal_by_change ON journal (change);
CREATE INDEX journal_by_customer ON journal (customer) WHERE customer IS NOT NULL;
CREATE INDEX journal_by_row ON journal (tbl, row);
CREATE TABLE left_out (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  batch INTEGER NOT NULL REFERENCES batches (key),
  customer INTEGER NOT NULL REFERENCES customers (key),
  why TEXT NOT NULL
) STRICT;
CREATE INDEX left_out_by_batch ON left_out (batch);
CREATE INDEX left_out_by_customer ON left_out (customer);
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
, story INTEGER REFERENCES stories (key)) STRICT;
CREATE INDEX letters_by_batch ON letters (batch, position);
CREATE INDEX letters_by_customer ON letters (customer);
CREATE INDEX letters_by_story ON letters (story) WHERE story IS NOT NULL;
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
CREATE UNIQUE INDEX listing_by_customer ON listing (customer);
CREATE INDEX listing_by_last_four ON listing (last_four) WHERE last_four <> '';
CREATE INDEX listing_by_name ON listing (name);
CREATE INDEX listing_by_number ON listing (number) WHERE number IS NOT NULL;
CREATE INDEX listing_in_order ON listing (sort, customer);
CREATE TABLE locked_notes (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  received_on TEXT,
  returned_on TEXT
) STRICT;
CREATE INDEX locked_notes_by_customer ON locked_notes (customer);
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
CREATE TABLE needs (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  day TEXT NOT NULL,
  request TEXT NOT NULL DEFAULT '',
  wish TEXT NOT NULL DEFAULT '',
  proposal TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX needs_by_customer ON needs (customer, day);
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
CREATE TABLE notes (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  kind TEXT NOT NULL,
  source TEXT,
  day TEXT NOT NULL,
  text TEXT NOT NULL,
  import_key INTEGER REFERENCES imports (key)
, mood TEXT, answered_on TEXT, themes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(themes)), survey_answer INTEGER REFERENCES survey_answers (key)) STRICT;
CREATE INDEX notes_by_customer ON notes (customer, day);
CREATE INDEX notes_by_day ON notes (day, key) WHERE kind = 'note';
CREATE INDEX notes_by_survey_answer ON notes (survey_answer) WHERE survey_answer IS NOT NULL;
CREATE INDEX notes_of_voices ON notes (customer, day) WHERE kind = 'feedback';
CREATE INDEX notes_unanswered ON notes (day, customer) WHERE kind = 'feedback' AND answered_on IS NULL;
CREATE TABLE outputs (
  key INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  people INTEGER NOT NULL,
  file TEXT NOT NULL
) STRICT;
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
, complaint INTEGER REFERENCES complaints (key)) STRICT;
CREATE INDEX photos_by_complaint ON photos (complaint) WHERE complaint IS NOT NULL;
CREATE INDEX photos_by_customer ON photos (customer);
CREATE TABLE promises (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  kind TEXT NOT NULL DEFAULT 'promise',
  text TEXT NOT NULL,
  made_on TEXT NOT NULL,
  due_on TEXT,
  kept_on TEXT,
  dropped_on TEXT,
  sale INTEGER REFERENCES sales (key),
  contact INTEGER REFERENCES contacts (key),
  staff INTEGER REFERENCES staff (key),
  import_key INTEGER REFERENCES imports (key)
, complaint INTEGER REFERENCES complaints (key)) STRICT;
CREATE INDEX promises_by_complaint ON promises (complaint) WHERE complaint IS NOT NULL;
CREATE INDEX promises_by_contact ON promises (contact) WHERE contact IS NOT NULL;
CREATE INDEX promises_by_customer ON promises (customer);
CREATE INDEX promises_by_sale ON promises (sale) WHERE sale IS NOT NULL;
CREATE INDEX promises_open ON promises (due_on) WHERE kept_on IS NULL AND dropped_on IS NULL;
CREATE TABLE recipients (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  name TEXT NOT NULL,
  kana TEXT NOT NULL DEFAULT '',
  honorific TEXT NOT NULL DEFAULT '様',
  relation TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  postal_code TEXT NOT NULL DEFAULT '',
  prefecture TEXT NOT NULL DEFAULT '',
  city TEXT NOT NULL DEFAULT '',
  street TEXT NOT NULL DEFAULT '',
  building TEXT NOT NULL DEFAULT '',
  care_of TEXT NOT NULL DEFAULT '',
  import_key INTEGER REFERENCES imports (key)
) STRICT;
CREATE INDEX recipients_by_customer ON recipients (customer);
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
CREATE INDEX rhythms_by_first ON rhythms (first);
CREATE INDEX rhythms_by_last ON rhythms (last);
CREATE INDEX rhythms_by_lateness ON rhythms (late_from, late_until) WHERE late_from IS NOT NULL;
CREATE INDEX rhythms_of_few ON rhythms (n, last) WHERE n <= 2;
CREATE TABLE sales (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  day TEXT NOT NULL,
  time TEXT,
  status TEXT NOT NULL DEFAULT 'done',
  charge TEXT NOT NULL DEFAULT 'paid',
  amount INTEGER,
  item TEXT NOT NULL DEFAULT '',
  service INTEGER REFERENCES services (key),
  staff INTEGER REFERENCES staff (key),
  minutes INTEGER,
  -- The owner marks a purchase to be asked about.
  follow_up INTEGER NOT NULL DEFAULT 0 CHECK (follow_up IN (0, 1)),
  import_key INTEGER REFERENCES imports (key),
  deleted_on TEXT
, recipe TEXT NOT NULL DEFAULT '') STRICT;
CREATE INDEX sales_by_customer ON sales (customer, day, time, key);
CREATE INDEX sales_by_day ON sales (day) WHERE status = 'booked';
CREATE INDEX sales_by_import ON sales (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX sales_in_trash ON sales (deleted_on) WHERE deleted_on IS NOT NULL;
CREATE INDEX sales_to_ask_about ON sales (day) WHERE follow_up = 1;
CREATE TABLE saved_groups (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  question TEXT NOT NULL CHECK (json_valid(question))
) STRICT;
CREATE VIRTUAL TABLE search USING fts5 (
  name, kana, phone, address, tag, note,
  tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Cn P* S* M*'",
  prefix = '2',
  columnsize = 0
);
CREATE TABLE services (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  follow_up_days INTEGER,
  lead_text TEXT NOT NULL DEFAULT '',
  retired_on TEXT
, price INTEGER, code TEXT NOT NULL DEFAULT '') STRICT;
CREATE TABLE settings (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;
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
CREATE TABLE special_requests (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  day TEXT NOT NULL,
  text TEXT NOT NULL,
  decision TEXT,
  decided_on TEXT,
  why TEXT NOT NULL DEFAULT '',
  CHECK ((decision IS NULL) = (decided_on IS NULL))
) STRICT;
CREATE INDEX special_requests_by_customer ON special_requests (customer, day);
CREATE TABLE sqlite_sequence(name,seq);
CREATE TABLE staff (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kana TEXT NOT NULL DEFAULT '',
  left_on TEXT
) STRICT;
CREATE TABLE stamp_marks (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  day TEXT NOT NULL,
  count INTEGER NOT NULL,
  why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX stamp_marks_by_customer ON stamp_marks (customer);
CREATE TABLE stories (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  place INTEGER NOT NULL
) STRICT;
CREATE TABLE survey_answers (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  survey INTEGER NOT NULL REFERENCES surveys (key),
  day TEXT NOT NULL,
  answers TEXT NOT NULL CHECK (json_valid(answers)),
  is_low INTEGER NOT NULL DEFAULT 0 CHECK (is_low IN (0, 1)),
  answered_on TEXT
) STRICT;
CREATE INDEX survey_answers_by_customer ON survey_answers (customer, day);
CREATE INDEX survey_answers_low ON survey_answers (day, customer) WHERE is_low = 1 AND answered_on IS NULL;
CREATE TABLE surveys (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  questions TEXT NOT NULL CHECK (json_valid(questions)),
  made_on TEXT NOT NULL,
  follows INTEGER REFERENCES surveys (key),
  retired_on TEXT
) STRICT;
CREATE TABLE tags (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  cadence_days INTEGER
) STRICT;
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
CREATE TABLE themes (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE
) STRICT;
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
CREATE TABLE tombstones (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  erased_on TEXT NOT NULL
) STRICT;
CREATE TABLE visit_days (
  customer INTEGER NOT NULL,
  day TEXT NOT NULL,
  -- Null where no sale of the day has a known amount.
  amount INTEGER,
  PRIMARY KEY (customer, day)
) STRICT, WITHOUT ROWID;
CREATE TABLE week_items (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  week TEXT NOT NULL,
  customer INTEGER NOT NULL REFERENCES customers (key),
  reason TEXT NOT NULL,
  other_reasons TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(other_reasons)),
  due_on TEXT,
  sentence TEXT NOT NULL CHECK (json_valid(sentence)),
  state TEXT NOT NULL DEFAULT 'open',
  -- Reasons that were skipped before the row opened again for another.
  set_aside TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(set_aside)),
  wait_until TEXT,
  why TEXT NOT NULL DEFAULT '',
  contact INTEGER REFERENCES contacts (key),
  UNIQUE (week, customer)
) STRICT;
CREATE INDEX week_items_by_contact ON week_items (contact) WHERE contact IS NOT NULL;
CREATE INDEX week_items_by_customer ON week_items (customer);
CREATE INDEX week_items_put_off ON week_items (week) WHERE state IN ('at-next-visit', 'snoozed');