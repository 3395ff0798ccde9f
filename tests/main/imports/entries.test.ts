import { describe, expect, test } from 'vitest'
import type { ContactOnFile, VisitOnFile, Whose } from '#domain/exchange/on-file.ts'
import { checkShop } from '#main/service/check.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { timelineOf } from '#main/service/timeline.ts'
import { trashCustomer } from '#main/service/trash.ts'
import type { Session } from '#main/store/session.ts'
import { aContact, aCustomer, aSale, edited } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { aList, preview, take } from '../../support/import-files.ts'
import { aContactOnFile, aVisitOnFile, takeContactsIn, takeVisitsIn } from '../../support/imports.ts'

const DAY = '2026-10-01'

const fateOf = (session: Session, whose: Partial<Whose>): string =>
  String(takeVisitsIn(session, [aVisitOnFile(whose, DAY)]).fates[0])

describe('whose a visit is, is told', () => {
  test.each<readonly [string, Partial<Whose>]>([
    ['by number', { number: '7' }],
    ['by number, whose zeros Excel took away, or somebody wrote', { number: '007' }],
    ['by number, where the name agrees in part', { number: '7', name: '高崎' }],
    ['by name and telephone', { name: '髙﨑　花子', phone: '09000000001' }],
    ['by reading and telephone', { name: 'ﾀｶｻｷ ﾊﾅｺ', phone: '090-0000-0001' }],
    ['by a name that only one person has', { name: '高崎花子' }],
    ['by a telephone that only one person has', { phone: '090-0000-0001' }],
    [
      'by name and telephone, where the id is of another shop',
      { id: unknown(), name: '髙﨑花子', phone: '090-0000-0001' },
    ],
  ])('%s', (_, whose) => {
    const { session } = openTestDb()
    aCustomer(session, { number: '7' })
    aCustomer(session, {
      familyName: '𠮷野',
      givenName: '一',
      familyKana: 'ヨシノ',
      givenKana: 'ハジメ',
      phone: '03-0000-9999',
    })
    expect(fateOf(session, whose)).toBe('added')
  })

  test('not by a number without its zeros that two may have, and by the very number first', () => {
    const { session } = openTestDb()
    for (const number of ['007', '0007', '8', '08']) aCustomer(session, { number, phone: '' })
    expect(fateOf(session, { number: '7' })).toBe('customer-unknown')
    expect(fateOf(session, { number: '08' })).toBe('added')
  })

  test('by id', () => {
    const { session } = openTestDb()
    expect(fateOf(session, { id: aCustomer(session).id, name: 'an old name' })).toBe('added')
  })
})

test.each([
  ['visits', ['姓,名,日付,金額', '高崎,花子,2026-10-01,500', '見知らぬ,方,2026-10-02,1', '高崎,,2026-10-03,1']],
  [
    'visits',
    [
      'セイ,メイ,来店日,メニュー',
      'タカサキ,ハナコ,2026/10/1,カット',
      'ミシラヌ,カタ,2026/10/2,',
      'タカサキ,,2026/10/3,',
    ],
  ],
  [
    'contacts',
    [
      '姓,名,日時,手段,どちらから',
      '髙﨑,花子,2026-10-01,電話,お客様から',
      '髙﨑,葵,2026-10-02,電話,お客様から',
      ',花子,2026-10-03,電話,お客様から',
    ],
  ],
] as const)('a name in two columns finds its person, and half of it nobody: %s %#', (content, lines) => {
  const { session, folder } = openTestDb()
  aCustomer(session)
  const file = aList(folder, lines)
  expect(preview(session, file)).toMatchObject({ content, lacking: [], sample: [{ name: '髙﨑 花子 様' }] })
  expect(take(session, file)).toMatchObject({
    added: 1,
    rejects: [
      { line: 3, reason: 'customer-unknown' },
      { line: 4, reason: 'customer-unknown' },
    ],
  })
})

