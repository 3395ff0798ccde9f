import { execFileSync } from 'node:child_process'
import { readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkShop, isSound } from '#main/service/check.ts'
import { listCustomers } from '#main/service/list-customers.ts'
import { lookAtCopy } from '#main/service/look-at-copy.ts'
import { keepBackupPlace } from '#main/service/places.ts'
import { query } from '#main/store/db.ts'
import type { RefusalCode } from '#main/store/refusal.ts'
import { getSetting } from '#main/store/settings.ts'
import { inCopy } from '../../faults/support/hostile.ts'
import { aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb, type TestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { copyOf, putBack } from './put-back.ts'

// Files that somebody made who knows the program; those that a bad stick makes are in bad-copies.test.ts.

/** 髙﨑 花子, who came twice; a copy of that. */
function aShopAndItsCopy(): { readonly shop: TestDb; readonly copy: string } {
  const first = openTestDb()
  const { key } = aCustomer(first.session)
  for (const day of ['2026-10-01', '2026-11-01']) aSale(first.session, key, day)
  return copyOf(first)
}

const sql = (script: string) => (copy: string) => inCopy(copy, script)
const schema = (script: string) => sql(`PRAGMA writable_schema = ON; ${script}`)

const headerByte = (at: number, value: number) => (copy: string) => {
  const bytes = readFileSync(copy)
  bytes.writeUInt8(value, at)
  writeFileSync(copy, bytes)
}

const setting = (name: string, value: string) =>
  sql(`INSERT OR REPLACE INTO settings (name, value) VALUES ('${name}', '${value}')`)

const FOREVER = 'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n'

const REFUSED: readonly (readonly [string, RefusalCode, (copy: string) => void])[] = [
  ['with a view that counts for ever', 'copy-damaged', sql(`CREATE VIEW extra AS ${FOREVER}`)],
  [
    'with a view that counts for ever in the place of a table',
    'copy-damaged',
    sql(`DROP TABLE told_apart; CREATE VIEW told_apart AS ${FOREVER}`),
  ],
  [
    'whose schema differs by one CHECK',
    'copy-damaged',
    schema(`UPDATE sqlite_schema SET sql = replace(sql, 'dear IN (0, 1)', 'dear IN (0, 2)') WHERE name = 'customers'`),
  ],
  [
    'with a column that works itself out',
    'copy-damaged',
    sql('ALTER TABLE notes ADD COLUMN more TEXT AS (text || text)'),
  ],
  ['of an older schema’s number', 'copy-damaged', sql('PRAGMA user_version = 1')],
  ['whose header says that it may not be written', 'copy-damaged', headerByte(18, 7)],
  ['whose header tells of millions of pages', 'copy-damaged', headerByte(28, 0x7f)],
  ['whose header tells of another encoding', 'copy-damaged', headerByte(56 + 3, 2)],
  ['whose search index was emptied by hand', 'copy-damaged', sql('DELETE FROM search_data WHERE id > 10')],
  ['with a setting that is no JSON', 'copy-damaged', setting('calendar', '{"closedOn":')],
  [
    'whose keys of copies are no list',
    'copy-damaged',
    sql(
      `INSERT INTO backup_keys (sheet, master, slots, made_on, practised_on) VALUES ('AAAA', zeroblob(32), '{"', '', '')`,
    ),
  ],
  ['with a setting of another shape', 'copy-damaged', setting('calendar', '[1, 2]')],
  [
    'of a shop in a time zone of Mars',
    'copy-damaged',
    sql(`UPDATE settings SET value = json_set(value, '$.timeZone', 'Mars/Olympus') WHERE name = 'shop'`),
  ],
  ['with a visit on 30 February', 'copy-damaged', sql(`UPDATE sales SET day = '2026-02-30'`)],
  ['with a visit in no known state', 'copy-damaged', sql(`UPDATE sales SET status = 'dkne'`)],
  ['with a birthday in the thirteenth month', 'copy-damaged', sql(`UPDATE customers SET birthday = '--13-01'`)],
  ['with a NUL in a name', 'copy-damaged', sql(`UPDATE customers SET family_name = '髙' || char(0) || '﨑'`)],
  ['with a name of megabytes', 'copy-damaged', sql('UPDATE customers SET family_name = hex(zeroblob(1000000))')],
  [
    'with a photo that would fill the memory',
    'copy-damaged',
    sql(`INSERT INTO photos (customer, kind, mime, width, height, bytes)
      VALUES (1, 'person', 'image/jpeg', 100000, 100000, zeroblob(60000000))`),
  ],
  [
    'with somebody of whom nobody comes to the end by counting',
    'copy-damaged',
    sql(`INSERT INTO customers (key, id, family_name, family_kana, known, added_on)
      VALUES (9000000000000000, 'x', '辻', '', 'known-before', '2026-11-01')`),
  ],
  [
    'after whose last change no other could be numbered',
    'copy-damaged',
    sql(`INSERT INTO changes (key, at, label) VALUES (9223372036854775807, '', 'x')`),
  ],
  [
    'after whose last copy no other could be numbered',
    'copy-damaged',
    sql(`INSERT INTO backups (sequence, taken_at, kind, change) VALUES (9007199254740993, '', 'daily', 1)`),
  ],
  [
    'that calls a table of its own as SQLite calls its own',
    'copy-damaged',
    schema(
      `CREATE TABLE extra (a); UPDATE sqlite_schema SET name = 'sqlite_extra', tbl_name = 'sqlite_extra', sql = 'CREATE TABLE sqlite_extra (a)' WHERE name = 'extra'`,
    ),
  ],
  [
    'with pages of another size than any of ours',
    'copy-damaged',
    sql('PRAGMA journal_mode = DELETE; PRAGMA page_size = 8192; VACUUM'),
  ],
  ['whose journal holds images that are none', 'copy-damaged', sql(`UPDATE journal SET before = '{"key":'`)],
  ['whose journal leads elsewhere', 'copy-damaged', sql(`UPDATE journal SET tbl = 'sqlite_schema', row = 1`)],
]

const OF_SQLITE = query<{ name: string }>(
  "SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite~_%' ESCAPE '~' AND sql IS NOT NULL",
  ['name'],
)

const names = ({ session }: TestDb): readonly string[] =>
  listCustomers(session, { text: '', offset: 0, limit: 10 }).rows.map(
    ({ familyName, givenName }) => familyName + givenName,
  )

describe('a copy made by somebody who means harm', () => {
  test.each(REFUSED)('%s is refused, and the shop is as it was', (_what, code, spoil) => {
    const { shop, copy } = aShopAndItsCopy()
    const live = readFileSync(shop.paths.database)
    spoil(copy)
    expect(refusalOf(() => lookAtCopy({ database: shop.paths.database, copy, now: null }))).toBe(code)
    expect(readFileSync(shop.paths.database).equals(live)).toBe(true)
    expect(names(shop)).toEqual(['髙﨑花子'])
  })

  test.each([
    ['whose visits were added to by hand', `INSERT INTO visit_days VALUES (1, '2026-11-02', 1000000)`],
    ['whose visits lead to nobody', `INSERT INTO visit_days VALUES (999, '2026-11-02', 1000000)`],
    ['whose rhythms are no lists', `UPDATE rhythms SET gaps = 'not a list'`],
    ['whose list shows other names', `UPDATE listing SET name = '<b>辻</b>'`],
    ['with bytes in a name that are no text', `UPDATE customers SET title = CAST(x'ff80' AS TEXT)`],
    ['whose last numbers given are the last there are', `UPDATE sqlite_sequence SET seq = 9223372036854775807`],
    [
      'whose last numbers given are words',
      `UPDATE sqlite_sequence SET seq = '<b>'; INSERT INTO sqlite_sequence VALUES ('nothing', 7)`,
    ],
    [
      'with statistics that lead past every index',
      `ANALYZE; UPDATE sqlite_stat1 SET stat = '1 1000000 1000000 1000000'`,
    ],
    [
      'with a trigger that throws everyone out at the next save',
      `CREATE TRIGGER "a ""b" AFTER INSERT ON changes BEGIN DELETE FROM visit_days; DELETE FROM sales; END`,
    ],
    [
      'that hides a trigger among ours',
      `DROP TRIGGER journal_notes_delete;
      CREATE TRIGGER journal_notes_delete AFTER DELETE ON notes BEGIN DELETE FROM customers; END`,
    ],
  ])('%s is restored to what its rows say, sound', (_what, script) => {
    const { shop, copy } = aShopAndItsCopy()
    inCopy(copy, script)
    const restored = putBack(shop, copy)
    expect(restored.look).toMatchObject({ people: 1, visits: 2 })
    expect(isSound(checkShop(restored.shop.session))).toBe(true)
    expect(restored.shop.session.db.many(OF_SQLITE)).toEqual([{ name: 'sqlite_sequence' }])
    // Saving goes on, and nothing else happens by it.
    aCustomer(restored.shop.session, { familyName: '𠮷野' })
    expect(names(restored.shop).toSorted()).toEqual(['髙﨑花子', '𠮷野花子'].toSorted())
    expect(isSound(checkShop(restored.shop.session))).toBe(true)
  })

  test('with a log of other content beside it is restored as the file itself says', () => {
    const { shop, copy } = aShopAndItsCopy()
    writeFileSync(`${copy}-wal`, Buffer.alloc(50_000, '髙﨑'))
    expect(putBack(shop, copy).look).toMatchObject({ people: 1, visits: 2 })
  })

  test.skipIf(process.platform === 'win32').each([
    ['a pipe that nobody writes to', (copy: string) => execFileSync('mkfifo', [copy])],
    ['a link to a device without an end', (copy: string) => symlinkSync('/dev/zero', copy)],
  ])('that is %s is refused at once', (_what, make) => {
    const { shop, copy } = aShopAndItsCopy()
    rmSync(copy)
    make(copy)
    expect(refusalOf(() => lookAtCopy({ database: shop.paths.database, copy, now: null }))).toBe('copy-foreign')
  })

  test.skipIf(process.platform === 'win32')('that is a link to a good one is restored', () => {
    const { shop, copy } = aShopAndItsCopy()
    renameSync(copy, `${copy}.there`)
    symlinkSync(`${copy}.there`, copy)
    expect(putBack(shop, copy).look).toMatchObject({ people: 1, visits: 2 })
  })

  test('does not tell this PC where its copies go', () => {
    const { shop, copy } = aShopAndItsCopy()
    keepBackupPlace(shop.session, { path: shop.folder })
    setting('backup-place', '{"path":"\\\\\\\\evil\\\\share"}')(copy)
    expect(getSetting(putBack(shop, copy).shop.session.db, 'backup-place')).toMatchObject({ path: shop.folder })
  })
})
