import Database from 'better-sqlite3-multiple-ciphers'
import { copyFileSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fold } from '#domain/people/fold.ts'
import { lostIn } from '#domain/backup/salvage.ts'
import { checkShop, isSound } from '#main/service/check.ts'
import { query } from '#main/store/db.ts'
import { Refusal } from '#main/store/refusal.ts'
import { insertRefused, listRefused } from '#main/store/refusals.ts'
import { getShop } from '#main/store/settings.ts'
import { candidateOf, damagedCopyOf } from '#main/store/swap.ts'
import { write } from '#main/store/write.ts'
import { aCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, testFolder } from '../../support/db.ts'
import { pathsIn } from '../../support/session.ts'
import { aFullShop, destroy, lookAt, OTHERWISE, pagesOf, rowsIn, rowsOf, salvageOf } from './damaged.ts'

const NAMES = query<{ key: number; id: string; name: string; quiet_until: string | null; tags: string | null }>(
  `SELECT key, id, family_name AS name, quiet_until, (SELECT group_concat(name) FROM customer_tags t JOIN tags ON tags.key = t.tag
    WHERE t.customer = c.key) AS tags FROM customers c ORDER BY key`,
  ['key', 'id', 'name', 'quiet_until', 'tags'],
)

describe('a file in which nothing is wrong', () => {
  test('comes over row by row, whatever stands in it', () => {
    const shop = aFullShop()
    const { salvaged, shop: found } = salvageOf(shop)
    expect(lostIn(salvaged)).toEqual([])
    expect(salvaged).toMatchObject({ fromList: 0, nameless: 0, refusing: 0, isShopLost: false })
    expect(isSound(checkShop(found))).toBe(true)
    const { imports, ...rest } = rowsOf(found.db)
    const { imports: had, ...others } = rowsIn(shop.paths.database)
    expect(rest).toEqual(others)
    expect(imports).toEqual(
      had?.map((row) => row.replace('"closed_at":null', '"closed_at":"2026-11-20T00:00:00.001Z"')),
    )
    expect(Object.values(others).filter((rows) => rows.length > 0).length).toBeGreaterThan(20)
  })

  test('keeps no journal, so that no change is half taken back, and gives no key twice', () => {
    const shop = openTestDb()
    const first = aCustomer(shop.session)
    shop.close()
    const { shop: found } = salvageOf(shop)
    const numbers = query<{ name: string; seq: number }>('SELECT name, seq FROM sqlite_sequence', ['name', 'seq'])
    const last = new Map(found.db.many(numbers).map(({ name, seq }) => [name, seq]))
    expect(last.get('changes')).toBeGreaterThanOrEqual(first.change)
    expect(last.get('customers')).toBe(first.key)
    expect(found.db.many(query<{ key: number }>('SELECT key FROM journal', ['key']))).toEqual([])
  })

  test('is found with what a killed program left in its log', () => {
    const shop = openTestDb()
    aCustomer(shop.session, { familyName: '𠮷野' })
    const copied = testFolder()
    for (const tail of ['', '-wal']) copyFileSync(`${shop.paths.database}${tail}`, `${pathsIn(copied).database}${tail}`)
    const { shop: found } = salvageOf({ paths: pathsIn(copied) })
    expect(found.db.many(NAMES).map(({ name }) => name)).toEqual(['𠮷野'])
  })

  test.each([
    [1, 2],
    [2, 11],
    [3, 11],
  ])('of version %i comes over as it was and is brought up to this one', (version, people) => {
    const paths = pathsIn(testFolder())
    copyFileSync(join(import.meta.dirname, `../../files/shop-v${version}.db`), paths.database)
    const { salvaged, shop: found } = salvageOf({ paths })
    expect(lostIn(salvaged)).toEqual([])
    expect(isSound(checkShop(found))).toBe(true)
    expect(found.db.many(NAMES)).toHaveLength(people)
  })
})

