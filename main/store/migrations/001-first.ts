import type { Migration } from './migration.ts'
import { DERIVED } from './first/derived.ts'
import { IMPORTS } from './first/imports.ts'
import { LETTERS } from './first/letters.ts'
import { PEOPLE } from './first/people.ts'
import { SAFETY } from './first/safety.ts'
import { SHOP } from './first/shop.ts'
import { TIMELINE } from './first/timeline.ts'
import { WEEK } from './first/week.ts'

// Thought through once for all of the shop's practices, since later migrations only add.
// Every table has `key`, used in every join; only what is named outside the database has an `id` (UUIDv7).
// The journal speaks of rows by key, so the key of a journaled row is never given to another (AUTOINCREMENT).
// Days are 'YYYY-MM-DD', birthdays also '--MM-DD' and '--MM', log moments UTC 'YYYY-MM-DDTHH:MM:SS.sssZ'.
// Enumerations carry no CHECK: adding a word to one would mean rebuilding its table.

export default {
  version: 1,
  name: 'first',
  up: (db) => {
    for (const part of [SHOP, IMPORTS, PEOPLE, TIMELINE, LETTERS, WEEK, SAFETY, DERIVED]) db.exec(part)
  },
} satisfies Migration
