import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

/** Which shop a file is, fixed when it is made. */
export type ShopFacts = {
  readonly id: Id
  readonly name: string
  readonly madeOn: Day
  /** IANA name; every day of the shop is counted in it. */
  readonly timeZone: string
}

const SHOP = 'shop'
const VALUE = query<{ value: string }>('SELECT value FROM settings WHERE name = ?', ['value'])

/** A setting as it was put, or null; the caller names its type as it does when it puts it. */
export function getSetting<T>(db: ReadDb, name: string): T | null {
  const row = db.one(VALUE, [name])
  return row === null ? null : (JSON.parse(row.value) as T)
}

/** `value` must be plain JSON. */
export function putSetting(db: WriteDb, name: string, value: unknown): void {
  db.run('INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value', [
    name,
    JSON.stringify(value),
  ])
}

export function getShop(db: ReadDb): ShopFacts | null {
  return getSetting<ShopFacts>(db, SHOP)
}

export function putShop(db: WriteDb, shop: ShopFacts): void {
  putSetting(db, SHOP, shop)
}
