export const SHOP = `
CREATE TABLE settings (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- 担当: who served, who writes.
CREATE TABLE staff (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  kana TEXT NOT NULL DEFAULT '',
  left_on TEXT
) STRICT;

-- What the shop sells or does; follow-up days are asked after the first purchase of a service.
CREATE TABLE services (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  follow_up_days INTEGER,
  lead_text TEXT NOT NULL DEFAULT '',
  retired_on TEXT
) STRICT;
`
