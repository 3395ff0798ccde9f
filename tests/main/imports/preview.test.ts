import { describe, expect, test } from 'vitest'
import { encodeCp932 } from '#main/files/cp932.ts'
import { undoImport } from '#main/service/imports/undo.ts'
import { runThrough } from '#main/service/run-through.ts'
import { aCustomer, aSale } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { aFile, aList, preview, take } from '../../support/import-files.ts'
import { rowsOf } from '../../support/rows.ts'
import { DERIVED_TABLES, JOURNALED_TABLES, SYSTEM_TABLES } from '#main/store/tables.ts'

const PEOPLE = [
  '番号,姓,名,セイ,メイ,郵便番号,都道府県,市区町村,番地,電話,誕生日',
  '12,𠮷野,一,ヨシノ,ハジメ,1540017,東京都,世田谷区世田谷,0-1-2,03-0000-1111,1970-04-05',
  '13,髙橋,<b>葵</b>,ﾀｶﾊｼ,ｱｵｲ,,,,,,',
]

test('a list is shown as it will be, and nothing is written', () => {
  const { session, folder } = openTestDb()
  const tables = [...JOURNALED_TABLES, ...DERIVED_TABLES, ...SYSTEM_TABLES]
  const before = rowsOf(session, tables)
  expect(preview(session, aList(folder, PEOPLE))).toMatchObject({
    fileName: '名簿.csv',
    content: 'people',
    format: 'own',
    encoding: 'utf-8',
    delimiter: ',',
    remembered: false,
    lacking: [],
    doubled: [],
    rows: 2,
    rejected: 0,
    rejects: [],
    duplicates: 0,
    likely: [],
    importedOn: null,
    sample: [
      {
        line: 2,
        name: '𠮷野 一 様',
        kana: 'ヨシノ ハジメ',
        what: '〒154-0017 東京都世田谷区世田谷0-1-2',
        phone: '03-0000-1111',
        day: '1970-04-05',
      },
      { line: 3, name: '髙橋 <b>葵</b> 様' },
    ],
  })
  expect(rowsOf(session, tables)).toEqual(before)
})

test('columns are told with what they mean and what stands in them', () => {
  const { session, folder } = openTestDb()
  const { columns } = preview(
    session,
    aList(folder, [`${PEOPLE[0]},星座`, `${PEOPLE[1]},${'お'.repeat(100)}`, `${PEOPLE[2]},`]),
  )
  expect(columns[0]).toEqual({ header: '番号', field: 'number', samples: ['12', '13'] })
  expect(columns[5]).toEqual({ header: '郵便番号', field: 'postal-code', samples: ['1540017'] })
  expect(columns.at(-1)).toEqual({ header: '星座', field: null, samples: [`${'お'.repeat(60)}…`] })
})

test('an encoding is told from the bytes, and tabs from commas', () => {
  const { session, folder } = openTestDb()
  const text = PEOPLE.map((line) => `${line.replaceAll(',', '\t').replace('𠮷', '吉').replace('髙', '高')}\r\n`).join(
    '',
  )
  const cp932 = encodeCp932(text)
  expect(preview(session, aFile(folder, cp932))).toMatchObject({ encoding: 'cp932', delimiter: '\t', rows: 2 })
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
  expect(preview(session, aFile(folder, utf16))).toMatchObject({ encoding: 'utf-16le', rows: 2, rejected: 0 })
})

test('columns between semicolons are columns, and come in', () => {
  const { session, folder } = openTestDb()
  const file = aList(folder, ['姓;名;電話', '髙橋;葵;03-0000-0001', '森;一郎;"03-0000-0002;090-0000-0002"'])
  expect(preview(session, file)).toMatchObject({
    delimiter: ';',
    rows: 2,
    rejected: 0,
    sample: [{ name: '髙橋 葵 様' }, {}],
  })
  expect(take(session, file)).toMatchObject({ added: 2 })
})

test('what Excel spoiled is counted and shown with what a repair makes of it', () => {
  const { session, folder } = openTestDb()
  const lines = ['姓,名,郵便番号,電話', '𠮷野,一,0600001,0312345678', '髙橋,葵,600001,312345678']
  const { damages, rejected } = preview(session, aList(folder, lines))
  expect(rejected).toBe(0)
  expect(damages).toEqual([
    { kind: 'postal-zero', count: 1, examples: [{ line: 3, was: '600001', becomes: '060-0001' }] },
    { kind: 'phone-zero', count: 1, examples: [{ line: 3, was: '312345678', becomes: '0312345678' }] },
  ])
})

