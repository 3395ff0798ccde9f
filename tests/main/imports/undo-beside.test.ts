import { describe, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { atHomeOf } from '#main/service/families.ts'
import { undoChange } from '#main/service/changes.ts'
import { deliveriesOf, recordDelivered, removeDelivery, saveDelivery } from '#main/service/deliveries.ts'
import { getCustomerByKey, keyWithNumber } from '#main/store/customers.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, aSale } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import {
  aDeliveryOnFile,
  aPersonOnFile,
  aVisitOnFile,
  takePeopleIn,
  takeVisitsIn,
  expectSound,
  undone,
} from '../../support/imports.ts'
import { aRecipient } from '../../support/people-on-file.ts'
import { everything } from '../../support/rows.ts'

const HOMES = query<{ id: Id }>('SELECT id FROM households', ['id'])

describe('households', () => {
  test('of a household goes whole with it', () => {
    const { session } = openTestDb()
    const home = { id: '019a0000-0000-7000-8000-00000000aaa1' as Id, name: '髙﨑家', cardEach: false }
    const before = everything(session)
    const { id } = takePeopleIn(session, [
      aPersonOnFile({ number: '12', givenName: '誠', households: [{ ...home, place: 1 }] }),
      aPersonOnFile({ givenName: '花子', households: [{ ...home, place: 0 }] }),
    ])
    const makoto = getCustomerByKey(session.db, keyWithNumber(session.db, '12') ?? 0)
    const { household } = atHomeOf(session, { id: makoto?.id ?? home.id })
    expect(household?.members.map(({ givenName }) => givenName)).toEqual(['花子', '誠'])
    expect(undone(session, id)).toEqual({ removed: 2, restored: 0, stayed: 0, changedSince: [] })
    expect(everything(session)).toEqual(before)
  })

  test('leaves no household of one, neither as it comes nor as it goes', () => {
    const { session } = openTestDb()
    const home = (n: number) => ({
      id: `019a0000-0000-7000-8000-00000000aaa${n}` as Id,
      name: '',
      cardEach: false,
      place: 0,
    })
    const [hanako, sakura] = [aCustomer(session), aCustomer(session, { givenName: '桜' })]
    const before = everything(session)
    const inHome = (n: number, givenName: string, id: Id | null = null) =>
      aPersonOnFile({ id, familyName: '髙﨑', familyKana: 'タカサキ', givenName, households: [home(n)] })
    const { id, fates } = takePeopleIn(
      session,
      [inHome(1, '花子', hanako.id), inHome(1, '誠'), inHome(2, '桜', sakura.id), inHome(3, '乃')],
      'merge',
    )
    expect(fates).toEqual(['merged', 'added', 'merged', 'added'])
    expect(session.db.many(HOMES)).toMatchObject([{ id: home(1).id }])
    expect(atHomeOf(session, { id: hanako.id }).household?.members).toHaveLength(2)
    expect(atHomeOf(session, { id: sakura.id }).household).toBeNull()
    expectSound(session)
    expect(undone(session, id)).toMatchObject({ removed: 2, stayed: 0 })
    expect(everything(session)).toEqual(before)
    expectSound(session)
  })

  test('leaves nobody alone in a household of which only one stays', () => {
    const { session } = openTestDb()
    const home = { id: '019a0000-0000-7000-8000-00000000aaa1' as Id, name: '', cardEach: false, place: 0 }
    const { id } = takePeopleIn(session, [
      aPersonOnFile({ number: '12', givenName: '誠', households: [home] }),
      aPersonOnFile({ givenName: '花子', households: [home] }),
    ])
    const key = keyWithNumber(session.db, '12') ?? 0
    aSale(session, key, '2026-11-01')
    expect(undone(session, id)).toMatchObject({ removed: 1, stayed: 1 })
    expect(session.db.many(HOMES)).toEqual([])
    expect(atHomeOf(session, { id: getCustomerByKey(session.db, key)?.id ?? home.id }).household).toBeNull()
  })
})

