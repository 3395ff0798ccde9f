import type { Day } from '#domain/day.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

const NAMES = query<{ name: string }>('SELECT name FROM tags ORDER BY name', ['name'])
const OF_CUSTOMER = query<{ name: string }>(
  'SELECT t.name FROM customer_tags ct JOIN tags t ON t.key = ct.tag WHERE ct.customer = ? ORDER BY ct.key',
  ['name'],
)

/** Also those that nobody wears now. */
export function listTags(db: ReadDb): readonly string[] {
  return db.many(NAMES).map(({ name }) => name)
}

/** In the order in which they were given. */
export function listTagsOf(db: ReadDb, customer: number): readonly string[] {
  return db.many(OF_CUSTOMER, [customer]).map(({ name }) => name)
}

const BY_NAME = query<{ key: number }>('SELECT key FROM tags WHERE name = ?', ['key'])

/** Its key; null where there is no such tag. */
export function getTag(db: ReadDb, name: string): number | null {
  return db.one(BY_NAME, [name])?.key ?? null
}

export function insertTag(db: WriteDb, name: string): number {
  return db.insert('INSERT INTO tags (name) VALUES (?)', [name])
}

/** From `today` on. False where it was worn already. */
export function wearTag(db: WriteDb, customer: number, tag: number, today: Day): boolean {
  const put =
    'INSERT INTO customer_tags (customer, tag, worn_since) VALUES (?, ?, ?) ON CONFLICT (customer, tag) DO NOTHING'
  return db.run(put, [customer, tag, today]) === 1
}

/** False where it was not worn. */
export function takeTagOff(db: WriteDb, customer: number, tag: number): boolean {
  return db.run('DELETE FROM customer_tags WHERE customer = ? AND tag = ?', [customer, tag]) === 1
}

/** A name that is new becomes a tag, worn from `today` on; one that nobody wears any longer stays. */
export function saveTags(db: WriteDb, customer: number, names: readonly string[], today: Day): void {
  const worn = new Set(listTagsOf(db, customer))
  db.run(
    `DELETE FROM customer_tags WHERE customer = ?
      AND tag NOT IN (SELECT key FROM tags WHERE name IN (SELECT value FROM json_each(?)))`,
    [customer, JSON.stringify(names)],
  )
  for (const name of new Set(names)) {
    if (worn.has(name)) continue
    db.run('INSERT INTO tags (name) VALUES (?) ON CONFLICT (name) DO NOTHING', [name])
    db.run('INSERT INTO customer_tags (customer, tag, worn_since) SELECT ?, key, ? FROM tags WHERE name = ?', [
      customer,
      today,
      name,
    ])
  }
}
