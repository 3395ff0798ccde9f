import { describe, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { undoChange } from '#main/service/changes.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { closeImport, listImports } from '#main/service/imports/list.ts'
import { mergeCustomers } from '#main/service/merge.ts'
import { editSale } from '#main/service/sales.ts'
import { search } from '#main/service/search.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { weekView } from '#main/service/week.ts'
import { getCustomer, keyWithNumber } from '#main/store/customers.ts'
import { query } from '#main/store/db.ts'
import { BROUGHT } from '#main/store/import-undo.ts'
import type { Session } from '#main/store/session.ts'
import { JOURNALED_TABLES } from '#main/store/tables.ts'
import { AN_ADDRESS, aCustomer, aSale, edited, keyOf } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, reopen } from '../../support/db.ts'
import {
  aContactOnFile,
  aPersonOnFile,
  aVisitOnFile,
  takeContactsIn,
  takePeopleIn,
  takeVisitsIn,
  expectSound,
  idOf,
  undone,
} from '../../support/imports.ts'
import { aRecipient } from '../../support/people-on-file.ts'
import { refusalOf } from '../../support/refusal.ts'
import { everything } from '../../support/rows.ts'

const IDS = query<{ id: Id }>('SELECT id FROM customers WHERE family_name = ? ORDER BY key', ['id'])
const SALE = query<{ key: number }>('SELECT key FROM sales WHERE item = ?', ['key'])
const COLUMNS = query<{ name: string }>('SELECT name FROM pragma_table_info(?)', ['name'])

/** A person with a row in every list of the card. */
const IN_FULL = aPersonOnFile({
  number: '12',
  phones: [{ number: '03-0000-1111', note: 'お店' }],
  emails: [{ address: 'h@example.jp' }],
  addresses: [{ ...AN_ADDRESS, kind: 'home', returnedOn: null, refusedOn: day('2026-03-01') }],
  relatives: [
    {
      kind: 'person',
      familyName: '',
      givenName: '太郎',
      kana: 'タロウ',
      honorific: '様',
      relation: '夫',
      species: '',
      birthday: null,
      onCard: true,
      note: '',
      diedOn: null,
    },
  ],
  tags: ['常連', 'お花'],
  refusals: [{ scope: 'promotion', channel: 'all', since: day('2026-02-01'), howAsked: 'お電話で' }],
  bereavements: [{ who: 'family', relative: 0, diedOn: day('2026-01-05'), heardFrom: '', mourningUntil: null }],
  specialDays: [{ relative: 0, label: '結婚記念日', day: '--06-01', remind: true }],
  promises: [
    {
      kind: 'promise',
      text: '見本の生地',
      madeOn: day('2026-11-01'),
      dueOn: day('2026-11-20'),
      keptOn: null,
      droppedOn: null,
    },
  ],
  notes: [{ kind: 'note', source: null, day: day('2026-05-05'), text: 'お孫さんの入学のお話' }],
  recipients: [aRecipient({ relation: '母', phone: '090-0000-0009' })],
})

test('every table whose rows say which import brought them is known to the undo, or is filled by none', () => {
  const { session } = openTestDb()
  const marked = JOURNALED_TABLES.filter((table) =>
    session.db.many(COLUMNS, [table]).some(({ name }) => name === 'import_key'),
  )
  const alongWithOthers = ['households', 'deliveries']
  expect(marked.toSorted()).toEqual([...BROUGHT, 'customers', ...alongWithOthers].toSorted())
})

