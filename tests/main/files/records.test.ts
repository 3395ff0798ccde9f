import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Delimiter, DELIMITERS } from '#domain/exchange/table.ts'
import { type Line, Records } from '#main/files/records.ts'

const KB = 1024

/** The lines of a text that is fed in pieces of so many bytes. */
function linesOf(
  text: string | Buffer,
  { delimiter = ',', piece = 128 * KB }: { readonly delimiter?: Delimiter; readonly piece?: number } = {},
): readonly Line[] {
  const bytes = Buffer.from(text)
  const records = new Records(delimiter)
  const lines: Line[] = []
  for (let at = 0; at < bytes.length; at += piece) lines.push(...records.take(bytes.subarray(at, at + piece), false))
  return [...lines, ...records.take(Buffer.alloc(0), true)]
}

test('quotes, separators and line breaks inside a cell are part of it', () => {
  const text = '"髙﨑, 花子","言った ""はい""","一行\r\n二行"\r\nB,,C\r\n'
  expect(linesOf(text)).toEqual([
    { line: 1, cells: ['髙﨑, 花子', '言った "はい"', '一行\r\n二行'] },
    { line: 3, cells: ['B', '', 'C'] },
  ])
})

test('a quote inside an unquoted cell stands for itself, and so does one that is not closed at the end of its cell', () => {
  expect(linesOf('鉢 5",苗\n"花"子,B\n')).toEqual([
    { line: 1, cells: ['鉢 5"', '苗'] },
    { line: 2, cells: ['"花"子', 'B'] },
  ])
})

test.each(['\r\n', '\n', '\r'])('a line is known by its number, blank ones counted, with line ends of %j', (end) => {
  const text = ['', 'A,1', '', ' , ', '"B', 'b",2', '', 'C'].join(end)
  expect(linesOf(text)).toEqual([
    { line: 2, cells: ['A', '1'] },
    { line: 5, cells: [`B${end}b`, '2'] },
    { line: 8, cells: ['C'] },
  ])
})

test('a quote that never closes costs its own line only', () => {
  expect(linesOf('A,1\n"B,2\nC,3\nD,4')).toEqual([
    { line: 1, cells: ['A', '1'] },
    { line: 2, broken: 'quote-open', text: '"B,2' },
    { line: 3, cells: ['C', '3'] },
    { line: 4, cells: ['D', '4'] },
  ])
})

test('a quote that never closes is told long before the end of a large file', () => {
  const text = `"B,2\n${'C,3\n'.repeat(400_000)}`
  const records = new Records(',')
  const first = records.take(Buffer.from(text), false)
  expect(first[0]).toEqual({ line: 1, broken: 'quote-open', text: '"B,2' })
  expect(first.length).toBeGreaterThan(390_000)
})

test('ten megabytes in one cell are told once, with their beginning, and reading goes on behind them', () => {
  const huge = 'あ'.repeat((10 * KB * KB) / 3)
  for (const text of [`A\n${huge},1\r\nB`, `A\n"${huge}",1\r\nB`]) {
    const [before, long, after] = linesOf(text)
    expect(before).toEqual({ line: 1, cells: ['A'] })
    expect(long).toMatchObject({ line: 2, broken: 'too-long' })
    expect(long !== undefined && 'text' in long && long.text.replace(/^"/, '')).toMatch(/^あ{990,1000}$/)
    expect(after).toEqual({ line: 3, cells: ['B'] })
  }
})

test.each(['\0', '\x07', '\x1b', '\x7f', '\u0080', '\u009f'])('no text holds %j, the line is told', (control) => {
  expect(linesOf(`A\tx\nB,${control}\nC\n`)).toEqual([
    { line: 1, cells: ['A\tx'] },
    { line: 2, broken: 'control-character', text: `B,${control}`.trimEnd() },
    { line: 3, cells: ['C'] },
  ])
})

test('what some programs end a line with inside a cell stays there', () => {
  expect(linesOf('A\v1,\u00852\n')).toEqual([{ line: 1, cells: ['A\v1', '\u00852'] }])
})

test('the mark with which DOS programs end a file is no line', () => {
  expect(linesOf('A\r\n\x1a')).toEqual([{ line: 1, cells: ['A'] }])
})

const ENDS = fc.constantFrom('\r\n', '\n', '\r')
const PIECE = fc.constantFrom(1, 2, 3, 7, 64, 128 * KB)
const SHAPES = ['髙﨑', '𠮷野', ' 花子', '"', '""', ',', '\t', '\n', '\r\n', '5"', '<b>', 'ﾔﾏﾀﾞ', "'", '　', 'a']
const CELL = fc
  .array(fc.oneof(fc.constantFrom(...SHAPES), fc.string({ unit: 'grapheme-composite', maxLength: 3 })), {
    maxLength: 5,
  })
  .map((parts) => parts.join('').replaceAll(/(?![\t\r\n])\p{Cc}/gu, ''))

test('every table comes back as it was written, whatever its separator, its line ends and the pieces it is fed in', () => {
  const table = fc.array(fc.array(CELL, { minLength: 1, maxLength: 6 }), { maxLength: 12 })
  fc.assert(
    fc.property(table, fc.constantFrom(...DELIMITERS), ENDS, PIECE, (rows, delimiter, end, piece) => {
      const text = stringify(rows, { delimiter, record_delimiter: end, quote_record_delimiter: true })
      const kept = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
      const read = linesOf(text, { delimiter, piece })
      expect(read.map((line) => ('cells' in line ? line.cells : line))).toEqual(kept)
    }),
    { numRuns: 500 },
  )
})

const NOISE = ['"', '""', ',', '\n', '\r', '\r\n', '髙', '\0', ' ', '"\n', '\n"', '","']

test('whatever is fed, every word of it stands in exactly one line or broken line, in its order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('word', 'word', ...NOISE), { maxLength: 120 }), PIECE, (parts, piece) => {
      const text = numbered(parts)
      const lines = linesOf(text, { piece })
      expect(lines.flatMap((line) => wordsOf(said(line)))).toEqual(wordsOf(text))
      expect(lines).toEqual(linesOf(text))
    }),
    { numRuns: 2_000 },
  )
})

test('lines far longer than any record come one by one too, each under its number', () => {
  const long = fc.constantFrom(1_000, 60_000, 400_000, 1_300_000).map((length) => 'x'.repeat(length))
  const line = fc.tuple(fc.constantFrom('', '', '"', 'a,"'), long, fc.constantFrom('', '"', '""', '",b'))
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), ENDS, (parts, end) => {
      const physical = parts.map(([before, middle, after], at) => `${before}<${at + 1}>${middle}${after}`)
      const lines = linesOf(physical.join(end))
      expect(lines.map((read) => wordsOf(said(read))[0])).toEqual(lines.map((read) => `<${read.line}>`))
      expect(lines.length > 0).toBe(physical.length > 0)
    }),
    { numRuns: 20 },
  )
})

function numbered(parts: readonly string[]): string {
  return parts.map((part, at) => (part === 'word' ? `<${at}>` : part)).join('')
}

function wordsOf(text: string): readonly string[] {
  return text.match(/<\d+>/g) ?? []
}

function said(line: Line): string {
  return 'broken' in line ? line.text : line.cells.join(',')
}