describe('whose a visit is, cannot be told', () => {
  test.each<readonly [string, string, Partial<Whose>]>([
    ['by nothing', 'customer-unknown', {}],
    ['by a number nobody has', 'customer-unknown', { number: '8' }],
    ['by a name nobody has', 'customer-unknown', { name: '山田太郎' }],
    ['by a number of one and the name of another', 'customer-ambiguous', { number: '7', name: '山田太郎' }],
    ['by a name that two have', 'customer-ambiguous', { name: '髙﨑花子' }],
    ['by a name with the telephone of nobody', 'customer-unknown', { name: '髙﨑花子', phone: '03-9999-9999' }],
    ['by a telephone that two have', 'customer-ambiguous', { phone: '03-0000-1111' }],
    [
      'by a name alone, where the number says that it is somebody else',
      'customer-unknown',
      { number: '8', name: '髙﨑葵' },
    ],
    [
      'by a name alone, where the id says that it is somebody else',
      'customer-unknown',
      { id: unknown(), name: '髙﨑葵' },
    ],
  ])('%s', (_, reason, whose) => {
    const { session } = openTestDb()
    aCustomer(session, { number: '7', phone: '03-0000-1111' })
    aCustomer(session, { phone: '03-0000-1111' })
    aCustomer(session, { number: '9', givenName: '葵', givenKana: 'アオイ', phone: '' })
    expect(fateOf(session, whose)).toBe(reason)
  })

  test('where the person was erased, or lies in the trash', () => {
    const { session } = openTestDb()
    const [gone, away] = [aCustomer(session), aCustomer(session)]
    eraseCustomer(session, gone.id)
    trashCustomer(session, away.id)
    expect([fateOf(session, gone), fateOf(session, away)]).toEqual(['customer-erased', 'customer-in-trash'])
  })
})

test('a name shared by two is told apart by the telephone', () => {
  const { session } = openTestDb()
  const [one, other] = [aCustomer(session), aCustomer(session, { phone: '03-0000-9999' })]
  expect(fateOf(session, { name: '髙﨑花子', phone: '03-0000-9999' })).toBe('added')
  expect([one, other].map(({ id }) => count(session, id))).toEqual([0, 1])
})

describe('what stands on the card already', () => {
  test('is left out, or comes a second time where the owner says so; lines of one file never stand in for each other', () => {
    const { session } = openTestDb()
    const { id, key } = aCustomer(session, { number: '7' })
    aSale(session, key, DAY)
    const visits = (some: Partial<VisitOnFile> = {}) => aVisitOnFile({ number: '7' }, DAY, some)
    const lines = [visits(), visits({ amount: 5_001 }), visits({ amount: 5_001 }), visits({ time: '10:00' })]
    expect(takeVisitsIn(session, lines).fates).toEqual(['skipped', 'added', 'added', 'added'])
    expect(takeVisitsIn(session, lines).fates).toEqual(['skipped', 'skipped', 'skipped', 'skipped'])
    expect(takeVisitsIn(session, [visits()], 'merge').fates).toEqual(['skipped'])
    expect(takeVisitsIn(session, [visits()], 'add').fates).toEqual(['added'])
    expect(count(session, id)).toBe(5)
    expect(checkShop(session)).toMatchObject({ foreignKeys: 'ok', derived: 'ok' })
  })

  test('is told of contacts by every word of them', () => {
    const { session } = openTestDb()
    const { key } = aCustomer(session, { number: '7' })
    aContact(session, key, DAY, { direction: 'from-them', channel: 'phone', subject: '', body: 'お休みの日のお尋ね' })
    const contact = (some: Partial<ContactOnFile> = {}) => aContactOnFile({ number: '7' }, DAY, some)
    const lines = [contact(), contact({ body: '' }), contact({ channel: 'line' }), contact({ direction: 'from-us' })]
    expect(takeContactsIn(session, lines).fates).toEqual(['skipped', 'added', 'added', 'added'])
  })
})

test('a visit comes with all it says', () => {
  const { session } = openTestDb()
  const { id } = aCustomer(session)
  edited(session, { id }, { likes: '紅茶' })
  const visit = { time: '10:30', amount: null, item: '<b>パーマ</b>', status: 'done', charge: 'ticket' } as const
  takeVisitsIn(session, [aVisitOnFile({ id }, DAY, visit)])
  const [entry] = timelineOf(session, { customer: id, filter: 'sales', offset: 0, limit: 9 }).entries
  expect(entry).toMatchObject({ kind: 'sale', day: DAY, ...visit })
})

function unknown(): NonNullable<Whose['id']> {
  return '019a0000-0000-7000-8000-0000000fffff' as NonNullable<Whose['id']>
}

function count(session: Session, customer: NonNullable<Whose['id']>): number {
  return timelineOf(session, { customer, filter: 'sales', offset: 0, limit: 9 }).total
}
