import { query, type ReadDb } from './db.ts'

const SQLITE = query<{ version: string }>('SELECT sqlite_version() AS version', ['version'])

const COUNTS = {
  people: query<{ n: number }>('SELECT count(*) AS n FROM customers WHERE deleted_on IS NULL', ['n']),
  peopleInTrash: query<{ n: number }>('SELECT count(*) AS n FROM customers WHERE deleted_on IS NOT NULL', ['n']),
  visits: query<{ n: number }>('SELECT count(*) AS n FROM sales', ['n']),
  contacts: query<{ n: number }>('SELECT count(*) AS n FROM contacts', ['n']),
  letters: query<{ n: number }>('SELECT count(*) AS n FROM letters', ['n']),
  photos: query<{ n: number }>('SELECT count(*) AS n FROM photos', ['n']),
  changes: query<{ n: number }>('SELECT count(*) AS n FROM changes', ['n']),
  imports: query<{ n: number }>('SELECT count(*) AS n FROM imports', ['n']),
}

export type Counted = keyof typeof COUNTS

export const COUNTED = Object.keys(COUNTS) as readonly Counted[]

/** How many rows there are, whatever stands in them. */
export function countOf(db: ReadDb, what: Counted): number {
  return db.one(COUNTS[what])?.n ?? 0
}

/** The version of SQLite itself. */
export function sqliteVersion(db: ReadDb): string {
  return db.one(SQLITE)?.version ?? ''
}
