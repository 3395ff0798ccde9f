import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openTable, readLines } from '#main/files/read-table.ts'
import { type TableStyle, tablePieces } from '#main/files/write-table.ts'
import { runThrough } from '#main/service/run-through.ts'
import { testFolder } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'

const OWN: TableStyle = { kind: 'own', encoding: 'utf-8', withMark: false }
const EXCEL: TableStyle = { ...OWN, kind: 'excel' }

function written(rows: readonly (readonly string[])[], style: TableStyle): Buffer {
  const [headers = [], ...lines] = rows
  return Buffer.concat([...tablePieces(headers, [lines.slice(0, 2), lines.slice(2)], style)])
}

function read(bytes: Uint8Array): readonly (readonly string[])[] {
  const path = join(testFolder(), 'x.csv')
  writeFileSync(path, bytes)
  const table = runThrough(openTable(path, { encoding: null, headless: null, mostBytes: 10_000_000 }))
  const lines = [...readLines(table)].flatMap((step) => step.lines)
  return [table.headers, ...lines.map((line) => ('cells' in line ? line.cells : [line.broken]))]
}

test('a table begins with the mark by which Excel knows UTF-8, and its lines end as Windows ends them', () => {
  expect(
    written(
      [
        ['姓', 'メモ'],
        ['髙﨑', '"はい", と\n言った'],
      ],
      OWN,
    ).toString(),
  ).toBe('\uFEFF姓,メモ\r\n髙﨑,"""はい"", と\n言った"\r\n')
})

test.each(['=1+1', '+81', '-x', '@SUM', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1', '−1'])(
  'no spreadsheet calculates %j, and the file that comes back holds it word for word',
  (cell) => {
    const rows = [
      ['a', 'b'],
      ['x', cell],
    ]
    expect(read(written(rows, EXCEL))).toEqual([rows[0], ['x', `'${cell}`]])
    expect(read(written(rows, OWN))).toEqual(rows)
  },
)

test('money given back stays a number in a spreadsheet', () => {
  expect(written([['金額'], ['-500'], ['-5+1']], EXCEL).toString()).toBe("\uFEFF金額\r\n-500\r\n'-5+1\r\n")
})

test('what CP932 lacks is refused, or becomes 〓 when asked', () => {
  const rows = [['姓'], ['𠮷野'], ['髙﨑']]
  const style: TableStyle = { kind: 'own', encoding: 'cp932', withMark: false }
  expect(refusalOf(() => written(rows, style))).toBe('not-in-cp932')
  expect(read(written(rows, { ...style, withMark: true }))).toEqual([['姓'], ['〓野'], ['髙﨑']])
})

test('every table that is written is read back as it was, in both encodings', () => {
  const cell = fc
    .array(fc.constantFrom('髙﨑', '"', ',', '\n', '\r\n', '\r', '\t', '=', ' ', "'", 'ｱ', '①', 'a', '　'), {
      maxLength: 6,
    })
    .map((parts) => parts.join(''))
  const table = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
  fc.assert(
    fc.property(table, fc.constantFrom('utf-8' as const, 'cp932' as const), (lines, encoding) => {
      const kept = lines.filter((cells) => cells.some((each) => each.trim() !== ''))
      fc.pre(kept.length > 0)
      const rows = [(lines[0] ?? []).map((_, at) => `見出し${at}`), ...lines]
      expect(read(written(rows, { ...OWN, encoding })).slice(1)).toEqual(kept)
    }),
    { numRuns: 200 },
  )
})
