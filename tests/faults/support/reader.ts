import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { mendDerived } from '#main/service/check.ts'
import { query, type ReadDb } from '#main/store/db.ts'
import { closeShop, openShop } from '#main/store/open.ts'
import { Refusal } from '#main/store/refusal.ts'
import { DERIVED_TABLES, JOURNALED_TABLES } from '#main/store/tables.ts'
import { Clock } from '../../support/clock.ts'
import { pathsIn, sessionOf } from '../../support/session.ts'
import { damage } from './damages.ts'

// node reader.ts FOLDER WORK FIRST COUNT: opens the shop in FOLDER, then copies with the damages of COUNT numbers, and
// says a line for each:
// refused code | read rows by table as JSON, derived ones mended where they were hit | failed message

const [folder = '', work = '', first = '0', count = '0'] = process.argv.slice(2)
const sound = pathsIn(folder)
const paths = pathsIn(work)
const bytes = readFileSync(sound.database)

const TABLES = [...JOURNALED_TABLES, ...DERIVED_TABLES].map((table) => ({
  table,
  rows: query<Record<string, unknown>>(`SELECT * FROM ${table}`, []),
}))
const LIST = query<{ name: string }>(
  'SELECT name FROM listing JOIN customers ON key = customer ORDER BY sort LIMIT 500',
  ['name'],
)

function readAll(db: ReadDb): Record<string, number> {
  const counts = TABLES.map(({ table, rows }) => [table, [...db.each(rows)].length] as const)
  return { ...Object.fromEntries(counts), list: db.many(LIST).length }
}

function attempt(): string {
  try {
    const shop = openShop(paths)
    try {
      mendDerived(sessionOf(shop, new Clock()))
      return `read ${JSON.stringify(readAll(shop.db))}`
    } finally {
      closeShop(shop.connection)
    }
  } catch (error) {
    if (error instanceof Refusal) return `refused ${error.code}`
    return `failed ${String(error)}`
  }
}

function answerOf(copy: Buffer): void {
  rmSync(work, { recursive: true, force: true })
  mkdirSync(work)
  writeFileSync(paths.database, copy)
  copyFileSync(sound.marker, paths.marker)
  writeSync(1, `${attempt()}\n`)
}

answerOf(bytes)
for (let number = 0; number < Number(count); number += 1) answerOf(damage(bytes, Number(first) + number).bytes)