describe('an import that nobody touched', () => {
  test('of people goes whole, with its labels, and leaves every row as it was', () => {
    const { session } = openTestDb()
    edited(session, aCustomer(session), { tags: ['常連'] })
    const before = everything(session)
    const { id, fates } = takePeopleIn(session, [IN_FULL, aPersonOnFile({ familyName: '髙橋' })])
    expect(fates).toEqual(['added', 'added'])
    expectSound(session)
    expect(undone(session, id)).toEqual({ removed: 2, restored: 0, stayed: 0, changedSince: [] })
    expect(everything(session)).toEqual(before)
    expectSound(session)
    expect(search(session, { text: 'よしの', limit: 10 })).toEqual([])
  })

  test('of visits and contacts goes whole from the cards there were', () => {
    const { session } = openTestDb()
    const { key } = aCustomer(session, { number: '7' })
    aSale(session, key, '2026-10-01')
    const before = everything(session)
    const visits = takeVisitsIn(session, [
      aVisitOnFile({ number: '7' }, '2026-10-01'),
      aVisitOnFile({ number: '7' }, '2026-11-01'),
    ])
    const contacts = takeContactsIn(session, [aContactOnFile({ name: '髙﨑花子' }, '2026-11-02')])
    expect([visits.fates, contacts.fates]).toEqual([['skipped', 'added'], ['added']])
    expectSound(session)
    expect(undone(session, visits.id)).toEqual({ removed: 1, restored: 0, stayed: 0, changedSince: [] })
    expect(undone(session, contacts.id)).toEqual({ removed: 1, restored: 0, stayed: 0, changedSince: [] })
    expect(everything(session)).toEqual(before)
    expectSound(session)
  })

  test('that filled in cards takes back what it filled in, in every list, days later and after a restart', () => {
    const test = openTestDb()
    const kept = aCustomer(test.session, {
      familyName: '𠮷野',
      givenName: '一',
      familyKana: 'ヨシノ',
      givenKana: 'ハジメ',
    })
    const before = everything(test.session)
    const { id, fates } = takePeopleIn(test.session, [{ ...IN_FULL, id: kept.id }], 'merge')
    expect(fates).toEqual(['merged'])
    expect(getCustomer(test.session.db, kept.id)).toMatchObject({ number: '12' })
    expect(everything(test.session)['phones']).toHaveLength(2)
    test.close()
    const { session, clock } = reopen(test)
    clock.pass(20)
    expectSound(session)
    expect(undone(session, id)).toEqual({ removed: 0, restored: 1, stayed: 0, changedSince: [] })
    expect(everything(session)).toEqual(before)
    expectSound(session)
  })

  test('that filled in an address written another way takes back only that', () => {
    const { session } = openTestDb()
    const kept = aCustomer(session, { address: { ...AN_ADDRESS, postalCode: '' } })
    const before = everything(session)
    const address = { ...AN_ADDRESS, street: '1丁目2番3号', building: 'メゾン高崎201' }
    const coming = aPersonOnFile({
      id: kept.id,
      addresses: [{ ...address, kind: 'home', returnedOn: null, refusedOn: null }],
    })
    const { id } = takePeopleIn(session, [coming], 'merge')
    expect(everything(session)['addresses']).toMatchObject([
      { postal_code: '3700001', street: '1-2-3', building: 'メゾン高崎201' },
    ])
    expectSound(session)
    expect(undone(session, id)).toMatchObject({ restored: 1, stayed: 0 })
    expect(everything(session)).toEqual(before)
    expectSound(session)
  })

  test('in which two lines are one person goes whole', () => {
    const { session } = openTestDb()
    const before = everything(session)
    const phones = [{ number: '090-1234-5678', note: '' }]
    const { id, fates } = takePeopleIn(session, [aPersonOnFile({ phones }), { ...IN_FULL, phones }], 'merge')
    expect(fates).toEqual(['added', 'merged'])
    expectSound(session)
    expect(undone(session, id)).toMatchObject({ removed: 1, restored: 0, stayed: 0 })
    expect(everything(session)).toEqual(before)
  })

  test('and was only shown in the list of the week goes whole', () => {
    const { session } = openTestDb()
    const before = everything(session)
    const { id } = takePeopleIn(session, [IN_FULL])
    expect(weekView(session).rows.length).toBeGreaterThan(0)
    expect(undone(session, id)).toMatchObject({ removed: 1, stayed: 0 })
    expect(everything(session)).toEqual(before)
  })
})

