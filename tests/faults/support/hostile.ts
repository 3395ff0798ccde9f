import Database from 'better-sqlite3-multiple-ciphers'
import { readFileSync, writeFileSync } from 'node:fs'
import { DERIVED_TABLES, JOURNALED_TABLES, SYSTEM_TABLES } from '#main/store/tables.ts'
import { damage, randomOf } from './damages.ts'
import type { Random } from './lists.ts'

// Copies as somebody makes them who knows how the program reads one.

const TABLES = [...JOURNALED_TABLES, ...DERIVED_TABLES, ...SYSTEM_TABLES]

/** As SQL. */
const NASTY: readonly string[] = [
  "''",
  'NULL',
  '-1',
  '9223372036854775807',
  "'2026-02-30'",
  "'99999-01-01'",
  "'--13-45'",
  "'not a day'",
  "CAST(x'ff80c0' AS TEXT)",
  "'髙' || char(0) || '﨑'",
  "replace(hex(zeroblob(600000)), '00', '龘')",
  `'{"a":'`,
  `'[[[[[[[[[]]]]]]]]]'`,
  `'{"id":1,"timeZone":"Mars/Olympus","name":[]}'`,
  "'../../etc/passwd'",
  "''''; DROP TABLE customers; --'",
  "'<img src=x onerror=alert(1)>'",
]

/** What is done to the schema as it is written down. */
const SCHEMAS: readonly string[] = [
  "UPDATE sqlite_schema SET sql = replace(sql, 'CHECK', 'check') WHERE type = 'table'",
  "UPDATE sqlite_schema SET sql = replace(sql, ' NOT NULL', '') WHERE name = 'customers'",
  "UPDATE sqlite_schema SET rootpage = 2 WHERE type = 'index'",
  "UPDATE sqlite_schema SET rootpage = rootpage + 100000 WHERE name = 'notes'",
  "DELETE FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL",
  "DELETE FROM sqlite_schema WHERE name LIKE 'search%'",
  "UPDATE sqlite_schema SET sql = 'CREATE VIEW listing AS SELECT 1' WHERE name = 'listing'",
  "UPDATE sqlite_schema SET type = 'trigger' WHERE name = 'tags'",
  "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 3, 'CREATE TABLE x (a)')",
  "INSERT INTO sqlite_schema VALUES ('trigger', 'y', 'changes', 0, 'CREATE TRIGGER y AFTER INSERT ON changes BEGIN DELETE FROM customers; END')",
]

type Spoil = (file: string, random: Random) => void

const SPOILS: readonly Spoil[] = [
  (file, random) => writeFileSync(file, damage(readFileSync(file), random(1_000_000)).bytes),
  (file, random) => inCopy(file, `PRAGMA writable_schema = ON; ${pick(SCHEMAS, random)}`),
  (file, random) => inCopy(file, `DELETE FROM ${pick(TABLES, random)}`),
  (file, random) => inCopy(file, `PRAGMA ${pick(['user_version', 'application_id'], random)} = ${random(2 ** 31)}`),
  // The sizes, the list of free pages and the encoding that the header of the file speaks of.
  (file, random) => turned(file, pick([18, 19, 28, 32, 36, 56, 64], random), random),
  spoilCells,
  spoilCells,
  spoilCells,
]

/** Spoils it in the way of this number. */
export function makeHostile(file: string, number: number): void {
  const random = randomOf(number)
  for (let times = 1 + random(3); times > 0; times -= 1) pick(SPOILS, random)(file, random)
}

function pick<T>(all: readonly T[], random: Random): T {
  const found = all[random(all.length)]
  if (found === undefined) throw new Error('an empty list')
  return found
}

/** Done without what would keep it from being done; what SQLite itself refuses is left undone. */
export function inCopy(file: string, script: string): void {
  let raw: Database.Database | null = null
  try {
    raw = new Database(file)
    raw.unsafeMode(true)
    raw.exec(`PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; ${script}`)
  } catch (error) {
    if (!(error instanceof Error && error.name === 'SqliteError')) throw error
  } finally {
    raw?.close()
  }
}

function spoilCells(file: string, random: Random): void {
  const table = pick(TABLES, random)
  const value = pick(NASTY, random)
  const which = random(2) === 0 ? '' : ' WHERE rowid = (SELECT max(rowid) FROM ' + table + ')'
  inCopy(file, `UPDATE OR IGNORE ${table} SET ${columnOf(file, table, random)} = ${value}${which}`)
}

function columnOf(file: string, table: string, random: Random): string {
  try {
    const raw = new Database(file, { readonly: true })
    try {
      const columns = raw.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table)
      return columns[random(Math.max(1, columns.length))] ?? 'key'
    } finally {
      raw.close()
    }
  } catch {
    return 'key'
  }
}

function turned(file: string, at: number, random: Random): void {
  const bytes = readFileSync(file)
  if (bytes.length <= at) return
  bytes.writeUInt8(random(256), at)
  writeFileSync(file, bytes)
}
