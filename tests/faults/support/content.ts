import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { checkShop } from '#main/service/check.ts'
import { query } from '#main/store/db.ts'
import { closeShop, openShop, type OpenShop } from '#main/store/open.ts'
import { DERIVED_TABLES, JOURNALED_TABLES } from '#main/store/tables.ts'
import { pathsIn } from '../../support/session.ts'
import { shopWith } from './shop.ts'

/** A list long enough to be killed in the middle. */
const LINES = 300
/** Every so many lines are somebody of the shop, whose card is filled in. */
const KNOWN_EVERY = 15

/** A closed shop, and beside it list.csv with new people and some who are known; its folder. */
export function aShopWithList(lineCount = LINES): string {
  const folder = shopWith(Math.ceil(lineCount / KNOWN_EVERY) + 10)
  const ids = openedShop(folder, ({ db }) =>
    db.many(query<{ id: string }>('SELECT id FROM customers ORDER BY key', ['id'])),
  )
  const lines = Array.from({ length: lineCount }, (_, at) => {
    const known = at % KNOWN_EVERY === 0 ? ids[at / KNOWN_EVERY]?.id : undefined
    const id = known ?? `019a0000-0000-7000-9000-${at.toString(16).padStart(12, '0')}`
    return `${id},髙﨑,花子${at},タカサキ,ハナコ,03-0000-${String(at).padStart(4, '0')},世田谷区,${at}番地,目印${at % 7},お茶がお好き`
  })
  const headers = 'おつきあい帳ID,姓,名,セイ,メイ,電話,市区町村,番地,目印,メモ'
  writeFileSync(join(folder, 'list.csv'), [headers, ...lines].map((line) => `${line}\r\n`).join(''))
  return folder
}

/** Opens the shop of this folder, looks, and closes it. */
export function openedShop<T>(folder: string, look: (shop: OpenShop) => T): T {
  const shop = openShop(pathsIn(folder))
  try {
    return look(shop)
  } finally {
    closeShop(shop.connection)
  }
}

/** Every row but for the keys, which are never used twice; held to be sound in every way. */
export function soundContent(folder: string): string {
  return openedShop(folder, (shop) => {
    expect(checkShop(shop)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok', synchronous: 2 })
    const tables = [...JOURNALED_TABLES, ...DERIVED_TABLES].map((table) => {
      const rows = shop.db.many(query<Record<string, unknown>>(`SELECT * FROM ${table}`, []))
      return [table, rows.map((row) => keyless(table, row)).toSorted()]
    })
    return JSON.stringify(tables)
  })
}

const KEYS: ReadonlySet<string> = new Set(['key', 'customer', 'tag', 'import_key'])
/** How often a clock and a giver of ids were asked before is no content. */
const OF_THE_MOMENT: ReadonlySet<string> = new Set(['requests.id', 'requests.changed_at'])

function keyless(table: string, row: Record<string, unknown>): string {
  const told = Object.entries(row).filter(
    ([column, value]) => (!KEYS.has(column) || typeof value === 'string') && !OF_THE_MOMENT.has(`${table}.${column}`),
  )
  return JSON.stringify(told)
}
