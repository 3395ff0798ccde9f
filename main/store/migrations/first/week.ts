export const WEEK = `
-- A week as it was first shown: rows gain states, duties may join, nothing leaves but by erasure.
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
CREATE INDEX week_items_by_customer ON week_items (customer);
CREATE INDEX week_items_put_off ON week_items (week) WHERE state IN ('at-next-visit', 'snoozed');
CREATE INDEX week_items_by_contact ON week_items (contact) WHERE contact IS NOT NULL;
`
