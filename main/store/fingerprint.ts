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
  return text(db, TABLES) === ofOwn(version).tables && db.one(SEARCH_SETTINGS)?.n === 2
}

/** Makes the journal's triggers anew where they are not this program's: an older one's, or a damaged page. */
export function mendTriggers(raw: Database.Database, version: number): void {
  const db = wrap(raw)
  if (text(db, TRIGGERS) === ofOwn(version).triggers) return
  raw.transaction(() => rebuildTriggers(db)).immediate()
}

type Own = { readonly tables: string; readonly triggers: string }

const known = new Map<number, Own>()

/** Some milliseconds, once a version: the schema is made in memory rather than written down a second time. */
function ofOwn(version: number): Own {
  const found = known.get(version) ?? made(version)
  known.set(version, found)
  return found
}

function made(version: number): Own {
  const raw = new Database(':memory:')
  try {
    migrate(raw, () => undefined, MIGRATIONS.slice(0, version))
    const own = wrapToRead(raw)
    return { tables: text(own, TABLES), triggers: text(own, TRIGGERS) }
  } finally {
    raw.close()
  }
}

function text(db: ReadDb, what: typeof TABLES): string {
  return JSON.stringify(db.many(what))
}