describe('purchases with お届け先', () => {
  const sent = (...deliveries: Parameters<typeof aDeliveryOnFile>) =>
    aVisitOnFile({ number: '7' }, '2026-11-01', { deliveries: [aDeliveryOnFile(...deliveries)] })

  test('go whole, with whom they brought; whoever was there is as before, and nothing is doubled', () => {
    const { session } = openTestDb()
    const { id } = aCustomer(session, { number: '7' })
    takePeopleIn(session, [aPersonOnFile({ id, recipients: [aRecipient()] })], 'merge')
    const before = everything(session)
    const visits = takeVisitsIn(session, [
      sent({ recipient: aRecipient({ name: '𠮷野　一', relation: '父' }) }),
      sent({ recipient: aRecipient({ name: '森 桜' }) }),
      sent({ recipient: aRecipient({ name: '森 桜' }), occasion: '発表会' }),
    ])
    const { recipients, deliveries } = deliveriesOf(session, { customer: id })
    expect(recipients).toMatchObject([{ name: '𠮷野 一', relation: '父' }, { name: '森 桜' }])
    const to = deliveries.map(({ recipient }) => recipients.findIndex(({ key }) => key === recipient))
    expect(to).toEqual([1, 1, 0])
    expectSound(session)
    expect(undone(session, visits.id)).toEqual({ removed: 3, restored: 0, stayed: 0, changedSince: [] })
    expect(everything(session)).toEqual(before)
    expectSound(session)
  })

  test.each<readonly [string, (session: Session, key: number, sale: number) => unknown]>([
    [
      'put right',
      (session, key, sale) => saveDelivery(session, { ...aDelivery(session), key, sale, occasion: '法事' }),
    ],
    ['gone to one more', (session, _, sale) => saveDelivery(session, { ...aDelivery(session), key: null, sale })],
  ])('stay with all of it where a delivery was %s', (_, act) => {
    const { session } = openTestDb()
    const { id } = aCustomer(session, { number: '7' })
    const visits = takeVisitsIn(session, [sent()])
    const [delivery] = deliveriesOf(session, { customer: id }).deliveries
    act(session, delivery?.key ?? 0, delivery?.sale ?? 0)
    const left = everything(session)
    const { removed, changedSince } = undone(session, visits.id)
    expect([removed, changedSince.map(({ what }) => what)]).toEqual([0, ['sales', 'recipients']])
    for (const table of ['sales', 'deliveries', 'recipients']) expect(everything(session)[table]).toEqual(left[table])
    expectSound(session)
  })

  test('leave whoever was sent to by hand since, and a change that was taken back keeps nothing', () => {
    const { session } = openTestDb()
    const { id } = aCustomer(session, { number: '7' })
    const visits = takeVisitsIn(session, [sent()])
    const [first] = deliveriesOf(session, { customer: id }).deliveries
    undoChange(session, removeDelivery(session, { key: first?.key ?? 0 }))
    const sale = { day: day('2026-11-19'), status: 'done', charge: 'paid', amount: 1, item: '花束' } as const
    recordDelivered(session, { customer: id, sale, delivery: aDelivery(session) })
    expect(undone(session, visits.id)).toMatchObject({ removed: 1, stayed: 1, changedSince: [{ what: 'recipients' }] })
    expect(deliveriesOf(session, { customer: id })).toMatchObject({
      recipients: [{ name: '𠮷野 一' }],
      deliveries: [{ item: '花束' }],
    })
    expectSound(session)
  })

  /** To the first there is. */
  function aDelivery(session: Session): ReturnType<typeof aDeliveryOnFile> & { recipient: { key: number } } {
    const key = Number(everything(session)['recipients']?.[0]?.['key'])
    const delivery = aDeliveryOnFile()
    return { ...delivery, recipient: { ...delivery.recipient, key } }
  }
})
