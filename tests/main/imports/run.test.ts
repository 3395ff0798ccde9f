import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { ImportDone } from '#domain/exchange/import.ts'
import { checkShop } from '#main/service/check.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { closeImport, listImports } from '#main/service/imports/list.ts'
import { rejectsOf, rejectsTable } from '#main/service/imports/rejects.ts'
import { runImport } from '#main/service/imports/run.ts'
import { undoImport } from '#main/service/imports/undo.ts'
import { runThrough } from '#main/service/run-through.ts'
import { search } from '#main/service/search.ts'
import { query } from '#main/store/db.ts'
import { keyWithNumber } from '#main/store/customers.ts'
import { personOnFile } from '#main/store/on-file.ts'
import type { Session } from '#main/store/session.ts'
import { DERIVED_TABLES, JOURNALED_TABLES, SYSTEM_TABLES } from '#main/store/tables.ts'
import { aCustomer, edited } from '../../support/builders.ts'
import { openTestDb, reopen } from '../../support/db.ts'
import { aFile, aList, ANSWERS, asked, named, preview, take } from '../../support/import-files.ts'
import { refusalOf } from '../../support/refusal.ts'
import { rowsOf } from '../../support/rows.ts'

const HEADERS = '番号,姓,名,セイ,メイ,電話,メモ'
const HAJIME = '12,𠮷野,一,ヨシノ,ハジメ,03-0000-1111,"お茶がお好き、\n""深蒸し"""'
const ALL = [...JOURNALED_TABLES, ...DERIVED_TABLES, ...SYSTEM_TABLES]

const countsOf = ({ rows, added, merged, skipped, rejected }: ImportDone) => [rows, added, merged, skipped, rejected]

/** In how many steps such a list comes into a shop of one. */
function stepsOf(lines: readonly string[]): number {
  const { session, folder } = openTestDb()
  aCustomer(session, { number: '7' })
  const steps = runImport(session, { ...asked(aList(folder, lines)), ...ANSWERS, onDuplicate: 'merge' })
  let count = 1
  while (steps.next().done !== true) count += 1
  return count
}

const REJECT_TEXTS = query<{ text: string }>('SELECT text FROM import_rejects ORDER BY key', ['text'])
const textsKept = (session: Session): readonly string[] => session.db.many(REJECT_TEXTS).map(({ text }) => text)

