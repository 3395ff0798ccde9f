import { createHash } from 'node:crypto'
import type { Raw } from './driver.ts'
import { query, type ReadDb, wrap } from './db.ts'
import { TABLES_MADE, TRIGGERS_MADE } from './migrations/made.ts'
import { rebuildTriggers } from './triggers.ts'

type Made = { readonly name: string; readonly sql: string }

const TABLES = query<Made>(
  `SELECT name, sql FROM sqlite_schema WHERE type <> 'trigger' AND sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name`,
  ['name', 'sql'],
)
const TRIGGERS = query<Made>(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`, [
  'name',
  'sql',
])

// The version is 5 once a word was deleted securely.
const SEARCH_SETTINGS = query<{ n: number }>(
  `SELECT count(*) AS n FROM search_config WHERE (k = 'version' AND v IN (4, 5)) OR (k = 'secure-delete' AND v = 1)`,
  ['n'],
)

/** Whether tables and indexes are, to the letter, those that our steps up to `version` make, and the search index deletes securely. */
export function hasOwnSchema(db: ReadDb, version: number): boolean {
  return tablesDigest(db) === TABLES_MADE[version - 1] && db.one(SEARCH_SETTINGS)?.n === 2
}

/** Makes the journal's triggers anew where they are not this program's: an older one's, or a damaged page. */
export function mendTriggers(raw: Raw): void {
  const db = wrap(raw)
  if (triggersDigest(db) === TRIGGERS_MADE) return
  raw.transaction(() => rebuildTriggers(db)).immediate()
}

export function tablesDigest(db: ReadDb): string {
  return digest(db, TABLES)
}

export function triggersDigest(db: ReadDb): string {
  return digest(db, TRIGGERS)
}

// The schema is not made in memory to compare with: 35 ms of every start.
function digest(db: ReadDb, what: typeof TABLES): string {
  return createHash('sha256')
    .update(JSON.stringify(db.many(what)))
    .digest('hex')
}
