import Database from 'better-sqlite3'
import { query, type ReadDb, wrap, wrapToRead } from './db.ts'
import { migrate } from './migrate.ts'
import { MIGRATIONS } from './migrations/index.ts'
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
  const isOwn = text(db, TABLES) === ofOwn(version, (own) => text(own, TABLES))
  return isOwn && db.one(SEARCH_SETTINGS)?.n === 2
}

/** Makes the journal's triggers anew where they are not this program's: an older one's, or a damaged page. */
export function mendTriggers(raw: Database.Database, version: number): void {
  const db = wrap(raw)
  if (text(db, TRIGGERS) === ofOwn(version, (own) => text(own, TRIGGERS))) return
  raw.transaction(() => rebuildTriggers(db)).immediate()
}

/** Some milliseconds: the schema is made in memory rather than written down a second time. */
function ofOwn(version: number, ask: (own: ReadDb) => string): string {
  const raw = new Database(':memory:')
  try {
    migrate(raw, () => undefined, MIGRATIONS.slice(0, version))
    return ask(wrapToRead(raw))
  } finally {
    raw.close()
  }
}

function text(db: ReadDb, made: typeof TABLES): string {
  return JSON.stringify(db.many(made))
}
