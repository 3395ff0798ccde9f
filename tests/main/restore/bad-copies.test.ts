import Database from 'better-sqlite3-multiple-ciphers'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lookAtCopy } from '#main/service/look-at-copy.ts'
import { salvage } from '#main/service/salvage.ts'
import { presentOf } from '#main/shop/restore.ts'
import { openLiveShop } from '#main/shop/life.ts'
import { type RefusalCode, Refusal } from '#main/store/refusal.ts'
import { beginSwap, candidateOf } from '#main/store/swap.ts'
import { NOBODY } from '#main/cli/command.ts'
import { damage } from '../../faults/support/damages.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb, type TestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { TEST_SHOP } from '../../support/session.ts'
import { copyOf, putBack } from './put-back.ts'

function inDatabase(file: string, command: string): void {
  const raw = new Database(file)
  raw.exec(command)
  raw.close()
}

const BAD: readonly (readonly [string, RefusalCode, (copy: string) => void])[] = [
  ['that is not there any more', 'copy-missing', (copy) => rmSync(copy)],
  ['of 0 bytes', 'copy-damaged', (copy) => truncateSync(copy)],
  ['cut within its first page', 'copy-damaged', (copy) => truncateSync(copy, 1_000)],
  ['cut in the middle', 'copy-damaged', (copy) => truncateSync(copy, Math.floor(readFileSync(copy).length / 2))],
  ['that is a folder', 'copy-foreign', (copy) => [rmSync(copy), mkdirSync(copy)]],
  ['that is a text', 'copy-foreign', (copy) => writeFileSync(copy, '番号,姓,名\r\n1,髙﨑,花子\r\n'.repeat(1_000))],
  ['that is a short text', 'copy-foreign', (copy) => writeFileSync(copy, '髙﨑')],
  [
    'of another program',
    'copy-foreign',
    (copy) => [rmSync(copy), inDatabase(copy, 'CREATE TABLE addresses (name TEXT)')],
  ],
  ['of a newer version', 'copy-newer', (copy) => inDatabase(copy, 'PRAGMA user_version = 2000')],
  ['with a table that is not ours', 'copy-damaged', (copy) => inDatabase(copy, 'CREATE TABLE extra (a)')],
  [
    'with a view in the place of a table',
    'copy-damaged',
    (copy) => inDatabase(copy, 'ALTER TABLE notes RENAME TO other; CREATE VIEW notes AS SELECT * FROM other'),
  ],
  [
    'whose references lead nowhere',
    'copy-damaged',
    (copy) => inDatabase(copy, `PRAGMA foreign_keys = OFF; UPDATE phones SET customer = 999`),
  ],
  ['with a page of zeros', 'copy-damaged', (copy) => writeFileSync(copy, damage(readFileSync(copy), 3).bytes)],
]

function everyFile(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))
}

function aShopAndItsCopy(): { readonly shop: TestDb; readonly copy: string } {
  const first = openTestDb()
  aCustomer(first.session)
  return copyOf(first)
}

