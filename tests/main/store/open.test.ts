import Database from 'better-sqlite3-multiple-ciphers'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { undoChange } from '#main/service/changes.ts'
import { query } from '#main/store/db.ts'
import { SCHEMA_VERSION } from '#main/store/migrations/index.ts'
import { checkpoint, closeShop, createShop, openShop, type ShopPaths } from '#main/store/open.ts'
import { Refusal } from '#main/store/refusal.ts'
import { write } from '#main/store/write.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb, reopen, testFolder } from '../../support/db.ts'
import { pathsIn, TEST_SHOP } from '../../support/session.ts'

const PEOPLE = query<{ n: number }>('SELECT count(*) AS n FROM customers', ['n'])

/** A closed shop with one customer. */
function closedShop(): { folder: string; paths: ShopPaths } {
  const made = openTestDb()
  aCustomer(made.session)
  made.close()
  return made
}

/** A shop whose program was killed: what was saved stands in the log alone. */
function killedShop(): { folder: string; paths: ShopPaths } {
  const made = openTestDb()
  aCustomer(made.session)
  const folder = testFolder()
  for (const name of readdirSync(made.folder)) copyFileSync(join(made.folder, name), join(folder, name))
  return { folder, paths: pathsIn(folder) }
}

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]))

/** Refused with this code, and every file in the folder is byte for byte as before. */
function expectRefused(folder: string, paths: ShopPaths, code: string): void {
  const before = contents(folder)
  expect(() => openShop(paths)).toThrow(expect.objectContaining({ name: 'Refusal', code }))
  const after = contents(folder)
  // A look may leave an empty log beside a file that had none.
  for (const name of Object.keys(after)) if (after[name] === '' && !(name in before)) delete after[name]
  expect(after).toEqual(before)
}

describe('opening the shop', () => {
  test('finds everything that was saved, also what the program could not put away', () => {
    const { paths } = killedShop()
    const shop = openShop(paths)
    expect(shop.db.one(PEOPLE)).toEqual({ n: 1 })
    expect(shop.shop).toEqual(TEST_SHOP)
    closeShop(shop.connection)
  })

  test('says that there is none where none was ever made', () => {
    const folder = testFolder()
    expectRefused(folder, pathsIn(folder), 'shop-none')
  })

  test('never takes a missing file for a new shop', () => {
    const { folder, paths } = closedShop()
    rmSync(paths.database)
    expectRefused(folder, paths, 'shop-missing')
    expect(() => createShop(paths, TEST_SHOP)).toThrow(new Refusal('shop-missing'))
  })

  test('never takes an empty file for a new shop', () => {
    const { folder, paths } = closedShop()
    writeFileSync(paths.database, '')
    expectRefused(folder, paths, 'shop-empty-file')
  })

  test('refuses a folder in its place', () => {
    const { paths } = closedShop()
    rmSync(paths.database)
    mkdirSync(paths.database)
    expect(() => openShop(paths)).toThrow(new Refusal('shop-is-folder'))
  })

  test('refuses the database of another program', () => {
    const { folder, paths } = closedShop()
    rmSync(paths.database)
    const other = new Database(paths.database)
    other.exec('CREATE TABLE addresses (name TEXT)')
    other.close()
    expectRefused(folder, paths, 'shop-foreign')
  })

  test('refuses a file that is no database: foreign where no shop was, damaged where ours was', () => {
    const { folder, paths } = closedShop()
    writeFileSync(paths.database, 'お客様の一覧'.repeat(900))
    expectRefused(folder, paths, 'shop-damaged')
    rmSync(paths.marker)
    expectRefused(folder, paths, 'shop-foreign')
  })

  test('refuses a newer file and leaves it, log and all, as it was', () => {
    const { folder, paths } = killedShop()
    const newer = new Database(paths.database)
    newer.pragma('locking_mode = EXCLUSIVE')
    newer.pragma(`user_version = ${SCHEMA_VERSION + 1}`)
    const saved = contents(folder)
    newer.close()
    for (const [name, bytes] of Object.entries(saved)) writeFileSync(join(folder, name), Buffer.from(bytes, 'base64'))
    expect(statSync(`${paths.database}-wal`).size).toBeGreaterThan(0)
    expectRefused(folder, paths, 'shop-newer')
  })

  test('refuses a damaged file instead of showing an empty list', () => {
    const { folder, paths } = closedShop()
    const bytes = readFileSync(paths.database)
    bytes.fill(0, 8 * 4_096, 40 * 4_096)
    writeFileSync(paths.database, bytes)
    expectRefused(folder, paths, 'shop-damaged')
  })

  test('knows its own file by more than the number in the header', () => {
    const { folder, paths } = closedShop()
    const bytes = readFileSync(paths.database)
    bytes.fill(0, 68, 72)
    writeFileSync(paths.database, bytes)
    expectRefused(folder, paths, 'shop-damaged')
  })

  test('refuses a file whose header asks for a later SQLite', () => {
    const { folder, paths } = closedShop()
    const bytes = readFileSync(paths.database)
    bytes.writeUInt32BE(9, 44)
    writeFileSync(paths.database, bytes)
    expectRefused(folder, paths, 'shop-damaged')
    rmSync(paths.marker)
    expectRefused(folder, paths, 'shop-foreign')
  })

  test('refuses a schema that is not to the letter its own', () => {
    const { folder, paths } = closedShop()
    const raw = new Database(paths.database)
    raw.exec('CREATE INDEX stray ON sales (item)')
    raw.close()
    expectRefused(folder, paths, 'shop-damaged')
  })

  test('makes the journal anew where a trigger is missing', () => {
    const made = openTestDb()
    made.close()
    const raw = new Database(made.paths.database)
    raw.exec('DROP TRIGGER journal_phones_insert')
    raw.close()
    const { session } = reopen(made)
    expect(undoChange(session, { change: aCustomer(session).change })).toMatchObject({ restored: 3, untouched: [] })
  })

  test('refuses another shop than the one expected', () => {
    const { folder, paths } = closedShop()
    rmSync(paths.database)
    const elsewhere = pathsIn(testFolder())
    closeShop(createShop(elsewhere, { ...TEST_SHOP, id: '019a0000-0000-7000-9000-000000000002' as Id }).connection)
    renameSync(elsewhere.database, paths.database)
    expectRefused(folder, paths, 'shop-not-expected')
  })

  test('refuses a file beside which the log of another lies', () => {
    const { session, folder, paths, close } = openTestDb()
    for (let at = 0; at < 100; at += 1) aCustomer(session)
    close()
    const other = killedShop()
    copyFileSync(`${other.paths.database}-wal`, `${paths.database}-wal`)
    expectRefused(folder, paths, 'shop-damaged')
  })

  test('refuses a second time while it is open, and the first goes on saving', () => {
    const { session, paths } = openTestDb()
    expect(() => openShop(paths)).toThrow(new Refusal('shop-in-use'))
    expect(aCustomer(session).key).toBe(1)
    expect(() => openShop(paths)).toThrow(new Refusal('shop-in-use'))
  })

  test.each(['OneDrive', 'OneDrive - 花のたかさき', 'Dropbox'])(
    'refuses to live in %s, also through a link',
    (name) => {
      const { folder, paths } = closedShop()
      const cloud = join(folder, name)
      mkdirSync(cloud)
      renameSync(paths.database, join(cloud, 'shop.db'))
      expect(() => openShop({ ...paths, database: join(cloud, 'shop.db') })).toThrow(
        new Refusal('shop-in-cloud-folder'),
      )
      symlinkSync(cloud, join(folder, 'link'))
      expect(() => openShop({ ...paths, database: join(folder, 'link', 'shop.db') })).toThrow(
        new Refusal('shop-in-cloud-folder'),
      )
      expect(() => createShop(pathsIn(join(cloud, 'new')), TEST_SHOP)).toThrow(new Refusal('shop-in-cloud-folder'))
    },
  )

  test('adopts its own file where the marker was lost or cannot be read', () => {
    const { paths } = closedShop()
    for (const lose of [() => rmSync(paths.marker), () => writeFileSync(paths.marker, '{')]) {
      lose()
      closeShop(openShop(paths).connection)
      expect(JSON.parse(readFileSync(paths.marker, 'utf8'))).toEqual({ shop: TEST_SHOP.id })
    }
    writeFileSync(paths.marker, '{')
    rmSync(paths.database)
    expect(() => openShop(paths)).toThrow(new Refusal('shop-missing'))
  })
})

