import { statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Content } from '#domain/exchange/table.ts'
import { checkShop } from '#main/service/check.ts'
import { type LineRead, type LinesAsked, linesOf, type LinesRead, type ValueOf } from '#main/service/imports/lines.ts'
import { nameFile } from '#main/service/imports/opened-files.ts'
import { linesAhead } from '#main/service/imports/read-ahead.ts'
import { openFile } from '#main/service/imports/reading.ts'
import { runThrough } from '#main/service/run-through.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { randomOf } from '../../faults/support/damages.ts'
import { aSpoiledList } from '../../faults/support/lists.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aFile, aList, asked, named, take } from '../../support/import-files.ts'
import { refusalOf } from '../../support/refusal.ts'

const SEED = 5

type Lines = readonly LineRead<ValueOf[Content]>[]

function all(read: Generator<LinesRead<ValueOf[Content]>, void>): Lines {
  return [...read].flatMap(({ lines }) => lines)
}

/** How a thread of its own, and the shop thread itself, read a file. */
function bothWays(session: Session, file: string): readonly [Lines, Lines] | null {
  const order = orderOf(session, file)
  return order === null ? null : [all(linesAhead(order, 0)), all(linesOf(order))]
}

/** Null where the file is refused before any line is read. */
function orderOf(session: Session, file: string): LinesAsked | null {
  try {
    const { table, columns } = runThrough(openFile(session, asked(file)))
    const how = { known: 'first-timer', today: day('2026-11-21'), repairs: new Set(['phone-zero'] as const) } as const
    return { table, content: columns.content, columns: columns.columns, how }
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function orderFor(session: Session, file: string): LinesAsked {
  const order = orderOf(session, file)
  if (order === null) throw new Error('the file was refused')
  return order
}

const HEADERS = '番号,姓,名,メモ'

function manyLines(count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${at + 1},髙﨑,𠮷${at},${'あ'.repeat(30)}`)
}

describe('a file that a thread of its own reads', () => {
  test('has the same lines as one that is read at once, however spoiled it is', () => {
    const { session, folder } = openTestDb()
    let compared = 0
    for (let at = 0; at < 30; at += 1) {
      const found = bothWays(session, aFile(folder, aSpoiledList(randomOf(SEED * 1_000_003 + at))))
      if (found === null) continue
      const [apart, here] = found
      expect(apart).toStrictEqual(here)
      compared += here.length
    }
    expect(compared).toBeGreaterThan(60)
  })

  test('has all its lines in their order, though more than may lie unread', () => {
    const { session, folder } = openTestDb()
    const order = orderFor(session, aList(folder, [HEADERS, ...manyLines(12_000)]))
    expect(all(linesAhead(order, 0)).map(({ line }) => line)).toEqual(Array.from({ length: 12_000 }, (_, at) => at + 2))
  })

  test('is refused where it was changed since, or is gone', () => {
    const { session, folder } = openTestDb()
    const file = aList(folder, [HEADERS, ...manyLines(3_000)], 'changed.csv')
    const order = orderFor(session, file)
    const path = join(folder, 'changed.csv')
    truncateSync(path, statSync(path).size - 200)
    expect(refusalOf(() => all(linesAhead(order, 0)))).toBe('file-changed')
    const gone = { ...order, table: { ...order.table, path: join(folder, 'gone.csv') } }
    expect(refusalOf(() => all(linesAhead(gone, 0)))).toBe('file-missing')
  })

  test('a fault of the program comes out as one, at once', () => {
    const { session, folder } = openTestDb()
    const order = orderFor(session, aList(folder, [HEADERS, ...manyLines(10)]))
    expect(() => all(linesAhead({ ...order, content: 'nothing' as Content }, 0))).toThrow(TypeError)
  })

  test('is left at once where nobody wants more of it, and its thread ends', async () => {
    const { session, folder } = openTestDb()
    const order = orderFor(session, aList(folder, [HEADERS, ...manyLines(20_000)]))
    const read = linesAhead(order, 0)
    while ((read.next().value?.lines.length ?? 0) === 0);
    expect(process.getActiveResourcesInfo()).toContain('MessagePort')
    read.return()
    await expect.poll(() => process.getActiveResourcesInfo()).not.toContain('MessagePort')
  })

  test('is taken in whole', () => {
    const { session, folder, close } = openTestDb()
    onTestFinished(close)
    const lines = [HEADERS, ...manyLines(9_000), ',,,', '9001,,,x', '1,山田,太郎,']
    const path = join(folder, '名簿.csv')
    aList(folder, lines)
    expect(statSync(path).size).toBeGreaterThan(512 * 1024)
    nameFile('large', path)
    expect(take(session, named(path))).toMatchObject({ rows: 9_002, added: 9_000, rejected: 2 })
    expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
  })
})
