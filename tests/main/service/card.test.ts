import { describe, expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { cardOf } from '#main/service/card.ts'
import { undoChange } from '#main/service/changes.ts'
import { addCustomer } from '#main/service/customers.ts'
import { eraseCustomer } from '#main/service/erase.ts'
import { makePromise } from '#main/service/promises.ts'
import { leaveInPeace, markMoved } from '#main/service/states.ts'
import { tagNames } from '#main/service/tags.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { Refusal } from '#main/store/refusal.ts'
import { write } from '#main/store/write.ts'
import { A_PET, A_RELATIVE, aContact, aCustomer, aNewCustomer, aSale, edited } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'

describe('the card', () => {
  test('P7 shows at once what serves this person: the last visit, what they like, what to mind, what was promised', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    aSale(session, person.key, '2026-09-01', { item: 'パーマ', amount: 12_000 })
    aSale(session, person.key, '2026-11-01', { item: 'カット' })
    edited(session, person, { likes: '白い花', caution: '猫アレルギー', usual: 'カット・短め' })
    makePromise(session, { customer: person.id, kind: 'promise', text: '見本の生地', dueOn: day('2026-11-25') })
    const { fields, figures, promises } = cardOf(session, person)
    expect(fields).toMatchObject({ likes: '白い花', caution: '猫アレルギー', usual: 'カット・短め' })
    expect(figures.lastSale).toMatchObject({ day: '2026-11-01', item: 'カット', amount: 5_000 })
    expect(promises).toMatchObject([{ text: '見本の生地', dueOn: '2026-11-25', keptOn: null }])
  })

  test('holds names exactly as they were typed, and the family in its order', () => {
    const { session } = openTestDb()
    const person = aCustomer(session, { familyName: '𠮷野', givenName: '<b>一</b>', familyKana: 'ﾖｼﾉ' })
    edited(session, person, { relatives: [A_PET, { ...A_RELATIVE, familyName: '髙﨑', birthday: null }] })
    const { fields } = cardOf(session, person)
    expect(fields).toMatchObject({ familyName: '𠮷野', givenName: '<b>一</b>', familyKana: 'ﾖｼﾉ' })
    expect(fields.relatives).toMatchObject([
      { givenName: 'ポチ', kind: 'pet' },
      { familyName: '髙﨑', givenName: '太郎' },
    ])
  })

  test('counts the visits of the last twelve months apart, and knows the next booking', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    for (const on of ['2024-05-01', '2025-11-20', '2025-11-21', '2026-11-20']) aSale(session, person.key, on)
    aSale(session, person.key, '2026-12-24', { status: 'booked', amount: null })
    aSale(session, person.key, '2026-11-25', { status: 'booked', amount: null })
    aSale(session, person.key, '2026-11-10', { status: 'no-show', amount: null })
    expect(cardOf(session, person).figures).toEqual({
      stage: 'former',
      visits: 4,
      visitsLastYear: 2,
      firstVisit: '2024-05-01',
      lastVisit: '2026-11-20',
      total: 20_000,
      nextBooked: '2026-11-25',
      lastSale: expect.objectContaining({ day: '2026-11-20' }),
      strip: {
        days: ['2025-11-20', '2025-11-21', '2026-11-20'],
        fromDays: 74,
        everyDays: 364,
        untilDays: 527,
        last: '2026-11-20',
      },
    })
  })

  test('of somebody new has no figures yet', () => {
    const { session } = openTestDb()
    expect(cardOf(session, aCustomer(session)).figures).toEqual({
      stage: 'none',
      visits: 0,
      visitsLastYear: 0,
      firstVisit: null,
      lastVisit: null,
      total: 0,
      nextBooked: null,
      lastSale: null,
      strip: null,
    })
  })

  test('of somebody in the trash is shown as it is, with the day on which it was thrown away', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session)
    aSale(session, person.key, '2026-11-01')
    const before = cardOf(session, person)
    trashCustomer(session, person.id)
    const { deletedOn, figures, fields } = cardOf(session, person)
    expect({ deletedOn, figures, fields }).toEqual({
      deletedOn: '2026-11-20',
      figures: before.figures,
      fields: before.fields,
    })
  })

  test('of nobody is missing, and of somebody erased is told as that', () => {
    const { session } = openTestDb()
    const { id } = aCustomer(session)
    eraseCustomer(session, id)
    expect(() => cardOf(session, { id })).toThrow(new Refusal('customer-erased'))
    expect(() => cardOf(session, { id: '019a0000-0000-7000-8000-00000000ffff' as Id })).toThrow(
      new Refusal('customer-missing'),
    )
  })

  test('says what stands against writing, as the gate sees it', () => {
    const { session } = openTestDb('2026-11-20')
    const person = aCustomer(session, { address: null })
    expect(cardOf(session, person).blocks).toEqual(['no-address'])
    markMoved(session, { id: person.id, on: day('2026-11-01') })
    leaveInPeace(session, { id: person.id, until: day('2026-12-01'), why: 'ご入院' })
    const { blocks, states } = cardOf(session, person)
    expect(blocks.toSorted()).toEqual(['moved', 'no-address', 'quiet'])
    expect(states).toMatchObject({ movedOn: '2026-11-01', quietUntil: '2026-12-01', quietWhy: 'ご入院' })
  })

  test('P33 holds what waits for the next meeting, so that it can stand above the next visit', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    aSale(session, person.key, '2026-11-01')
    const sentence = { reason: 'first-visit-thanks', visitedOn: day('2026-11-01'), dueOn: day('2026-11-04') } as const
    write(session, 'week', (db) => {
      const item = `INSERT INTO week_items (week, customer, reason, sentence, state) VALUES (?, ?, ?, ?, ?)`
      const told = JSON.stringify(sentence)
      db.run(item, ['2026-11-02', person.key, 'first-visit-thanks', told, 'at-next-visit'])
      db.run(item, ['2026-11-09', person.key, 'first-visit-thanks', told, 'done'])
    })
    expect(cardOf(session, person).toTell).toEqual([{ item: 1, sentence }])
    const { change } = aContact(session, person.key, '2026-11-18')
    expect(cardOf(session, person).toTell).toEqual([])
    undoChange(session, { change })
    expect(cardOf(session, person).toTell).toEqual([{ item: 1, sentence }])
  })

  test('open promises stand first by the day they are due, those without a day after them', () => {
    const { session } = openTestDb()
    const person = aCustomer(session)
    const promise = (text: string, dueOn: string | null): number =>
      makePromise(session, { customer: person.id, kind: 'task', text, dueOn: dueOn === null ? null : day(dueOn) }).key
    const keys = [promise('あと', null), promise('二', '2026-12-02'), promise('一', '2026-12-01'), promise('済', null)]
    write(session, 'kept', (db) => db.run(`UPDATE promises SET kept_on = '2026-11-19' WHERE key = ?`, [keys[3] ?? 0]))
    expect(cardOf(session, person).promises.map(({ text }) => text)).toEqual(['一', '二', 'あと', '済'])
  })
})