describe('making a shop', () => {
  test('never replaces a file', () => {
    const { folder, paths } = closedShop()
    rmSync(paths.marker)
    const before = contents(folder)
    expect(() => createShop(paths, TEST_SHOP)).toThrow(new Refusal('shop-exists'))
    expect(contents(folder)).toEqual(before)
  })

  test('does not begin beside the log of a file that is gone', () => {
    const { paths } = killedShop()
    rmSync(paths.database)
    rmSync(paths.marker)
    expect(() => createShop(paths, TEST_SHOP)).toThrow(new Refusal('shop-exists'))
  })

  test('begins anew over what a death in the middle left', () => {
    const folder = testFolder()
    const paths = pathsIn(folder)
    writeFileSync(`${paths.database}.new`, 'half')
    writeFileSync(`${paths.database}.new-wal`, 'half')
    closeShop(createShop(paths, TEST_SHOP).connection)
    expect(readdirSync(folder).toSorted()).toEqual(['shop.db', 'shop.json'])
  })

  test('that failed at its marker may be tried again', () => {
    const folder = testFolder()
    const paths = pathsIn(folder)
    mkdirSync(`${paths.marker}.new`)
    expect(() => createShop(paths, TEST_SHOP)).toThrow(new Refusal('disk-failed'))
    expect(existsSync(paths.database)).toBe(false)
    rmSync(`${paths.marker}.new`, { recursive: true })
    closeShop(createShop(paths, TEST_SHOP).connection)
    expect(existsSync(paths.database)).toBe(true)
  })

  test('leaves nothing to take back', () => {
    const { session } = openTestDb()
    const entries = query<{ n: number }>(
      'SELECT (SELECT count(*) FROM journal) + (SELECT count(*) FROM changes) AS n',
      ['n'],
    )
    expect(session.db.one(entries)).toEqual({ n: 0 })
  })
})

describe('the log', () => {
  test('grows until a quiet moment, is emptied then, and gone when the shop is closed', () => {
    const made = openTestDb()
    const { session, paths } = made
    const size = statSync(paths.database).size
    const photo = Buffer.alloc(6_000_000, 1)
    const { key } = aCustomer(session)
    write(session, 'photo', (db) =>
      db.run(
        `INSERT INTO photos (customer, kind, mime, width, height, bytes) VALUES (?, 'card', 'image/png', 1, 1, ?)`,
        [key, photo],
      ),
    )
    aCustomer(session)
    expect(statSync(paths.database).size).toBe(size)
    checkpoint(session.connection)
    expect(statSync(`${paths.database}-wal`).size).toBe(0)
    expect(statSync(paths.database).size).toBeGreaterThan(photo.length)
    expect(existsSync(`${paths.database}-shm`)).toBe(false)
    made.close()
    expect(existsSync(`${paths.database}-wal`)).toBe(false)
    expect(reopen(made).session.db.one(PEOPLE)).toEqual({ n: 2 })
  })
})
