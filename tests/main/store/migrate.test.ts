import Database from 'better-sqlite3-multiple-ciphers'
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkShop, isSound } from '#main/service/check.ts'
import { undoChange } from '#main/service/changes.ts'
import { copyBefore } from '#main/store/copy-before.ts'
import { nameOfCopy } from '#main/store/copy-names.ts'
import { query, wrap, type WriteDb } from '#main/store/db.ts'
import { migrate, schemaVersion } from '#main/store/migrate.ts'
import { MIGRATIONS, SCHEMA_VERSION } from '#main/store/migrations/index.ts'
import type { Migration } from '#main/store/migrations/migration.ts'
import { closeShop, openShop } from '#main/store/open.ts'
import { Refusal } from '#main/store/refusal.ts'
import { DERIVED_TABLES, JOURNALED_TABLES, SYSTEM_TABLES } from '#main/store/tables.ts'
import { Clock } from '../../support/clock.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb, testFolder } from '../../support/db.ts'
import { pathsIn, sessionOf } from '../../support/session.ts'

const schemaOf = (raw: Database.Database): string =>
  raw
    .prepare<[], string>(
      `SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL AND type <> 'trigger' AND name NOT LIKE 'search~_%' ESCAPE '~' ORDER BY name`,
    )
    .pluck()
    .all()
    .join('\n')

const fresh = (): Database.Database => {
  const raw = new Database(':memory:')
  migrate(raw, () => undefined)
  return raw
}

describe('the schema', () => {
  test('is the one on paper', async () => {
    await expect(schemaOf(fresh())).toMatchFileSnapshot('schema.snap.sql')
  })

  test('has no table that nobody thought about: each is journaled, derived or a record of the program', () => {
    const tables = fresh()
      .prepare<[], string>(
        `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~' AND name NOT LIKE 'search~_%' ESCAPE '~'`,
      )
      .pluck()
      .all()
    expect(tables.toSorted()).toEqual([...JOURNALED_TABLES, ...DERIVED_TABLES, ...SYSTEM_TABLES].toSorted())
  })

  test('numbers its steps without gaps', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1))
  })

  test('is strict in every table but the search index', () => {
    const loose = fresh().prepare(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND type = 'table' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'`,
    )
    expect(loose.all()).toEqual([])
  })

  test('journals each column of each table', () => {
    const raw = fresh()
    for (const table of JOURNALED_TABLES) {
      const trigger =
        raw
          .prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?')
          .pluck()
          .get(`journal_${table}_delete`) ?? ''
      const columns = raw.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
      expect(columns.filter((name) => !trigger.includes(`'${name}', `))).toEqual([])
    }
  })
})

const next: Migration = {
  version: SCHEMA_VERSION + 1,
  name: 'a column more',
  up: (db) => {
    db.exec(`ALTER TABLE customers ADD COLUMN nickname TEXT NOT NULL DEFAULT ''`)
    db.run(`UPDATE customers SET nickname = 'はな'`)
  },
}

const failing: Migration = {
  ...next,
  up: (db) => {
    next.up(db)
    throw new Error('no power')
  },
}

describe('a step of the schema', () => {
  function aFile(): { raw: Database.Database; file: string } {
    const made = openTestDb()
    aCustomer(made.session)
    made.close()
    return { raw: new Database(made.paths.database), file: made.paths.database }
  }

  test('happens whole, journals nothing, and its columns are journaled from then on', () => {
    const { raw } = aFile()
    const entries = raw.prepare('SELECT count(*) FROM journal').pluck()
    const before = entries.get()
    migrate(raw, () => undefined, [...MIGRATIONS, next])
    expect(schemaVersion(raw)).toBe(next.version)
    expect(entries.get()).toBe(before)
    wrap(raw).run(`UPDATE customers SET nickname = 'なな'`)
    expect(raw.prepare('SELECT before FROM journal ORDER BY key DESC').pluck().get()).toContain('"nickname":"はな"')
    raw.close()
  })

  test('happens not at all when it fails', () => {
    const { raw } = aFile()
    const before = raw.serialize()
    expect(() => migrate(raw, () => undefined, [...MIGRATIONS, failing])).toThrow('no power')
    expect(schemaVersion(raw)).toBe(SCHEMA_VERSION)
    expect(raw.serialize().equals(before)).toBe(true)
    raw.close()
  })

  test('happens not at all when it would leave a row that points at nothing', () => {
    const { raw } = aFile()
    const before = raw.serialize()
    const up = (db: WriteDb): void => void db.run(`INSERT INTO phones (customer, number) VALUES (77, '1')`)
    raw.pragma('foreign_keys = OFF')
    expect(() => migrate(raw, () => undefined, [...MIGRATIONS, { ...next, up }])).toThrow('broken references')
    expect(raw.serialize().equals(before)).toBe(true)
    raw.close()
  })

  test('does not begin where the copy is not what it should be', () => {
    const { raw, file } = aFile()
    const copyOfAnother = (): void => copyBefore(raw, file, SCHEMA_VERSION + 5)
    expect(() => migrate(raw, copyOfAnother, [...MIGRATIONS, next])).toThrow(new Refusal('shop-damaged'))
    expect(schemaVersion(raw)).toBe(SCHEMA_VERSION)
    raw.close()
  })

  test('begins with a copy that was opened, and only where there is something to do', () => {
    const { raw, file } = aFile()
    const copy = (version: number): void => copyBefore(raw, file, version)
    expect(migrate(raw, () => expect.unreachable('nothing to do'))).toBe(SCHEMA_VERSION)
    expect(migrate(raw, copy, [...MIGRATIONS, next])).toBe(SCHEMA_VERSION)
    raw.close()
    const kept = new Database(nameOfCopy(file, SCHEMA_VERSION), { readonly: true })
    expect(schemaVersion(kept)).toBe(SCHEMA_VERSION)
    expect(kept.prepare('SELECT family_name FROM customers').pluck().all()).toEqual(['髙﨑'])
    kept.close()
  })
})

