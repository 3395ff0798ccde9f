import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Encoding } from '#domain/exchange/table.ts'
import { openTable, readLines, type TableFile } from '#main/files/read-table.ts'
import type { Line } from '#main/files/records.ts'
import { testFolder } from '../../support/db.ts'
import { REAL_LISTS } from '../../support/real-lists.ts'
import { refusalOf } from '../../support/refusal.ts'

const MOST = 1_000_000

function file(content: string | Uint8Array, name = '住所録.csv'): string {
  const path = join(testFolder(), name)
  writeFileSync(path, content)
  return path
}

function open(path: string, encoding: Encoding | null = null, headless: boolean | null = null): TableFile {
  const steps = openTable(path, { encoding, headless, mostBytes: MOST })
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

function linesOf(table: TableFile): readonly Line[] {
  return [...readLines(table)].flatMap(({ lines }) => lines)
}

/** 氏名,電話 and 髙﨑,03 in CP932, as Windows writes it. */
const CP932 = Buffer.from('8e8196bc2c936498620d0aeee0ed952c30330d0a', 'hex')

function wide(text: string): Buffer {
  return Buffer.from(text, 'utf16le')
}

test.each([
  ['utf-8', Buffer.from('氏名,電話\n髙﨑,03\n')],
  ['utf-8', Buffer.from('\uFEFF氏名,電話\n髙﨑,03\n')],
  ['utf-16le', wide('\uFEFF氏名,電話\n髙﨑,03\n')],
  ['utf-16le', wide('氏名,電話\n髙﨑,03\n')],
  ['utf-16be', wide('\uFEFF氏名,電話\n髙﨑,03\n').swap16()],
  ['utf-16be', wide('氏名,電話\n髙﨑,03\n').swap16()],
  ['cp932', CP932],
  ['cp932', Buffer.concat([CP932, Buffer.of(0x1a)])],
] as const)('a table in %s is told by its bytes, and read word for word', (encoding, bytes) => {
  const table = open(file(bytes))
  expect(table).toMatchObject({ fileName: '住所録.csv', bytes: bytes.length, encoding, delimiter: ',' })
  expect(table.headers).toEqual(['氏名', '電話'])
  expect(linesOf(table)).toEqual([{ line: 2, cells: ['髙﨑', '03'] }])
})

test('lines of a title above the headers are left out, and the numbers of the others stay', () => {
  const table = open(file('お客様名簿,\n\n2026年現在,\n氏名,電話\n髙﨑,03\n合計,1\n'))
  expect(table).toMatchObject({ headers: ['氏名', '電話'], headerLine: 4 })
  expect(linesOf(table)).toEqual([
    { line: 5, cells: ['髙﨑', '03'] },
    { line: 6, cells: ['合計', '1'] },
  ])
})

test('a line that looks like headers and has none below it is not taken for them', () => {
  expect(open(file('山田,03\n氏名,電話\n')).headers).toEqual(['山田', '03'])
})

test('a first line of values is the first of the lines, and the columns are called by their place', () => {
  const table = open(file('山田 太郎,090-0000-0001\n髙﨑 花子,03-0000-0002,様\n'))
  expect(table).toMatchObject({ headers: ['1列目', '2列目', '3列目'], headerLine: 0, values: [null, 'phone', null] })
  expect(linesOf(table)).toEqual([
    { line: 1, cells: ['山田 太郎', '090-0000-0001'] },
    { line: 2, cells: ['髙﨑 花子', '03-0000-0002', '様'] },
  ])
})

test('the owner says whether the first line has the headers, and is believed', () => {
  const path = file('山田 太郎,090-0000-0001\n髙﨑 花子,03-0000-0002\n')
  expect(open(path, null, false)).toMatchObject({ headers: ['山田 太郎', '090-0000-0001'], headerLine: 1 })
  const names = file('氏名,だれ\n山田,太郎\n')
  expect(linesOf(open(names, null, true)).map(({ line }) => line)).toEqual([1, 2])
  expect(open(names).headers).toEqual(['氏名', 'だれ'])
})

test('a single line is a list where it is no line of headers', () => {
  expect(linesOf(open(file('山田 太郎,090-0000-0001')))).toHaveLength(1)
  expect(linesOf(open(file('山田,太郎\n'), null, true))).toHaveLength(1)
  expect(refusalOf(() => open(file('山田 太郎,090-0000-0001\n'), null, false))).toBe('file-empty')
  expect(refusalOf(() => open(file('\n\n'), null, true))).toBe('file-empty')
})

test('a surrogate pair, half-width kana and HTML stay as they are', () => {
  const table = open(file('氏名\tメモ\r\n𠮷野\t<b>ﾔﾏﾀﾞ</b>, 様\r\n'))
  expect(table.delimiter).toBe('\t')
  expect(linesOf(table)).toEqual([{ line: 2, cells: ['𠮷野', '<b>ﾔﾏﾀﾞ</b>, 様'] }])
})

test.each([
  ['氏名;連名;電話\n山田, 太郎;花子,次郎;03\n', ';', ['山田, 太郎', '花子,次郎', '03']],
  ['"氏,名";電話\n山田;03\n', ';', ['山田', '03']],
  ['氏名,花子様;太郎様;葵様\n山田,一様;二様\n', ',', ['山田', '一様;二様']],
  ['氏名\t花子様;太郎様;葵様\n山田\t一様;二様\n', '\t', ['山田', '一様;二様']],
  ['氏名\n一様;二様\n', ',', ['一様;二様']],
])('what parts the columns is told by the first line: %j', (content, delimiter, cells) => {
  const table = open(file(content))
  expect(table.delimiter).toBe(delimiter)
  expect(linesOf(table)).toEqual([{ line: 2, cells }])
})

test('the digest is that of the bytes', () => {
  expect(open(file('a,b\n1,2\n')).digest).toBe('492d5ea496056f1a6a6592241032fab764c321596317930b4fa0e1e8bc3b7470')
})

test('an encoding the owner asks for is tried alone', () => {
  const path = file(CP932)
  expect(open(path, 'cp932').encoding).toBe('cp932')
  expect(refusalOf(() => open(path, 'utf-8'))).toBe('file-encoding')
})

test('one wrong byte at the end of a long file is enough to say that it is not in that encoding', () => {
  const long = Buffer.concat([Buffer.from('氏名\n'), Buffer.from('山田\n').subarray(0, 7), Buffer.alloc(400_000, 0x61)])
  expect(refusalOf(() => open(file(Buffer.concat([long, Buffer.of(0xe5)]))))).toBe('file-encoding')
})

test.each([
  ['a header alone', '氏名,電話\r\n', 'file-empty'],
  ['nothing', '', 'file-empty'],
  ['line ends alone', '\r\n\r\n\r\n', 'file-empty'],
  ['a page', '<html>\n<p>x</p></html>', 'file-not-table'],
  ['a picture', '\x89PNG\r\n\x1a\n', 'file-not-table'],
  ['a file that only has zeros', '\0'.repeat(4_000), 'file-not-table'],
  ['a header whose quote never closes', '"氏名,電話\n山田,03\n', 'file-not-table'],
  ['a packed file that is none', 'PK\x03\x04aaaa', 'file-not-table'],
])('%s is refused', (_what, content, refusal) => {
  expect(refusalOf(() => open(file(content)))).toBe(refusal)
})

test.each(['住所録.FWA', '住所録.fga', '住所録.fzd', '住所録.ata', '住所録.xls', '住所録.numbers'])(
  'the own format of another program is told by its name: %s',
  (name) => {
    expect(refusalOf(() => open(file('a,b\n1,2\n', name)))).toBe(
      `file-of-other-program ${name.split('.')[1]?.toLowerCase()}`,
    )
  },
)

test('what is too large is refused before a byte of it is read', () => {
  expect(refusalOf(() => open(file('a\n'.repeat(MOST))))).toBe('file-too-large')
})

test('a folder, and what is not there, cannot be opened', () => {
  const folder = testFolder()
  mkdirSync(join(folder, 'x.csv'))
  expect(refusalOf(() => open(join(folder, 'x.csv')))).toBe('file-missing')
  expect(refusalOf(() => open(join(folder, 'y.csv')))).toBe('file-missing')
})

test('a file that was written to since it was opened is refused, though every line of it can be read', () => {
  const path = file('a,b\n1,2\n')
  const table = open(path)
  writeFileSync(path, 'a,b\n1,3\n')
  expect(refusalOf(() => linesOf(table))).toBe('file-changed')
  writeFileSync(path, Buffer.from([0xff, 0xff, 0x0a, 0xff]))
  expect(refusalOf(() => linesOf(table))).toBe('file-changed')
})

test('real lists with bytes changed, cut, put in and taken out are read or refused, and nothing else', () => {
  // A workbook is read by a thread of its own; the faults of files spoil those too.
  const kept = fc.constantFrom(
    ...Object.entries(REAL_LISTS).flatMap(([name, bytes]) => (name.endsWith('.xlsx') ? [] : [bytes])),
  )
  const harm = fc.record({ at: fc.nat(), out: fc.nat({ max: 40 }), into: fc.uint8Array({ maxLength: 6 }) })
  const path = file('')
  const told = { read: 0, refused: 0 }
  fc.assert(
    fc.property(kept, fc.array(harm, { minLength: 1, maxLength: 4 }), (bytes, harms) => {
      writeFileSync(path, harms.reduce(harmed, bytes))
      told[outcomeOf(path)] += 1
    }),
    { numRuns: 1_000 },
  )
  expect(told.read).toBeGreaterThan(100)
  expect(told.refused).toBeGreaterThan(100)
})

type Harm = { readonly at: number; readonly out: number; readonly into: Uint8Array }

function harmed(bytes: Buffer, { at, out, into }: Harm): Buffer {
  const place = at % (bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, place), into, bytes.subarray(place + out)])
}

/** @throws what is no refusal */
function outcomeOf(path: string): 'read' | 'refused' {
  return refusalOf(() => linesOf(open(path))) === 'nothing was refused' ? 'read' : 'refused'
}