describe('a destroyed page', () => {
  test('of customers costs their cards alone: each gets one anew under its key and id, named as the list names it', () => {
    const shop = aFullShop()
    const before = rowsIn(shop.paths.database)
    const [, page = 0] = pagesOf(shop, 'customers', 'leaf')
    destroy(shop, page)
    const { salvaged, shop: found } = salvageOf(shop)
    const people = found.db.many(NAMES)
    expect(people).toHaveLength(before['customers']?.length ?? -1)
    const anew = people.filter(({ tags }) => tags?.includes('要確認（取り出し）') === true)
    expect(anew.length).toBe(salvaged.fromList)
    expect(salvaged.fromList).toBeGreaterThan(5)
    expect(anew.every(({ quiet_until: until }) => until === '2027-11-20')).toBe(true)
    const had = new Map((before['customers'] ?? []).map((row) => namedIn(row)))
    expect(anew.map(({ id, name }) => [id, name])).toEqual(anew.map(({ id }) => [id, had.get(id)]))
    expect(rowsOf(found.db)['sales']).toEqual(before['sales'])
    expect(lostIn(salvaged)).toEqual([{ what: 'people', count: salvaged.fromList }])
    expect(isSound(checkShop(found))).toBe(true)
  })

  test('of customers, and the list with it, leaves their visits together on a card without a name', () => {
    const shop = aFullShop()
    const [, page = 0] = pagesOf(shop, 'customers', 'leaf')
    destroy(shop, page, ...pagesOf(shop, 'listing'))
    const { salvaged, shop: found } = salvageOf(shop)
    const nameless = found.db.many(NAMES).filter(({ name }) => name === 'お名前の分からない方')
    expect(nameless.length).toBe(salvaged.nameless)
    expect(nameless.length).toBeGreaterThan(5)
    expect(salvaged.fromList).toBe(0)
    expect(lostIn(salvaged)).toEqual([{ what: 'people', count: expect.any(Number) }])
  })

  test('above the pages of a table hides none of its rows', () => {
    const shop = aFullShop()
    const before = rowsIn(shop.paths.database)
    destroy(shop, ...pagesOf(shop, 'customers', 'internal'), ...pagesOf(shop, 'sales', 'internal'))
    const { shop: found } = salvageOf(shop)
    expect(rowsOf(found.db)).toMatchObject({ customers: before['customers'], sales: before['sales'] })
  })

  test('of the schema, the first of the file too, hides no table that can still be told by its rows', () => {
    const shop = aFullShop()
    const before = rowsIn(shop.paths.database)
    const [first, ...others] = pagesOf(shop, 'sqlite_schema')
    expect(first).toBe(1)
    // Every third: the fault test hits them all in time.
    for (const page of [1, ...others.filter((_, at) => at % 3 === 0)]) {
      const spoilt = { ...shop, paths: pathsIn(testFolder()) }
      copyFileSync(shop.paths.database, spoilt.paths.database)
      destroy(spoilt, page)
      const { salvaged, shop: found } = salvageOf(spoilt)
      const { customers, contacts, sales } = rowsOf(found.db)
      expect({ page, customers, contacts, sales }).toEqual({
        page,
        customers: before['customers'],
        contacts: before['contacts'],
        sales: before['sales'],
      })
      expect(salvaged.isShopLost).toBe(false)
    }
  })

  test('of refusals makes nobody a person whom anything may be sent to', () => {
    const shop = openTestDb()
    const { key } = aCustomer(shop.session)
    const refused = {
      customer: key,
      scope: 'promotion',
      channel: 'postcard',
      since: day('2026-01-01'),
      howAsked: '',
    } as const
    write(shop.session, 'refused', (db) => insertRefused(db, refused))
    shop.close()
    destroy(shop, ...pagesOf(shop, 'refusals'))
    const { salvaged, shop: found } = salvageOf(shop)
    expect(salvaged.refusing).toBe(1)
    expect(listRefused(found.db, key)).toEqual([expect.objectContaining({ scope: 'everything', channel: 'all' })])
  })

  test('of the settings leaves the shop that was expected there', () => {
    const shop = aFullShop()
    destroy(shop, ...pagesOf(shop, 'settings'))
    const { salvaged, shop: found } = salvageOf(shop)
    expect(salvaged.isShopLost).toBe(true)
    expect(getShop(found.db)).toEqual(OTHERWISE)
  })

  test('of labels takes them off, and of a long row takes that row alone', () => {
    const shop = aFullShop()
    const overflow = new Database(shop.paths.database, { readonly: true })
    const page = Number(
      overflow.prepare(`SELECT min(pageno) FROM dbstat WHERE name = 'photos' AND pagetype = 'overflow'`).pluck().get(),
    )
    overflow.close()
    destroy(shop, page, ...pagesOf(shop, 'tags'))
    const { salvaged, shop: found } = salvageOf(shop)
    expect(lostIn(salvaged)).toContainEqual({ what: 'photos', count: 1 })
    expect(found.db.many(NAMES).filter(({ tags }) => tags !== null)).toEqual([])
    expect(isSound(checkShop(found))).toBe(true)
  })
})

describe('what cannot be salvaged', () => {
  test('is said, and nothing is left behind', () => {
    const shop = aFullShop()
    const { database } = shop.paths
    const bytes = readFileSync(database)
    const tries = [
      [Buffer.alloc(40_960), 'salvage-empty'],
      [Buffer.from('これは記録ではありません'), 'salvage-empty'],
      [withVersion(bytes, 2_000), 'copy-newer'],
    ] as const
    for (const [spoilt, code] of tries) {
      writeFileSync(database, spoilt)
      expect(() => lookAt(database)).toThrow(new Refusal(code))
      expect([candidateOf(database), damagedCopyOf(database)].filter((path) => existsSync(path))).toEqual([])
    }
    truncateSync(database)
    expect(() => lookAt(database)).toThrow(new Refusal('shop-empty-file'))
  })

  test('cancelled at any moment, it leaves nothing behind', () => {
    const shop = aFullShop()
    const { database } = shop.paths
    for (const at of [0, 0.05, 0.3, 0.7]) {
      const stop = (share: number): void => {
        if (share >= at) throw new Refusal('cancelled')
      }
      expect(() => lookAt(database, stop)).toThrow(new Refusal('cancelled'))
      expect([candidateOf(database), damagedCopyOf(database)].filter((path) => existsSync(path))).toEqual([])
    }
  })
})

/** Id and name, as the list folds it, of a row of customers. */
function namedIn(row: string): readonly [string, string] {
  const { id, kind, company, family_name: family, given_name: given } = JSON.parse(row) as Record<string, string>
  return [id ?? '', fold(kind === 'organisation' && company ? company : `${family}${given}`)]
}

function withVersion(bytes: Buffer, version: number): Buffer {
  const other = Buffer.from(bytes)
  other.writeUInt32BE(version, 60)
  return other
}