/** Rows of the tables that a file of this version has, in the columns that it has there, as JSON. */
function rowsIn(file: string, columnsOf: ReadonlyMap<string, readonly string[]>): Readonly<Record<string, unknown>> {
  const raw = new Database(file, { readonly: true })
  try {
    const rows = [...columnsOf].map(([table, columns]) => [
      table,
      raw.prepare(`SELECT ${columns.join(', ')} FROM ${table} ORDER BY key`).all(),
    ])
    return Object.fromEntries(rows) as Readonly<Record<string, unknown>>
  } finally {
    raw.close()
  }
}

function columnsIn(file: string): ReadonlyMap<string, readonly string[]> {
  const raw = new Database(file, { readonly: true })
  try {
    const columns = raw.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck()
    const known = [...JOURNALED_TABLES, 'tombstones', 'backups'].map((table) => [table, columns.all(table)] as const)
    return new Map(known.filter(([, names]) => names.length > 0))
  } finally {
    raw.close()
  }
}

describe('a file of every released schema', () => {
  // Made by the program of each version: sample --customers 12 --events 60, then done for the first of the week, then erase.
  test.each([2, 3])(
    'version %i opens with every row as it was, and what was done last can be taken back',
    (version) => {
      const paths = pathsIn(testFolder())
      copyFileSync(join(import.meta.dirname, `../../files/shop-v${version}.db`), paths.database)
      const columns = columnsIn(paths.database)
      const before = rowsIn(paths.database, columns)
      const shop = openShop(paths)
      const session = sessionOf(shop, new Clock('2026-11-24'))
      expect(shop.migratedFrom).toBe(version)
      expect(isSound(checkShop(session))).toBe(true)
      const last = query<{ key: number }>('SELECT max(key) AS key FROM changes', ['key'])
      closeShop(shop.connection)
      expect(rowsIn(paths.database, columns)).toEqual(before)
      const again = openShop(paths)
      const later = sessionOf(again, new Clock('2026-11-24'))
      expect(undoChange(later, { change: again.db.one(last)?.key ?? 0 })).toMatchObject({ untouched: [] })
      expect(isSound(checkShop(later))).toBe(true)
      closeShop(again.connection)
      expect(existsSync(nameOfCopy(paths.database, version))).toBe(version < SCHEMA_VERSION)
    },
  )

  test.each([1])('version %i opens, is sound, and its history is there', (version) => {
    const paths = pathsIn(testFolder())
    copyFileSync(join(import.meta.dirname, `../../files/shop-v${version}.db`), paths.database)
    const shop = openShop(paths)
    const session = sessionOf(shop, new Clock())
    expect(shop.migratedFrom).toBe(version)
    expect(checkShop(session)).toMatchObject({
      integrity: 'ok',
      foreignKeys: 'ok',
      derived: 'ok',
      schemaVersion: SCHEMA_VERSION,
    })
    const names = query<{ family_name: string; n: number }>(
      'SELECT family_name, n FROM customers LEFT JOIN rhythms ON customer = key ORDER BY key',
      ['family_name', 'n'],
    )
    expect(session.db.many(names)).toEqual([
      { family_name: '髙﨑', n: 3 },
      { family_name: '𠮷野', n: null },
    ])
    const last = query<{ key: number }>('SELECT max(key) AS key FROM changes', ['key'])
    expect(undoChange(session, { change: session.db.one(last)?.key ?? 0 })).toMatchObject({ untouched: [] })
    closeShop(shop.connection)
    const raw = new Database(paths.database, { readonly: true })
    expect(schemaOf(raw)).toBe(schemaOf(fresh()))
    raw.close()
  })
})
