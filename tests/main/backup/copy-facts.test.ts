import Database from 'better-sqlite3-multiple-ciphers'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { eraseCustomer } from '#main/service/erase.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { SCHEMA_VERSION } from '#main/store/migrations/index.ts'
import { damage } from '../../faults/support/damages.ts'
import { aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb, reopen, testFolder } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { pathsIn, TEST_SHOP } from '../../support/session.ts'

/** A closed file with two people, one of them in the trash, and two visits of the other. */
function aFile(): string {
  const db = openTestDb()
  const { session } = db
  const stays = aCustomer(session)
  aSale(session, stays.key, '2026-10-01')
  aSale(session, stays.key, '2026-11-01')
  const goes = aCustomer(session, { familyName: '𠮷野', phone: '090-0000-0002' })
  aSale(session, goes.key, '2026-11-02')
  trashCustomer(session, goes.id)
  db.close()
  return db.paths.database
}

describe('a copied file', () => {
  test('says whose it is and what it holds, and is left byte for byte as it was', () => {
    const file = aFile()
    const before = readFileSync(file)
    const names = readdirSync(join(file, '..'))
    expect(readCopy(file)).toEqual({
      shop: TEST_SHOP,
      schemaVersion: SCHEMA_VERSION,
      people: 1,
      visits: 2,
      sequence: null,
      kind: null,
      takenAt: expect.stringMatching(/^2026-11-20T/),
      bytes: before.length,
    })
    expect(readFileSync(file).equals(before)).toBe(true)
    expect(readdirSync(join(file, '..'))).toEqual(names)
  })

  test('is that copy of which its newest row tells, until something is saved after it', () => {
    const db = openTestDb()
    const person = aCustomer(db.session)
    db.close()
    const raw = new Database(db.paths.database)
    raw.exec(`INSERT INTO backups (sequence, taken_at, kind, change) VALUES
      (7, '2026-11-20T01:00:00.000Z', 'daily', (SELECT max(key) * 1048576 FROM changes))`)
    raw.close()
    expect(readCopy(db.paths.database)).toMatchObject({ sequence: 7, takenAt: '2026-11-20T01:00:00.000Z' })
    const again = reopen(db)
    // An erasure leaves no row in the changes, and yet the file is no longer that copy.
    eraseCustomer(again.session, person.id)
    again.close()
    expect(readCopy(db.paths.database)).toMatchObject({ sequence: null, people: 0 })
  })

  test('of an older release is read as it is', () => {
    const file = join(testFolder(), 'old.db')
    copyFileSync(join(import.meta.dirname, '../../files/shop-v1.db'), file)
    expect(readCopy(file)).toMatchObject({ schemaVersion: 1, people: 2, shop: TEST_SHOP })
  })
})

describe('refused is', () => {
  test('what is not there, and a folder', () => {
    const folder = testFolder()
    expect(refusalOf(() => readCopy(join(folder, 'none.backup')))).toBe('copy-missing')
    mkdirSync(join(folder, 'folder.backup'))
    expect(refusalOf(() => readCopy(join(folder, 'folder.backup')))).toBe('copy-foreign')
  })

  test('an empty file, and a file cut anywhere', () => {
    const bytes = readFileSync(aFile())
    const file = join(testFolder(), 'cut.backup')
    for (const length of [0, 16, 99, 600, 4_096, 40_000, bytes.length - 1]) {
      writeFileSync(file, bytes.subarray(0, length))
      expect(
        refusalOf(() => readCopy(file)),
        `${length} bytes`,
      ).toBe('copy-damaged')
    }
  })

  test('what another program made', () => {
    const file = join(testFolder(), 'other.backup')
    writeFileSync(file, 'お客様の一覧'.repeat(900))
    expect(refusalOf(() => readCopy(file))).toBe('copy-foreign')
    writeFileSync(file, 'x')
    expect(refusalOf(() => readCopy(file))).toBe('copy-foreign')
    const folder = testFolder()
    const other = new Database(pathsIn(folder).database)
    other.exec('CREATE TABLE addresses (name TEXT)')
    other.close()
    expect(refusalOf(() => readCopy(pathsIn(folder).database))).toBe('copy-foreign')
  })

  test('what a newer release made, and a schema that is not to the letter ours', () => {
    const newer = aFile()
    edited(newer, `PRAGMA user_version = ${SCHEMA_VERSION + 1}`)
    expect(refusalOf(() => readCopy(newer))).toBe('copy-newer')
    const strange = aFile()
    edited(strange, 'CREATE INDEX stray ON sales (item)')
    expect(refusalOf(() => readCopy(strange))).toBe('copy-damaged')
  })

  test('a row that points at nothing, and an index that does not hold what its table holds', () => {
    const loose = aFile()
    edited(loose, 'PRAGMA foreign_keys = OFF; UPDATE phones SET customer = 999')
    expect(refusalOf(() => readCopy(loose))).toBe('copy-damaged')
    const unlisted = aFile()
    edited(
      unlisted,
      `PRAGMA writable_schema = ON;
      CREATE TABLE other (x); CREATE INDEX empty ON other (x);
      UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'empty') WHERE name = 'phones_by_customer';
      DELETE FROM sqlite_schema WHERE name IN ('other', 'empty')`,
    )
    expect(refusalOf(() => readCopy(unlisted))).toBe('copy-damaged')
  })

  test('or read whole is a file damaged in ninety ways', () => {
    const file = aFile()
    const bytes = readFileSync(file)
    const whole = answerOf(file)
    const said = Array.from({ length: 90 }, (_, number) => {
      const spoilt = damage(bytes, number)
      writeFileSync(file, spoilt.bytes)
      return [number, spoilt.name, answerOf(file)] as const
    })
    const wrong = said.filter(([, , answer]) => !REFUSED.has(answer) && answer !== whole)
    expect(wrong).toEqual([])
    expect(said.filter(([, , answer]) => answer === 'copy-damaged').length).toBeGreaterThan(30)
  })
})

const REFUSED: ReadonlySet<string> = new Set(['copy-damaged', 'copy-newer', 'copy-foreign'])

/** What was read as JSON, or the code of the refusal. */
function answerOf(file: string): string {
  let read = ''
  const refused = refusalOf(() => (read = JSON.stringify(readCopy(file))))
  return read === '' ? refused : read
}

function edited(file: string, script: string): void {
  const raw = new Database(file)
  raw.unsafeMode(true)
  raw.exec(script)
  raw.close()
}