describe('the top tenth', () => {
  const visitsOf = (session: ReturnType<typeof openTestDb>['session'], amount: number, givenName: string) => {
    const person = aCustomer(session, { givenName })
    for (const on of ['2026-09-01', '2026-10-01', '2026-11-01']) aSale(session, person.key, on, { amount })
    return person
  }

  test('of the shop by what was paid in twelve months is お得意様, the others are 常連', () => {
    const { session } = openTestDb('2026-11-20')
    const people = Array.from({ length: 10 }, (_, at) => visitsOf(session, 1_000 + at, `第${at}`))
    const stages = people.map((person) => cardOf(session, person).figures.stage)
    expect(stages).toEqual([...Array.from({ length: 9 }, () => 'regular'), 'best'])
  })

  test('is nobody while fewer than ten came', () => {
    const { session } = openTestDb('2026-11-20')
    const people = Array.from({ length: 9 }, (_, at) => visitsOf(session, 1_000 + at, `第${at}`))
    expect(people.map((person) => cardOf(session, person).figures.stage)).not.toContain('best')
  })

  test('stays for the day and is worked out anew on the next', () => {
    const { session, clock } = openTestDb('2026-11-20')
    const people = Array.from({ length: 10 }, (_, at) => visitsOf(session, 1_000 + at, `第${at}`))
    const [first, last] = [people[0], people[9]]
    if (first === undefined || last === undefined) throw new Error('ten people')
    expect(cardOf(session, first).figures.stage).toBe('regular')
    aSale(session, first.key, '2026-11-19', { amount: 100_000 })
    expect(cardOf(session, last).figures.stage).toBe('best')
    clock.pass(1)
    expect(cardOf(session, last).figures.stage).toBe('regular')
    expect(cardOf(session, first).figures.stage).toBe('best')
  })
})

describe('adding a customer', () => {
  test('with a visit and いつもの is one change', () => {
    const { session, told } = openTestDb('2026-11-20')
    const visit = { day: day('2026-11-19'), item: 'カット', amount: 4_800 }
    const person = aCustomer(session, { usual: '短め', visit })
    expect(told).toHaveLength(1)
    const { fields, figures } = cardOf(session, person)
    expect(fields.usual).toBe('短め')
    expect(figures).toMatchObject({
      stage: 'first',
      lastSale: { ...visit, status: 'done', charge: 'paid', time: null },
    })
  })

  test('with an amount of 0 keeps it as お代なし, without one as unknown', () => {
    const { session } = openTestDb('2026-11-20')
    const visit = { day: day('2026-11-19'), item: 'お直し', amount: 0 }
    const free = cardOf(session, aCustomer(session, { visit })).figures
    expect(free).toMatchObject({ visits: 0, lastSale: { charge: 'free', amount: 0 } })
    const unknown = cardOf(session, aCustomer(session, { visit: { ...visit, amount: null } })).figures
    expect(unknown).toMatchObject({ visits: 1, total: 0, lastSale: { charge: 'paid', amount: null } })
  })

  test('with a visit tomorrow is refused whole', () => {
    const { session, told } = openTestDb('2026-11-20')
    const visit = { day: day('2026-11-21'), item: '', amount: null }
    expect(() => addCustomer(session, aNewCustomer({ visit }))).toThrow(new Refusal('day-ahead', 'visit.day'))
    expect(told).toEqual([])
  })
})

test('tags are chosen from all there are, also those that nobody wears now', () => {
  const { session } = openTestDb()
  const person = aCustomer(session)
  edited(session, person, { tags: ['花', '常連'] })
  edited(session, person, { tags: ['花'] })
  expect(cardOf(session, person).fields.tags).toEqual(['花'])
  expect(tagNames(session)).toEqual(['常連', '花'])
})