describe('a character that the file could not hold', () => {
  const LINES = ['氏名,住所,メモ', '?野 一,東京都世田谷区世田谷1-2-3,お茶がお好き?', '髙橋 葵,メゾン??,?', '?,,']

  test('is told where it is lost, and repaired by nobody', () => {
    const { session, folder } = openTestDb()
    const { lost, damages } = preview(session, aFile(folder, encodeCp932(LINES.join('\r\n'))))
    expect(damages).toEqual([])
    expect(lost).toEqual({
      count: 2,
      examples: [
        { line: 2, was: '?野 一' },
        { line: 3, was: 'メゾン??' },
      ],
    })
  })

  test('is not looked for where the file could have held it', () => {
    const { session, folder } = openTestDb()
    expect(preview(session, aList(folder, LINES)).lost).toEqual({ count: 0, examples: [] })
  })

  test('is told by a few examples, and counted in full', () => {
    const { session, folder } = openTestDb()
    const lines = ['氏名', ...Array.from({ length: 300 }, () => '?野 一')]
    const { lost } = preview(session, aFile(folder, encodeCp932(lines.join('\r\n'))))
    expect([lost.count, lost.examples.length]).toEqual([300, 5])
  })
})

describe('who is likely known is shown beside who that is', () => {
  test('in the shop, and in the file itself', () => {
    const { session, folder } = openTestDb()
    const { id } = aCustomer(session, { number: '7' })
    const lines = ['番号,姓,名,セイ,メイ,電話', '7,髙﨑,花子,,,', ',𠮷野,一,,,03-0000-1111', ',吉野,一,,,0300001111']
    const { duplicates, likely, rejected } = preview(session, aList(folder, lines))
    expect({ duplicates, rejected }).toEqual({ duplicates: 2, rejected: 0 })
    expect(likely).toMatchObject([
      {
        line: 2,
        why: 'number',
        sameAs: null,
        existing: { id, called: '髙﨑 花子 様', what: '〒370-0001 群馬県高崎市中尾町1-2-3' },
        incoming: { name: '髙﨑 花子 様' },
      },
      { line: 4, why: 'phone', sameAs: 3, existing: null },
    ])
  })

  test('and a visit that stands on the card beside that visit', () => {
    const { session, folder } = openTestDb()
    const { id, key } = aCustomer(session, { number: '7' })
    aSale(session, key, '2026-10-01', { item: 'カット' })
    const lines = ['番号,日付,金額,内容', '7,2026-10-01,5000,カット', '7,2026/10/2,-1200,返金']
    const { content, likely, sample } = preview(session, aList(folder, lines))
    expect(content).toBe('visits')
    expect(likely).toMatchObject([
      { line: 2, why: 'same-entry', existing: { id, what: '2026-10-01 カット 5,000円' }, sameAs: null },
    ])
    expect(sample[1]).toMatchObject({ line: 3, name: '髙﨑 花子 様', what: '返金 -1,200円', day: '2026-10-02' })
  })
})

test('a line that is not taken is told with why, the head of its column and its words', () => {
  const { session, folder } = openTestDb()
  aCustomer(session, { number: '7' })
  const lines = ['番号,姓,名,誕生日', '7,𠮷野,一,', '8,𠮷野,"一,二",2026-02-30', '9,,,', 'a,b,c,,e', '10,"髙橋']
  expect(preview(session, aList(folder, lines))).toMatchObject({
    rows: 5,
    rejected: 5,
    rejects: [
      { line: 2, reason: 'number-taken', column: '', text: '7,𠮷野,一,' },
      { line: 3, reason: 'date-impossible', column: '誕生日', text: '8,𠮷野,"一,二",2026-02-30' },
      { line: 4, reason: 'name-missing', text: '9,,,' },
      { line: 5, reason: 'cells-too-many', text: 'a,b,c,,e' },
      { line: 6, reason: 'quote-open' },
    ],
  })
})

test('where whose or when it was is in no column, nothing is judged yet', () => {
  const { session, folder } = openTestDb()
  const file = aList(folder, ['A,B', '7,2026-10-01', '8,'])
  expect(preview(session, file, { content: 'visits' })).toMatchObject({
    rows: 2,
    rejected: 0,
    rejects: [],
    sample: [],
    lacking: ['name', 'day'],
  })
  expect(preview(session, file, { content: 'visits', columns: ['number', 'day'] })).toMatchObject({
    lacking: [],
    rejected: 2,
  })
})

test('two columns that mean one thing are told', () => {
  const { session, folder } = openTestDb()
  expect(preview(session, aList(folder, ['姓,名,名', '𠮷野,一,二']))).toMatchObject({ doubled: ['given-name'] })
})

test('the very same file is noticed the second time, until it is taken back', () => {
  const { session, folder, clock } = openTestDb('2026-11-20')
  const file = aList(folder, PEOPLE)
  const { batchId } = take(session, file)
  clock.pass(3)
  expect(preview(session, file).importedOn).toBe('2026-11-20')
  runThrough(undoImport(session, { id: batchId }))
  expect(preview(session, file).importedOn).toBeNull()
})

test('long lists are cut, the counts beside them are whole', () => {
  const { session, folder } = openTestDb()
  const good = Array.from({ length: 300 }, (_, at) => `𠮷野,一,03-0000-1111,${at}`)
  const bad = Array.from({ length: 300 }, () => ',,,')
  const found = preview(session, aList(folder, ['姓,名,電話,番号', ...good, ...bad.map((line) => `${line}x`)]))
  expect(found).toMatchObject({ rows: 600, rejected: 300, duplicates: 299 })
  expect([found.rejects, found.likely, found.sample].map((list) => list.length)).toEqual([200, 200, 20])
})