describe('what was changed since', () => {
  test.each<readonly [string, string, (session: Session, id: Id) => unknown]>([
    ['a visit by hand', 'sales', (session, id) => aSale(session, keyOf(session, { id }), '2026-11-19')],
    ['a word on the card', 'customers', (session, id) => edited(session, { id }, { likes: '紅茶' })],
    ['a telephone taken off the card', 'phones', (session, id) => edited(session, { id }, { phones: [] })],
    ['a label put on', 'customer_tags', (session, id) => edited(session, { id }, { tags: ['常連', 'お花', '新しい'] })],
    ['the card in the trash', 'customers', (session, id) => trashCustomer(session, id)],
    [
      'a visit of another list',
      'sales',
      (session, id) => takeVisitsIn(session, [aVisitOnFile({ id }, '2026-10-10')]).fates,
    ],
    [
      'a card filled in by another list',
      'customers',
      (session, id) => takePeopleIn(session, [aPersonOnFile({ id, likes: '紅茶' })], 'merge').fates,
    ],
  ])('keeps the person whole and is named: %s', (_, what, act) => {
    const { session } = openTestDb()
    const { id } = takePeopleIn(session, [IN_FULL, aPersonOnFile({ familyName: '髙橋' })])
    const touched = idOf(session, '𠮷野')
    act(session, touched)
    const { customers, ...rows } = everything(session)
    expect(undone(session, id)).toEqual({
      removed: 1,
      restored: 0,
      stayed: 1,
      changedSince: [{ id: touched, name: '𠮷野 一', what }],
    })
    expect(everything(session)['customers']).toEqual(customers?.filter((row) => row['family_name'] !== '髙橋'))
    for (const table of BROUGHT) expect(everything(session)[table]).toEqual(rows[table])
    expectSound(session)
  })

  test('keeps two of it that were put together, and whoever else it brought goes', () => {
    const { session } = openTestDb()
    const phones = [{ number: '03-0000-1111', note: '' }]
    const twins = [aPersonOnFile({ phones }), aPersonOnFile({ phones })]
    const { id } = takePeopleIn(session, [...twins, aPersonOnFile({ familyName: '髙橋' })])
    const [keep, other] = session.db.many(IDS, ['𠮷野']).map((each) => each.id)
    if (keep === undefined || other === undefined) throw new Error('two were taken in')
    mergeCustomers(session, { keep, other, choices: {} })
    expect(undone(session, id)).toMatchObject({
      removed: 1,
      stayed: 2,
      changedSince: [
        { id: keep, what: 'customers' },
        { id: other, what: 'phones' },
      ],
    })
    expect(everything(session)['phones']).toMatchObject([
      { number: '03-0000-1111', customer: keyOf(session, { id: keep }) },
    ])
    expectSound(session)
  })

  test('and taken back again keeps nobody, and cannot come back by itself', () => {
    const { session } = openTestDb()
    const before = everything(session)
    const { id } = takePeopleIn(session, [IN_FULL])
    const change = edited(session, { id: idOf(session, '𠮷野') }, { givenName: 'はじめ', phones: [] })
    const back = undoChange(session, change)
    expect(undone(session, id)).toMatchObject({ removed: 1, stayed: 0 })
    undoChange(session, back)
    expect(everything(session)).toEqual(before)
    expectSound(session)
  })

  test('on a card that was there before stays, and all else of the import goes', () => {
    const { session } = openTestDb()
    const kept = aCustomer(session, { number: '7' })
    const { id } = takeVisitsIn(session, [
      aVisitOnFile({ number: '7' }, '2026-10-01'),
      aVisitOnFile({ number: '7' }, '2026-11-01', { item: 'パーマ' }),
      aVisitOnFile({ number: '7' }, '2026-11-02'),
    ])
    edited(session, kept, { likes: '紅茶' })
    aSale(session, kept.key, '2026-11-15', { item: 'by hand' })
    const perm = session.db.one(SALE, ['パーマ'])?.key ?? 0
    const typed = { status: 'done', charge: 'paid', amount: 9_000, item: 'パーマ（長め）' } as const
    editSale(session, { key: perm, day: day('2026-11-01'), ...typed })
    expect(undone(session, id)).toMatchObject({ removed: 2, stayed: 1, changedSince: [{ id: kept.id, what: 'sales' }] })
    expect(everything(session)['sales']?.map(({ item }) => item)).toEqual(['パーマ（長め）', 'by hand'])
    expectSound(session)
  })

  test('of what was filled in on a card stays, and the rest is taken off it', () => {
    const { session } = openTestDb()
    const kept = aCustomer(session, { familyName: '𠮷野', givenName: '一' })
    const { id } = takePeopleIn(session, [{ ...IN_FULL, id: kept.id }], 'merge')
    edited(session, kept, { likes: '紅茶' })
    expect(undone(session, id)).toEqual({
      removed: 0,
      restored: 1,
      stayed: 1,
      changedSince: [{ id: kept.id, name: '𠮷野 一', what: 'customers' }],
    })
    expect(getCustomer(session.db, kept.id)).toMatchObject({ number: '12' })
    expect(everything(session)['phones']).toHaveLength(1)
    expectSound(session)
  })
})

