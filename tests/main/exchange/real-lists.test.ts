import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { DAMAGES } from '#domain/exchange/import.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Session } from '#main/store/session.ts'
import { openTestDb } from '../../support/db.ts'
import { named, preview, take } from '../../support/import-files.ts'
import { onFile } from '../../support/on-file.ts'
import { REAL_LISTS } from '../../support/real-lists.ts'

const FOLDER = resolve(import.meta.dirname, '../../files/import')

/** Looked at, then taken in with all that Excel spoiled repaired. */
function takeIn(session: Session, name: string): unknown {
  const file = named(join(FOLDER, name))
  const { content, format, encoding, delimiter, rows } = preview(session, file)
  const { added, rejects } = take(session, file, { repairs: DAMAGES })
  const rejected = rejects.map(({ line, reason, column }) => [line, reason, column])
  return { content, format, encoding, delimiter, rows, added, rejected }
}

test('the lists that are kept are those that their programs are said to write', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(Object.keys(REAL_LISTS).toSorted())
  for (const [name, bytes] of Object.entries(REAL_LISTS)) expect(readFileSync(join(FOLDER, name)), name).toEqual(bytes)
})

test('はがきデザインキット: names, 連名 and addresses stand in their own fields', () => {
  const { session } = openTestDb()
  expect(takeIn(session, 'hagaki-design-kit.csv')).toEqual({
    content: 'people',
    format: 'hagaki-design-kit',
    encoding: 'cp932',
    delimiter: ',',
    rows: 4,
    added: 4,
    rejected: [],
  })
  const { people } = onFile(session)
  expect(people.map(nameOf)).toEqual(['髙﨑 花子', '佐々木 一', '山下商店', '渡邉'])
  expect(people[0]?.relatives.map((one) => [one.familyName, one.givenName, one.honorific, one.onCard])).toEqual([
    ['', '太郎', '様', true],
    ['山本', 'さくら', 'ちゃん', true],
  ])
  expect(people[1]?.addresses).toMatchObject([
    { postalCode: '1540017', prefecture: '東京都', city: '世田谷区', street: '代沢0-5-7', building: 'みどり荘101号' },
  ])
  expect(people[2]).toMatchObject({ kind: 'organisation', department: '総務部', honorific: '御中' })
})

test('our own lists of earlier days come in one after the other', () => {
  const { session } = openTestDb()
  const own = { format: 'own', encoding: 'utf-8', delimiter: ',' }
  expect(takeIn(session, 'own-people.csv')).toEqual({ ...own, content: 'people', rows: 3, added: 3, rejected: [] })
  expect(takeIn(session, 'own-visits.csv')).toEqual({
    ...own,
    content: 'visits',
    rows: 4,
    added: 3,
    rejected: [[5, 'customer-unknown', '']],
  })
  expect(takeIn(session, 'own-contacts.csv')).toEqual({ ...own, content: 'contacts', rows: 2, added: 2, rejected: [] })
  const { people, visits, contacts } = onFile(session)
  expect(people.map(nameOf)).toEqual(['髙﨑 花子', '𠮷野 一', '田中'])
  expect(people.map(({ birthday }) => birthday)).toEqual(['--02-29', '1950-04-01', '--12'])
  expect(people[0]).toMatchObject({
    note: '窓ぎわが、お好き。\n犬の名は "ポチ"',
    tags: ['常連', '紅茶'],
    lineName: 'はな',
  })
  expect(people[1]?.refusals).toMatchObject([{ scope: 'promotion', channel: 'all', since: '2026-03-01' }])
  expect(visits.map(({ amount }) => amount)).toEqual([5000, 12000, null])
  expect(contacts[0]).toMatchObject({ day: '2026-01-06', time: '10:30', channel: 'postcard', direction: 'from-us' })
})

test('what Excel spoiled is mended, and rows of nothing are no lines', () => {
  const { session } = openTestDb()
  expect(takeIn(session, 'excel-damaged.csv')).toMatchObject({
    format: 'other',
    encoding: 'cp932',
    rows: 7,
    added: 6,
    rejected: [[8, 'date-impossible', '生年月日']],
  })
  const { people } = onFile(session)
  expect(people[0]).toMatchObject({
    birthday: '2001-04-01',
    phones: [{ number: '0110000001' }, { number: '09000000001' }],
    addresses: [{ postalCode: '0600001' }],
  })
  expect(people.map(({ birthday }) => birthday).slice(1)).toEqual([
    '2001-04-01',
    null,
    '2001-04-01',
    '2001-04-01',
    '--04-01',
  ])
  expect(people[2]?.note).toContain('S45')
})

test('a list of an address program is the same in CP932 and as the Unicode text of Excel', () => {
  const shops = ['address-book.csv', 'address-book.txt'].map((name) => {
    const { session } = openTestDb()
    return { told: takeIn(session, name), people: onFile(session).people }
  })
  const other = { content: 'people', format: 'other', rows: 3, added: 3, rejected: [] }
  expect(shops.map(({ told }) => told)).toEqual([
    { ...other, encoding: 'cp932', delimiter: ',' },
    { ...other, encoding: 'utf-16le', delimiter: '\t' },
  ])
  const [ansi, unicode] = shops
  expect(unicode?.people).toEqual(ansi?.people)
  expect(ansi?.people.map(nameOf)).toEqual(['髙﨑 花子', '佐々木 一', '有限会社山下商店'])
  expect(ansi?.people[1]).toMatchObject({ honorific: '先生', addresses: [{ building: 'みどり荘101号' }] })
  expect(ansi?.people[2]).toMatchObject({ kind: 'organisation', companyKana: 'ヤマシタショウテン' })
})

test('what a till wrote finds its people; who is nobody, and the sum below, are told', () => {
  const { session } = openTestDb()
  takeIn(session, 'own-people.csv')
  expect(takeIn(session, 'till.csv')).toMatchObject({
    content: 'visits',
    rows: 6,
    added: 3,
    rejected: [
      [3, 'customer-unknown', '会員番号'],
      [6, 'date-impossible', '売上日'],
      [7, 'customer-unknown', '会員番号'],
    ],
  })
  const { visits } = onFile(session)
  expect(visits.map(({ whose, day, time, amount }) => [whose.number, day, time, amount])).toEqual([
    ['1', '2026-01-05', '10:12', 5500],
    ['2', '2026-01-06', '09:05', 3300],
    ['1', '2026-01-06', '16:30', -5500],
  ])
})
