import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Result } from '#contract/result.ts'
import { openLog } from '#main/log.ts'
import { keepBackupPlace } from '#main/service/places.ts'
import { supportFacts } from '#main/service/support.ts'
import { ShopThreadGone } from '#main/shop/shop-thread.ts'
import { insertBackup, insertBackupFile, THIS_PC } from '#main/store/backups.ts'
import { wrapToRead } from '#main/store/db.ts'
import { faultsInSteps } from '#main/store/health.ts'
import { runThrough } from '#main/store/run-through.ts'
import type { Session } from '#main/store/session.ts'
import { speakIn } from '#main/spoken.ts'
import { logLines } from '#main/support/log-lines.ts'
import { keepRefusals, type Refusals } from '#main/support/refused.ts'
import { supportFile } from '#main/support/file.ts'
import { aContact, aCustomer, AN_ADDRESS, aSale } from '../../support/builders.ts'
import { openTestDb, testFolder } from '../../support/db.ts'
import { TEST_SHOP } from '../../support/session.ts'

// Characters and numbers that nobody else has, so that one hit is one too many.
const FAMILY = '龘麤'
const GIVEN = '驫鱻'
const KANA = 'ヸヹヺ'
const PHONE = '08098761234'
const NOTE = '靐齉爩籲'
const STICK = '灪爨のUSB'
const PC = '鸞鸛のパソコン'
const ROMAJI = 'ODORIBA-Kichisaburo'
const SECRETS = [
  FAMILY,
  GIVEN,
  KANA,
  PHONE,
  PHONE.slice(3),
  NOTE,
  STICK,
  PC,
  ROMAJI,
  '中尾町',
  '3700001',
  TEST_SHOP.name,
]

/** A shop in which each of them stands somewhere, and a data folder that bears a name itself. */
function namedShop(): { readonly session: Session; readonly folder: string } {
  const { session } = openTestDb()
  const folder = join(testFolder(), PC)
  mkdirSync(folder)
  const person = aCustomer(session, {
    familyName: FAMILY,
    givenName: GIVEN,
    familyKana: KANA,
    company: ROMAJI,
    phone: PHONE,
    address: { ...AN_ADDRESS, building: NOTE },
  })
  aSale(session, person.key, '2026-01-10', { item: NOTE })
  aContact(session, person.key, '2026-01-12', { body: NOTE })
  keepBackupPlace(session, { path: `/media/${FAMILY}/${STICK}` })
  insertBackup(session, { sequence: 1, takenAt: '2026-01-11T20:00:00.000Z', kind: 'quit', change: 1 })
  for (const [place, file] of [
    [THIS_PC, 'otsukiai-000001-2026-01-12.backup'],
    [`/media/${FAMILY}/${STICK}`, `${FAMILY}.backup`],
  ] as const)
    insertBackupFile(session, 1, {
      place,
      file,
      bytes: 1,
      sha256: '0'.repeat(64),
      people: 1,
      visits: 1,
      sheet: '',
      called: STICK,
    })
  return { session, folder }
}

function fileOf(
  { session, folder }: ReturnType<typeof namedShop>,
  answer: Result<unknown> = { ok: true, value: runThrough(supportFacts(session)) },
  refusals: Refusals = keepRefusals(),
): Promise<string> {
  return supportFile({ shop: { call: async () => answer }, version: '1.2.3', folder, refusals })
}

function expectNobodyIn(text: string): void {
  for (const secret of SECRETS) expect(text).not.toContain(secret)
}

