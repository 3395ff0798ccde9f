import type { Migration } from './migration.ts'

export default {
  version: 6,
  name: 'relation',
  up: (db) => db.exec(RELATION),
} satisfies Migration

// いただいたお声 (kind feedback) and 本音メモ (honest) are notes: mood says how it sounded (glad, so-so, unhappy), themes are the
// keys of the themes that it speaks of, as a JSON list; answered_on: 返事した日, which feedback alone waits for.
// surveys: questions are a JSON list; a set that somebody answered is never written over: one that follows it takes its place
// and leads back to it, so that each answer stays beside the words that were asked. survey_answers: answers are 1 (unhappy) to 3
// by the order of the questions, null where nothing was ticked; is_low: one of them is 1.
// complaints: four steps, each with its day and its words (glossary: うかがいました → 対応しています → 解決しました → その後を
// うかがいました). check_by: after 14 days, or at the third visit. closed_on: ended without the last step, with a reason. The four
// texts are those of the letter, in its order: お詫び, 何が起きたか, なぜ, これから. other: whom it concerned besides, by card or by name.
// special_requests: ご要望 that go beyond what the shop does, お受けしました or お断りしました, and why. needs: ご要望 /
// 本当に望まれていること / 次のご提案. benefits: 差し上げた特典; used once at most. stamp_marks: what a paper card held before, or
// what is put right by hand; visits count by themselves.
const RELATION = `
ALTER TABLE notes ADD COLUMN mood TEXT;
ALTER TABLE notes ADD COLUMN answered_on TEXT;
ALTER TABLE notes ADD COLUMN themes TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(themes));
CREATE INDEX notes_unanswered ON notes (day, customer) WHERE kind = 'feedback' AND answered_on IS NULL;
CREATE INDEX notes_of_voices ON notes (customer, day) WHERE kind = 'feedback';

CREATE TABLE themes (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE surveys (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  questions TEXT NOT NULL CHECK (json_valid(questions)),
  made_on TEXT NOT NULL,
  follows INTEGER REFERENCES surveys (key),
  retired_on TEXT
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
ALTER TABLE notes ADD COLUMN survey_answer INTEGER REFERENCES survey_answers (key);
CREATE INDEX notes_by_survey_answer ON notes (survey_answer) WHERE survey_answer IS NOT NULL;

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
ALTER TABLE photos ADD COLUMN complaint INTEGER REFERENCES complaints (key);
CREATE INDEX photos_by_complaint ON photos (complaint) WHERE complaint IS NOT NULL;
ALTER TABLE promises ADD COLUMN complaint INTEGER REFERENCES complaints (key);
CREATE INDEX promises_by_complaint ON promises (complaint) WHERE complaint IS NOT NULL;

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

CREATE TABLE needs (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  day TEXT NOT NULL,
  request TEXT NOT NULL DEFAULT '',
  wish TEXT NOT NULL DEFAULT '',
  proposal TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX needs_by_customer ON needs (customer, day);

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
CREATE INDEX benefits_by_customer ON benefits (customer, given_on);
CREATE UNIQUE INDEX benefits_by_code ON benefits (code) WHERE code IS NOT NULL;
CREATE INDEX benefits_by_complaint ON benefits (complaint) WHERE complaint IS NOT NULL;

CREATE TABLE stamp_marks (
  key INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER NOT NULL REFERENCES customers (key),
  day TEXT NOT NULL,
  count INTEGER NOT NULL,
  why TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX stamp_marks_by_customer ON stamp_marks (customer);

-- What a service costs and the few letters by which the counter finds it; what was mixed, cut or done at a visit.
ALTER TABLE services ADD COLUMN price INTEGER;
ALTER TABLE services ADD COLUMN code TEXT NOT NULL DEFAULT '';
ALTER TABLE sales ADD COLUMN recipe TEXT NOT NULL DEFAULT '';
-- A mailing made as that one was, a year before.
ALTER TABLE batches ADD COLUMN copy_of INTEGER REFERENCES batches (key);
`