test('a list is in: counted, found and listed as an import that can be taken back', () => {
  const test = openTestDb()
  const { session, folder } = test
  const done = take(session, aList(folder, [HEADERS, HAJIME, '13,髙橋,,,,,', ',,,,,,x']))
  expect(countsOf(done)).toEqual([3, 2, 0, 0, 1])
  expect(done).toMatchObject({ format: 'own', encoding: 'utf-8', rejects: [{ line: 5, reason: 'name-missing' }] })
  expect(search(session, { text: '深蒸し', limit: 9 })).toMatchObject([{ number: '12', name: '𠮷野 一' }])
  const key = keyWithNumber(session.db, '12') ?? 0
  expect(personOnFile(session.db, key)?.note).toBe('お茶がお好き、\n"深蒸し"')
  expect(listImports(session)).toMatchObject([
    { id: done.batchId, fileName: '名簿.csv', content: 'people', rows: 3, added: 2, rejected: 1, undone: false },
  ])
  expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
  test.close()
  const again = reopen(test).session
  expect(runThrough(undoImport(again, { id: done.batchId }))).toMatchObject({ removed: 2, stayed: 0 })
  expect(checkShop(again)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
})

test('what the owner decided line by line is done, and for all other lines what was said once', () => {
  const { session, folder } = openTestDb()
  for (const [at, number] of ['1', '2', '3'].entries()) {
    aCustomer(session, {
      number,
      givenName: 'あいう'.charAt(at),
      givenKana: 'アイウ'.charAt(at),
      phone: `03-0000-000${at}`,
    })
  }
  const lines = [
    '姓,名,セイ,メイ,電話,お好み',
    ...[0, 1, 2].map((at) => `髙﨑,,タカサキ,${'アイウ'.charAt(at)},03-0000-000${at},紅茶`),
  ]
  const file = aList(folder, lines)
  expect(preview(session, file).duplicates).toBe(3)
  const choices = [
    { line: 2, choice: 'merge' },
    { line: 3, choice: 'add' },
  ] as const
  expect(countsOf(take(session, file, { choices, onDuplicate: 'skip' }))).toEqual([3, 1, 1, 1, 0])
  expect(personOnFile(session.db, keyWithNumber(session.db, '1') ?? 0)?.likes).toBe('紅茶')
})

test('初めての方 or 以前からのお客様 is taken where the file does not say it', () => {
  const { session, folder } = openTestDb()
  const knownOf = (number: string) => personOnFile(session.db, keyWithNumber(session.db, number) ?? 0)?.known
  take(session, aList(folder, ['番号,姓', '1,髙橋']), { known: 'first-timer' })
  take(session, aList(folder, ['番号,姓', '2,髙田']), { known: 'known-before' })
  expect([knownOf('1'), knownOf('2')]).toEqual(['first-timer', 'known-before'])
})

test('damages are repaired where the owner said so, and nowhere else', () => {
  const phones = (repairs: readonly 'phone-zero'[]) => {
    const { session, folder } = openTestDb()
    take(session, aList(folder, ['番号,姓,電話', '1,髙橋,312345678']), { repairs })
    return personOnFile(session.db, 1)?.phones.map(({ number }) => number)
  }
  expect([phones([]), phones(['phone-zero'])]).toEqual([['312345678'], ['0312345678']])
})

describe('what the owner said of the columns', () => {
  const LIST = ['A,B,C', '髙橋,葵,紅茶']
  const COLUMNS = ['family-name', 'given-name', 'likes'] as const

  test('is known for the next file with these headers, and for its mended lines', () => {
    const { session, folder } = openTestDb()
    const { batchId } = take(session, aList(folder, LIST), { content: 'people', columns: COLUMNS })
    const next = preview(session, aList(folder, ['A,B,C ', '髙田,,緑茶'], 'next.csv'))
    expect(next).toMatchObject({ remembered: true, rows: 1, rejected: 0, columns: COLUMNS.map((field) => ({ field })) })
    const mended = preview(session, aList(folder, ['A,B,C,行,わけ', '髙山,,,2,お名前がありません'], 'mended.csv'))
    expect(mended).toMatchObject({ remembered: true, rejected: 0 })
    // It is the owner's word and no part of the list: taking the list back does not take it back.
    runThrough(undoImport(session, { id: batchId }))
    expect(preview(session, aList(folder, LIST))).toMatchObject({ remembered: true })
  })

  test('can be said anew, and is asked about another content by the words of the headers', () => {
    const { session, folder } = openTestDb()
    take(session, aList(folder, LIST), { content: 'people', columns: COLUMNS })
    take(session, aList(folder, LIST), { content: 'people', columns: ['given-name', 'family-name', null] })
    const fields = (some: object) => preview(session, aList(folder, LIST), some).columns.map(({ field }) => field)
    expect(fields({})).toEqual(['given-name', 'family-name', null])
    expect(fields({ content: 'visits' })).toEqual([null, null, null])
  })

  test('is not kept where the words of the headers say the same', () => {
    const { session, folder } = openTestDb()
    const columns = ['number', 'family-name', 'given-name', 'family-kana', 'given-kana', 'phone', 'note'] as const
    const before = rowsOf(session, ['settings'])
    take(session, aList(folder, [HEADERS, HAJIME]), { content: 'people', columns })
    expect(rowsOf(session, ['settings'])).toEqual(before)
  })
})

describe('nothing is taken in', () => {
  test.each([
    ['columns-doubled given-name', ['姓,名,名', '髙橋,葵,二'], {}],
    ['columns-missing name', ['A,B', '髙橋,葵'], { content: 'people' }],
    ['columns-missing day', ['番号,金額', '1,2'], { content: 'visits' }],
  ] as const)('%s', (code, lines, some) => {
    const { session, folder } = openTestDb()
    const before = rowsOf(session, ALL)
    expect(refusalOf(() => take(session, aList(folder, lines), some))).toBe(code)
    expect(rowsOf(session, ALL)).toEqual(before)
  })

  test('of a file that is not the one that was looked at', () => {
    const { session, folder } = openTestDb()
    const file = aList(folder, [HEADERS, HAJIME])
    preview(session, file)
    appendFileSync(join(folder, '名簿.csv'), '13,髙橋,,,,,\r\n')
    const before = rowsOf(session, ALL)
    expect(refusalOf(() => take(session, file))).toBe('file-changed')
    expect(rowsOf(session, ALL)).toEqual(before)
    preview(session, file)
    expect(take(session, file)).toMatchObject({ added: 2 })
  })

  test('of a file that is changed while it is read', () => {
    const { session, folder } = openTestDb()
    const lines = Array.from({ length: 5_000 }, (_, at) => `${at},髙橋,${at},,,,${'お'.repeat(90)}`)
    const file = aList(folder, [HEADERS, ...lines])
    const before = rowsOf(session, ALL)
    expect(
      refusalOf(() => {
        const steps = runImport(session, { ...asked(file), ...ANSWERS })
        for (let step = steps.next(); step.done !== true && step.value.what !== 'saving'; step = steps.next());
        writeFileSync(join(folder, '名簿.csv'), [HEADERS, ...lines].join('\r\n').replaceAll('髙橋', '高橋'))
        runThrough(steps)
      }),
    ).toBe('file-changed')
    expect(rowsOf(session, ALL)).toEqual(before)
  })

  test('of a file that nobody chose, or that is gone', () => {
    const { session, folder } = openTestDb()
    expect(refusalOf(() => take(session, 'nothing'))).toBe('file-missing')
    expect(refusalOf(() => take(session, named(join(folder, 'gone.csv'))))).toBe('file-missing')
  })

  test('where it is given up half way: every row is as it was', () => {
    const { session, folder } = openTestDb()
    aCustomer(session, { number: '7' })
    const people = Array.from({ length: 3_000 }, (_, at) => `${at + 100},髙橋,${at},,,,`)
    const lines = [HEADERS, ...people, '7,髙﨑,花子,,,,紅茶']
    const file = aList(folder, lines)
    const before = rowsOf(session, ALL)
    for (const stopAt of [1, 5, 20, 60, stepsOf(lines) - 1]) {
      const steps = runImport(session, { ...asked(file), ...ANSWERS, onDuplicate: 'merge' })
      for (let step = 0; step < stopAt; step += 1) expect(steps.next().done).toBe(false)
      steps.return({} as ImportDone)
      expect(rowsOf(session, ALL)).toEqual(before)
    }
    expect(checkShop(session)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
    expect(take(session, file, { onDuplicate: 'merge' })).toMatchObject({ added: 3_000, merged: 1 })
  })
})

describe('the lines that were not taken', () => {
  test('are kept word for word until the import is closed, and become a table to mend', () => {
    const { session, folder } = openTestDb()
    const lines = [HEADERS, HAJIME, ',,,,,,"a ""b"", c"', ',,,,,=1+1,', '9,x,y,z,w,v,u,t', '10,"open']
    const { batchId } = take(session, aList(folder, lines))
    const rejects = [...rejectsOf(session, { id: batchId })]
    expect(rejects.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'name-missing'],
      [5, 'name-missing'],
      [6, 'cells-too-many'],
      [7, 'quote-open'],
    ])
    const { fileName, bytes } = runThrough(rejectsTable(session, { id: batchId }, (reason) => `<${reason}>`))
    expect(fileName).toBe('名簿.csv')
    expect(parse(Buffer.from(bytes), { bom: true })).toEqual([
      [...HEADERS.split(','), '行', 'わけ'],
      ['', '', '', '', '', '', 'a "b", c', '4', '<name-missing>（姓）'],
      ['', '', '', '', '', '=1+1', '', '5', '<name-missing>（姓）'],
      ['9', 'x', 'y', 'z', 'w', 'v', 'u', '6', '<cells-too-many>'],
      ['10,"open', '', '', '', '', '', '', '7', '<quote-open>'],
    ])
    closeImport(session, { id: batchId })
    expect(textsKept(session)).toEqual([])
    expect(refusalOf(() => rejectsOf(session, { id: batchId }))).toBe('import-closed')
  })

  test('are cut where they are very long, never through a character', () => {
    const { session, folder } = openTestDb()
    take(session, aList(folder, [HEADERS, `,,,,,x,${'𠮷'.repeat(3_000)}`]))
    const [text = ''] = textsKept(session)
    expect([text.length <= 2_000, text.isWellFormed()]).toEqual([true, true])
  })

  test('are forgotten with the person they speak of, however the name and the telephone are written', () => {
    const { session, folder } = openTestDb()
    const { id } = aCustomer(session, { number: '7', phone: '090-1234-5678' })
    const visits = [
      '番号,氏名,電話,日付,金額',
      '7,,,2026-02-30,1',
      ',髙﨑花子,,2026-02-30,2',
      ',髙﨑　花子,,2026-02-30,3',
      ',高崎 花子,,2026-02-30,4',
      ',ﾀｶｻｷﾊﾅｺ,,2026-02-30,5',
      ',,０９０ー１２３４ー５６７８,2026-02-30,6',
      ',,+81 90-1234-5678,2026-02-30,7',
      ',髙橋葵,090-1234-5679,2026-02-30,8',
    ]
    expect(take(session, aList(folder, visits))).toMatchObject({ rejected: 8 })
    eraseCustomer(session, id)
    expect(textsKept(session)).toEqual([visits.at(-1)])
  })

  test('are told of by a few, counted in full', () => {
    const { session, folder } = openTestDb()
    const done = take(session, aList(folder, [HEADERS, ...Array.from({ length: 300 }, () => ',,,,,,x')]))
    expect([done.rejected, done.rejects.length]).toEqual([300, 200])
  })
})

test('a merge is seen by whoever has the card open, and is no overwriting for them', () => {
  const { session, folder, told } = openTestDb()
  const person = aCustomer(session, { number: '7' })
  take(session, aList(folder, ['番号,姓,名,お好み', '7,髙﨑,花子,紅茶']), { onDuplicate: 'merge' })
  expect(told.at(-1)).toMatchObject({ label: 'imported', customers: [person.id] })
  edited(session, person, { usual: '深煎り' })
  expect(personOnFile(session.db, person.key)).toMatchObject({ likes: '紅茶', usual: '深煎り' })
})

test('a file of zero lines below its headers is none', () => {
  const { session, folder } = openTestDb()
  expect(refusalOf(() => take(session, aFile(folder, `${HEADERS}\r\n`)))).toBe('file-empty')
})