/** What SQLite and the file system say, in all the ways in which they quote. */
function quoting(): readonly Error[] {
  const sqlite = Object.assign(new Error(`UNIQUE constraint failed: near "${FAMILY} ${PHONE}": syntax error`), {
    name: 'SqliteError',
    code: 'SQLITE_CONSTRAINT_UNIQUE',
  })
  let missing: unknown
  try {
    readFileSync(`/media/${FAMILY}/${STICK}/${ROMAJI}.db`)
  } catch (error) {
    missing = error
  }
  const lines = new Error(`${NOTE}\n    at ${ROMAJI} (${ROMAJI}.js:1:1)\n    at ${FAMILY}\nat ${PHONE}.js:1:1`)
  const named = Object.assign(new Error('x'), { name: `${FAMILY}Error`, code: `/media/${STICK}` })
  const placed = Object.assign(new Error('x'), {
    stack: `Error: x\n    at save (/home/${FAMILY}/${PC}/thread.js:10:5)\n    at ${GIVEN} (/home/${FAMILY}/x.js:1:1)`,
  })
  return [sqlite, missing as Error, lines, named, placed]
}

describe('the file for asking for help', () => {
  test('tells versions, numbers, settings, soundness, sizes and the age of copies', async () => {
    const shop = namedShop()
    writeFileSync(join(shop.folder, 'otsukiai.db'), 'x'.repeat(77))
    const text = await fileOf(shop)
    expect(text).toMatch(/otsukiai: 1\.2\.3 \([0-9a-f]{12}\)/)
    expect(text).toContain(`node: ${process.versions.node}`)
    expect(text).toContain(`system: ${process.platform}`)
    expect(text).toMatch(/sqlite: 3\.\d+/)
    for (const line of [
      'people: 1',
      'visits: 1',
      'contacts: 1',
      'peopleInTrash: 0',
      'integrity: ok',
      'foreign keys: ok',
    ])
      expect(text).toContain(line)
    expect(text).toMatch(/journalMode: wal\nlockingMode: exclusive\nsynchronous: 2\n/)
    expect(text).toContain('schemaVersion: ')
    expect(text).toContain('otsukiai.db: 77')
    expect(text).toMatch(/free disk: \d+/)
    expect(text).toContain('2026-01-12 quit here')
    expect(text).toContain('2026-01-12 quit elsewhere')
  })

  test('holds nothing of anybody, nor the name of a folder or a stick', async () => {
    const shop = namedShop()
    const log = openLog(shop.folder, 'shop')
    for (const error of quoting()) log.failed('customers:add', error)
    log.failed('backup', FAMILY)
    const text = await fileOf(shop)
    expectNobodyIn(text)
    expect(text).toContain('customers:add Error SQLITE_CONSTRAINT_UNIQUE'.replace(' Error', ' SqliteError'))
    expect(text).toContain('customers:add Error ENOENT')
    expect(text).toContain('at save (thread.js:10:5)')
  })

  test('the log itself holds none of it either', () => {
    const { folder } = namedShop()
    const log = openLog(folder, 'shop')
    for (const error of quoting().slice(0, 3)) log.failed('customers:add', error)
    expectNobodyIn(readFileSync(join(folder, 'logs/shop.log'), 'utf8'))
  })

  test('of a log that somebody else wrote into, only what has the form of code comes along', async () => {
    const shop = namedShop()
    mkdirSync(join(shop.folder, 'logs'))
    const time = Date.UTC(2026, 0, 12)
    const lines = [
      { time, doing: FAMILY, kind: NOTE, code: STICK, at: [`at ${PC} (x.js:1:1)`, ROMAJI, 7], msg: PHONE },
      { time, doing: 'customers:add', at: PHONE, [FAMILY]: 1 },
      { time: FAMILY, doing: 'customers:add', kind: 'Error', at: [] },
      { time: 9e15, doing: 'customers:add', kind: 'Error', at: [] },
    ]
    const text = `${FAMILY}\n${lines.map((line) => JSON.stringify(line)).join('\n')}\n{"time":${time},"doing":"${PHONE}`
    for (const file of ['main.log', 'main.before.log']) writeFileSync(join(shop.folder, 'logs', file), text)
    expectNobodyIn(await fileOf(shop))
    expect(logLines(shop.folder)).toContain('  2026-01-12T00:00:00.000Z ? ?')
  })

  test('every line besides its own words is plain code, whatever stands in the shop', async () => {
    const shop = namedShop()
    const text = await fileOf(shop)
    const own = text.split('\n').filter((line) => /[^\x20-\x7e]/.test(line))
    expect(own.filter((line) => !/^(■ |おつきあい帳|お客様の|このファイルは|ありません$)/.test(line))).toEqual([])
  })

  test('both parts of a rotated log come along, the older first, and of a long one the newest lines', async () => {
    const { folder } = namedShop()
    mkdirSync(join(folder, 'logs'))
    const line = (doing: string) => `${JSON.stringify({ time: 0, doing, kind: 'Error', at: [] })}\n`
    writeFileSync(join(folder, 'logs/main.before.log'), line('older'))
    writeFileSync(join(folder, 'logs/main.log'), line('lost') + line('filling').repeat(2_000) + line('newest'))
    const lines = logLines(folder)
    expect(lines.slice(0, 3)).toEqual(['main.before.log:', '  1970-01-01T00:00:00.000Z older Error', 'main.log:'])
    expect(lines.at(-1)).toContain('newest')
    expect(lines.join('\n')).not.toContain('lost')
  })

  test('where no shop can be opened it says why, and tells the rest', async () => {
    const shop = namedShop()
    const text = await fileOf(shop, { ok: false, error: { code: 'shop-damaged' } })
    expect(text).toContain('refused: shop-damaged')
    expect(text).toContain('otsukiai: 1.2.3')
  })

  test('where the shop’s thread is no more it is made all the same, of what the rest of the program knows', async () => {
    const { folder } = namedShop()
    writeFileSync(join(folder, 'otsukiai.db'), 'x'.repeat(77))
    const gone = { call: () => Promise.reject(new ShopThreadGone('the shop thread has ended')) }
    const text = await supportFile({ shop: gone, version: '1.2.3', folder, refusals: keepRefusals() })
    expect(text).toContain('refused: internal')
    expect(text).toContain('otsukiai.db: 77')
    expect(text).toContain('otsukiai: 1.2.3')
  })

  test('tells the sizes of what a restore, an update or a note left beside the file, by the program’s own names alone', async () => {
    const shop = namedShop()
    for (const [at, name] of ['candidate', 'places.json', 'outlives.json', 'v3', `v3-${ROMAJI}`].entries())
      writeFileSync(join(shop.folder, `otsukiai.db.${name}`), 'x'.repeat(at + 1))
    const text = await fileOf(shop)
    for (const line of ['candidate: 1', 'places.json: 2', 'outlives.json: 3', 'v3: 4'])
      expect(text).toContain(`otsukiai.db.${line}\n`)
    expectNobodyIn(text)
  })

  test('what was refused lately stands there by its code', async () => {
    const refusals = keepRefusals()
    refusals.note('week:get', { ok: true, value: FAMILY })
    for (let time = 0; time < 40; time += 1)
      refusals.note('customers:add', { ok: false, error: { code: 'number-taken', field: FAMILY } })
    refusals.note('backups:make', { ok: false, error: { code: 'place-full' } })
    const text = await fileOf(namedShop(), undefined, refusals)
    expect(text.match(/ number-taken/g)).toHaveLength(29)
    expect(text).toContain('backups:make place-full')
    expectNobodyIn(text)
  })

  test('it speaks English to whoever reads English', async () => {
    speakIn('en')
    onTestFinished(() => speakIn('ja'))
    expect(await fileOf(namedShop())).toContain('■ The records (numbers alone)')
  })
})

test('an index that does not hold what its table holds is a fault', () => {
  const file = join(testFolder(), 'damaged.db')
  const making = new Database(file)
  making.exec("CREATE TABLE t (a TEXT, b TEXT); CREATE INDEX i ON t (a); INSERT INTO t VALUES ('1', '2'), ('3', '4')")
  const whole = runThrough(faultsInSteps(wrapToRead(making)))
  making.unsafeMode()
  making.exec("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE INDEX i ON t (b)' WHERE name = 'i'")
  making.close()
  const damaged = new Database(file)
  onTestFinished(() => void damaged.close())
  expect([whole, runThrough(faultsInSteps(wrapToRead(damaged)))]).toEqual([0, 2])
})