test('whoever was erased since is neither counted nor named', () => {
  const { session } = openTestDb()
  const { id } = takePeopleIn(session, [IN_FULL, aPersonOnFile({ familyName: '髙橋' })])
  eraseCustomer(session, idOf(session, '𠮷野'))
  expect(undone(session, id)).toEqual({ removed: 1, restored: 0, stayed: 0, changedSince: [] })
  expectSound(session)
})

describe('an import', () => {
  test('is taken back once, and not after it was closed', () => {
    const { session } = openTestDb()
    const one = takePeopleIn(session, [IN_FULL])
    const other = takePeopleIn(session, [aPersonOnFile({ familyName: '髙橋' })])
    expect(listImports(session).map((each) => [each.id, each.on, each.undone])).toEqual([
      [other.id, '2026-11-20', false],
      [one.id, '2026-11-20', false],
    ])
    undone(session, one.id)
    expect(refusalOf(() => undone(session, one.id))).toBe('import-undone-before')
    closeImport(session, other)
    expect(refusalOf(() => undone(session, other.id))).toBe('import-closed')
    expect(refusalOf(() => closeImport(session, other))).toBe('import-closed')
    expect(refusalOf(() => undone(session, session.newId()))).toBe('import-missing')
    expect(listImports(session).map((each) => [each.id, each.undone])).toEqual([[one.id, true]])
  })

  test('can come again after it was taken back, under the very same ids', () => {
    const { session } = openTestDb()
    const id = session.newId()
    undone(session, takePeopleIn(session, [{ ...IN_FULL, id }]).id)
    expect(takePeopleIn(session, [{ ...IN_FULL, id }]).fates).toEqual(['added'])
    expect(keyWithNumber(session.db, '12')).toBe(keyOf(session, { id }))
  })

  test('taken back in any order with others leaves what there was before them', () => {
    const { session } = openTestDb()
    aCustomer(session, { number: '7' })
    const before = everything(session)
    const people = takePeopleIn(session, [IN_FULL])
    const visits = takeVisitsIn(session, [
      aVisitOnFile({ number: '12' }, '2026-10-10'),
      aVisitOnFile({ number: '7' }, '2026-10-10'),
    ])
    const filled = takePeopleIn(session, [aPersonOnFile({ number: '12', likes: '紅茶', tags: ['新しい'] })], 'merge')
    undone(session, filled.id)
    undone(session, visits.id)
    expect(undone(session, people.id)).toMatchObject({ removed: 1, stayed: 0 })
    expect(everything(session)).toEqual(before)
    expectSound(session)
  })
})