describe('a copy', () => {
  test.each(BAD)('%s is refused, and every file of the shop is as it was', (_what, code, spoil) => {
    const { shop, copy } = aShopAndItsCopy()
    spoil(copy)
    const was = everyFile(shop.folder)
    expect(refusalOf(() => lookAtCopy({ database: shop.paths.database, copy: copy, now: null }))).toBe(code)
    expect(everyFile(shop.folder)).toEqual(was)
    // The shop is still the program's alone.
    expect(aCustomer(shop.session).id).toBeTruthy()
  })

  test('that is the live file itself is refused, which nobody but the program may read', () => {
    const { shop } = aShopAndItsCopy()
    expect(refusalOf(() => lookAtCopy({ database: shop.paths.database, copy: shop.paths.database, now: null }))).toBe(
      'copy-foreign',
    )
    const second = new Database(shop.paths.database, { timeout: 0 })
    expect(() => second.exec('SELECT * FROM customers')).toThrow('database is locked')
    second.close()
  })

  test('that is what the program itself took in for a look is refused, and not swept for it', () => {
    const { shop, copy } = aShopAndItsCopy()
    const { database } = shop.paths
    lookAtCopy({ database, copy, now: null })
    const candidate = candidateOf(database)
    expect(refusalOf(() => lookAtCopy({ database, copy: candidate, now: null }))).toBe('copy-foreign')
    const order = { database, damaged: candidate, now: null, otherwise: TEST_SHOP, today: shop.clock.today(), at: '' }
    expect(
      refusalOf(() =>
        salvage(
          order,
          () => shop.clock.newId(),
          () => undefined,
        ),
      ),
    ).toBe('copy-foreign')
    expect(existsSync(candidate)).toBe(true)
  })

  test('that was spoiled after it was looked at does not matter: it is taken in by then', () => {
    const { shop, copy } = aShopAndItsCopy()
    lookAtCopy({ database: shop.paths.database, copy: copy, now: null })
    writeFileSync(copy, 'spoiled')
    rmSync(copy)
    const again = copyOf(shop)
    expect(putBack(again.shop, again.copy).restored.people).toBe(1)
  })

  test('that was copied by hand while its program had not ended is taken in with its log', () => {
    const { shop, copy } = aShopAndItsCopy()
    const raw = new Database(copy)
    raw.pragma('journal_mode = WAL')
    raw.exec(`UPDATE customers SET family_name = '𠮷野'`)
    const [file, log] = [readFileSync(copy), readFileSync(`${copy}-wal`)]
    raw.close()
    writeFileSync(copy, file)
    writeFileSync(`${copy}-wal`, log)
    expect(
      lookAtCopy({ database: shop.paths.database, copy: copy, now: { there: [], erased: [] } }).comeBack.names,
    ).toEqual(['𠮷野 花子'])
    expect(existsSync(`${candidateOf(shop.paths.database)}-wal`)).toBe(false)
  })

  test('that is looked at after another takes its place', () => {
    const { shop, copy } = aShopAndItsCopy()
    aCustomer(shop.session)
    const second = copyOf(shop)
    lookAtCopy({ database: second.shop.paths.database, copy: copy, now: null })
    expect(putBack(second.shop, second.copy).restored.people).toBe(2)
  })

  test('is not taken in while a restore waits for the disk to let it end', () => {
    const { shop, copy } = aShopAndItsCopy()
    lookAtCopy({ database: shop.paths.database, copy: copy, now: null })
    shop.close()
    beginSwap(shop.paths, { kept: 'before-restore-000001-2026-11-22.backup', shop: TEST_SHOP.id })
    expect(refusalOf(() => lookAtCopy({ database: shop.paths.database, copy: copy, now: null }))).toBe('disk-failed')
    expect(existsSync(candidateOf(shop.paths.database))).toBe(true)
  })
})

describe('the present shop', () => {
  test.each([
    'shop-none',
    'shop-missing',
    'shop-empty-file',
    'shop-damaged',
    'shop-newer',
    'shop-not-expected',
  ] as const)('that cannot be opened (%s) may be replaced', (code) => {
    expect(presentOf(new Refusal(code))).toBe(null)
  })

  test.each(['shop-in-use', 'shop-in-cloud-folder', 'disk-full', 'disk-read-only'] as const)(
    'whose file is not to blame (%s) may not',
    (code) => {
      expect(refusalOf(() => presentOf(new Refusal(code)))).toBe(code)
    },
  )

  test('at which a long piece of work is under way is left alone', async () => {
    const { shop } = aShopAndItsCopy()
    shop.close()
    const live = openLiveShop(shop.paths, NOBODY)
    const work = live.jobs.run('test', function* () {
      for (;;) yield { done: 0, total: 1, what: 'reading' }
    })
    expect(refusalOf(() => presentOf(live))).toBe('busy-import')
    live.jobs.cancel()
    await expect(work).rejects.toThrow('cancelled')
    expect(presentOf(live)).toBe(live)
    live.close()
  })
})
