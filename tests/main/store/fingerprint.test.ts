import Database from 'better-sqlite3-multiple-ciphers'
import { afterEach, describe, expect, it } from 'vitest'
import { wrapToRead } from '#main/store/db.ts'
import { hasOwnSchema, tablesDigest, triggersDigest } from '#main/store/fingerprint.ts'
import { migrate } from '#main/store/migrate.ts'
import { MIGRATIONS } from '#main/store/migrations/index.ts'
import { TABLES_MADE, TRIGGERS_MADE } from '#main/store/migrations/made.ts'

const opened: Database.Database[] = []
afterEach(() => opened.splice(0).forEach((raw) => raw.close()))

function made(version: number): Database.Database {
  const raw = new Database(':memory:')
  opened.push(raw)
  migrate(raw, () => undefined, MIGRATIONS.slice(0, version))
  return raw
}

describe('what the steps make', () => {
  it('is what is written down of each version', () => {
    const digests = MIGRATIONS.map((_, at) => tablesDigest(wrapToRead(made(at + 1))))
    expect(TABLES_MADE).toEqual(digests)
  })

  it('has the triggers that are written down', () => {
    expect(TRIGGERS_MADE).toBe(triggersDigest(wrapToRead(made(MIGRATIONS.length))))
  })

  it('is no more its own with one index less', () => {
    const raw = made(MIGRATIONS.length)
    expect(hasOwnSchema(wrapToRead(raw), MIGRATIONS.length)).toBe(true)
    raw.exec('DROP INDEX customers_first_timers')
    expect(hasOwnSchema(wrapToRead(raw), MIGRATIONS.length)).toBe(false)
  })
})
