export const TIMELINE = `
-- status: done, cancelled, no-show, booked. charge: paid, free, ticket, subscription, later.
-- An empty amount is unknown, not zero.
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
) STRICT;
CREATE INDEX sales_by_customer ON sales (customer, day, time, key);
CREATE INDEX sales_by_day ON sales (day) WHERE status = 'booked';
CREATE INDEX sales_to_ask_about ON sales (day) WHERE follow_up = 1;
CREATE INDEX sales_in_trash ON sales (deleted_on) WHERE deleted_on IS NOT NULL;
CREATE INDEX sales_by_import ON sales (import_key) WHERE import_key IS NOT NULL;

-- Standing appointments (every Monday at ten); a single booking is a sale with status booked.
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

-- お届け先: not a customer, in no mailing list.
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
CREATE INDEX deliveries_by_sale ON deliveries (sale);
CREATE INDEX deliveries_by_recipient ON deliveries (recipient);

-- One touch, in or out. reason: why the week proposed it; receipt: how it went.
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
) STRICT;
CREATE INDEX contacts_by_customer ON contacts (customer, day, time, key);
CREATE INDEX contacts_by_letter ON contacts (letter) WHERE letter IS NOT NULL;
CREATE INDEX contacts_by_answered ON contacts (answers) WHERE answers IS NOT NULL;
CREATE INDEX contacts_in_trash ON contacts (deleted_on) WHERE deleted_on IS NOT NULL;
-- お声, newest first: in a shop of 100,000 sorting them took half a second, and making this index takes 0.7 s of an import.
CREATE INDEX contacts_from_them ON contacts (day, time, key)
  WHERE (direction = 'from-them' OR is_trigger = 1) AND deleted_on IS NULL;
CREATE INDEX contacts_by_import ON contacts (import_key) WHERE import_key IS NOT NULL;

-- お約束したこと, and すること (kind task).
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
) STRICT;
CREATE INDEX promises_by_customer ON promises (customer);
CREATE INDEX promises_open ON promises (due_on) WHERE kept_on IS NULL AND dropped_on IS NULL;
CREATE INDEX promises_by_sale ON promises (sale) WHERE sale IS NOT NULL;
CREATE INDEX promises_by_contact ON promises (contact) WHERE contact IS NOT NULL;
`
