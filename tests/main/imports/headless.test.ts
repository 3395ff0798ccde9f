import { expect, test } from 'vitest'
import { nameOf } from '#domain/people/called.ts'
import { rejectsTable } from '#main/service/imports/rejects.ts'
import { runThrough } from '#main/service/run-through.ts'
import { openTestDb } from '../../support/db.ts'
import { aFile, aList, preview, take } from '../../support/import-files.ts'
import { onFile } from '../../support/on-file.ts'
import { refusalOf } from '../../support/refusal.ts'
import { rowsOf } from '../../support/rows.ts'

const LIST = [
  '髙﨑 花子,154-0017,東京都世田谷区世田谷1-2-3,090-0000-0001,1970/4/1',
  '𠮷野 一,,,090-0000-0002,',
  ',060-0001,北海道札幌市中央区北1条西2,,',
]
const COLUMNS = ['name', 'postal-code', 'address', 'phone', 'birthday'] as const

test('a list without headings is told as one, with what its values say and what is still to be said', () => {
  const { session, folder } = openTestDb()
  expect(preview(session, aList(folder, LIST))).toMatchObject({
    headless: true,
    rows: 3,
    lacking: ['name'],
    doubled: [],
    remembered: false,
    columns: [
      { header: '1列目', field: null, samples: ['髙﨑 花子', '𠮷野 一'] },
      { header: '2列目', field: 'postal-code' },
      { header: '3列目', field: 'address' },
      { header: '4列目', field: 'phone' },
      { header: '5列目', field: null },
    ],
  })
})

test('its first person comes in with all others', () => {
  const { session, folder } = openTestDb()
  const file = aList(folder, LIST)
  expect(refusalOf(() => take(session, file))).toBe('columns-missing name')
  expect(take(session, file, { columns: COLUMNS })).toMatchObject({
    rows: 3,
    added: 2,
    rejects: [{ line: 3, reason: 'name-missing', column: '1列目' }],
  })
  const { people } = onFile(session)
  expect(people.map(nameOf)).toEqual(['髙﨑 花子', '𠮷野 一'])
  expect(people[0]).toMatchObject({ birthday: '1970-04-01', phones: [{ number: '090-0000-0001' }] })
})

test('the owner says that a list has no headings, or that it has', () => {
  const { session, folder } = openTestDb()
  const names = aList(folder, ['髙﨑,花子', '𠮷野,一'])
  expect(preview(session, names)).toMatchObject({ headless: false, rows: 1 })
  expect(preview(session, names, { headless: true })).toMatchObject({ headless: true, rows: 2 })
  expect(preview(session, aList(folder, LIST), { headless: false })).toMatchObject({
    headless: false,
    rows: 2,
    columns: [{ header: '髙﨑 花子' }, {}, {}, {}, {}],
  })
})

test('a line far below that is longer than all before has its column too', () => {
  const { session, folder } = openTestDb()
  const people = Array.from({ length: 40 }, (_, at) => `髙﨑 ${at},090-0000-${1000 + at}`)
  const file = aList(folder, [...people, '林 一,03-0000-0001,紅茶'])
  const columns = ['name', 'phone', 'likes'] as const
  expect(take(session, file, { columns })).toMatchObject({ rows: 41, added: 41, rejected: 0 })
})

test('one person alone is a list', () => {
  const { session, folder } = openTestDb()
  const columns = ['name', 'phone'] as const
  expect(take(session, aFile(folder, '髙﨑 花子,090-0000-0001'), { columns })).toMatchObject({ rows: 1, added: 1 })
})

test('what was said of its columns is not held for another list of as many', () => {
  const { session, folder } = openTestDb()
  const before = rowsOf(session, ['settings'])
  take(session, aList(folder, LIST), { columns: COLUMNS })
  expect(rowsOf(session, ['settings'])).toEqual(before)
  const other = ['a@example.jp,森 一郎,花,,', 'b@example.jp,青木 澪,鉢,,']
  expect(preview(session, aList(folder, other, 'other.csv'))).toMatchObject({
    remembered: false,
    columns: [{ field: 'email' }, { field: null }, { field: null }, { field: null }, { field: null }],
  })
})

test('its lines that were not taken are saved below headings, and mended they come in', () => {
  const { session, folder } = openTestDb()
  const { batchId } = take(session, aList(folder, LIST), { columns: COLUMNS })
  const { bytes } = runThrough(rejectsTable(session, { id: batchId }, () => 'お名前がありません'))
  const saved = Buffer.from(bytes).toString()
  expect(saved).toContain('1列目,2列目,3列目,4列目,5列目,行,わけ')
  const mended = aFile(folder, saved.replace('\n,060', '\n青木 澪,060'), 'mended.csv')
  const { columns, ...told } = preview(session, mended)
  expect(told).toMatchObject({ headless: false, remembered: false, rows: 1, lacking: ['name'] })
  expect(columns.map(({ field }) => field)).toEqual([null, 'postal-code', 'address', null, null, null, null])
  expect(take(session, mended, { columns: COLUMNS })).toMatchObject({ rows: 1, added: 1 })
})
