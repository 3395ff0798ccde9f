import { describe, expect, test } from 'vitest'
import { EVERYONE, type Who } from '#domain/people/filter.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Progress } from '#domain/progress.ts'
import { cardOf } from '#main/service/card.ts'
import { undoChange } from '#main/service/changes.ts'
import { checkShop } from '#main/service/check.ts'
import { listChoices, listCustomers } from '#main/service/list-customers.ts'
import { tagMany, trashMany } from '#main/service/people-many.ts'
import { runThrough } from '#main/service/run-through.ts'
import { fillWithSample } from '#main/service/sample.ts'
import { restoreFromTrash, trashCustomer } from '#main/service/trash.ts'
import { query } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer, edited, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, type TestDb } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { everything } from '../../support/rows.ts'

const CHANGES = query<{ n: number }>('SELECT count(*) AS n FROM changes', ['n'])
const TOUCHED = query<{ row: number }>('SELECT row FROM journal WHERE change = ?', ['row'])

function everyoneAsked(some: Partial<typeof EVERYONE> = {}, text = ''): Who {
  return { text, where: { ...EVERYONE, ...some }, except: [] }
}

function ids(session: Session, text = ''): readonly Id[] {
  return listCustomers(session, { text, offset: 0, limit: 500 }).rows.map(({ id }) => id)
}

function wearers(session: Session, tag: string): readonly Id[] {
  const { rows } = listCustomers(session, { text: '', where: { ...EVERYONE, tag }, offset: 0, limit: 500 })
  return rows.map(({ id }) => id)
}

/** Three people; the second wears 犬. */
function someShop(): TestDb & { readonly people: readonly [TestCustomer, TestCustomer, TestCustomer] } {
  const shop = openTestDb()
  const { session } = shop
  const people = [
    aCustomer(session, { familyName: '青木', familyKana: 'あおき', number: '1' }),
    aCustomer(session, { familyName: '𠮷野', familyKana: 'よしの', number: '2' }),
    aCustomer(session, { familyName: '渡邉', familyKana: 'わたなべ', number: '3' }),
  ] as const
  edited(session, people[1], { tags: ['犬'] })
  return { ...shop, people }
}

/** A made-up shop of so many. */
function sampleShop(customers: number): TestDb {
  const shop = openTestDb()
  fillWithSample(shop.session, { customers, events: customers * 2, seed: 1, today: day('2026-11-20') })
  return shop
}

function expectNothingDone({ session, told }: TestDb, work: () => Generator<Progress, unknown>): void {
  const before = [everything(session), session.db.one(CHANGES), told.length]
  expect(refusalOf(() => runThrough(work()))).toBe('nothing-to-do')
  expect([everything(session), session.db.one(CHANGES), told.length]).toEqual(before)
}

describe('a label for many', () => {
  test('is put on those who did not wear it, counted, and taken back whole', () => {
    const { session, people, told } = someShop()
    const before = everything(session)
    const who: Who = { ids: people.map(({ id }) => id) }
    const done = runThrough(tagMany(session, { who, tag: '犬', wear: true }))
    expect(done.count).toBe(2)
    expect(told.at(-1)).toMatchObject({
      change: done.change,
      label: 'tag-given',
      customers: [people[0].id, people[2].id],
    })
    expect(wearers(session, '犬')).toEqual(who.ids)
    expect(undoChange(session, done).untouched).toEqual([])
    expect(everything(session)).toEqual(before)
  })

  test('that is new is gone again when it is taken back', () => {
    const { session } = someShop()
    const before = everything(session)
    const done = runThrough(tagMany(session, { who: everyoneAsked(), tag: '年賀', wear: true }))
    expect(listChoices(session).tags).toContainEqual({ name: '年賀', count: 3 })
    undoChange(session, done)
    expect(everything(session)).toEqual(before)
  })

  test('is taken off those who wear it, and put back in their order', () => {
    const { session, people } = someShop()
    edited(session, people[0], { tags: ['猫', '犬', '鳥'] })
    const before = everything(session)
    const done = runThrough(tagMany(session, { who: everyoneAsked(), tag: '犬', wear: false }))
    expect(done.count).toBe(2)
    expect(wearers(session, '犬')).toEqual([])
    undoChange(session, done)
    expect(everything(session)).toEqual(before)
    expect(cardOf(session, people[0]).fields.tags).toEqual(['猫', '犬', '鳥'])
  })

  test('is taken back but where it was changed since', () => {
    const { session, people } = someShop()
    const done = runThrough(tagMany(session, { who: everyoneAsked(), tag: '年賀', wear: true }))
    edited(session, people[0], { tags: [] })
    edited(session, people[2], { tags: ['年賀', '旅'] })
    const { untouched } = undoChange(session, done)
    expect(wearers(session, '年賀')).toEqual([])
    expect(untouched).toEqual([{ who: '青木 花子', what: 'customer_tags' }])
    expect(cardOf(session, people[2]).fields.tags).toEqual(['旅'])
    expect(checkShop(session).derived).toBe('ok')
  })

  test('goes to all whom a question finds but those taken out, and to no one in the trash', () => {
    const { session, people } = someShop()
    const gone = aCustomer(session, { familyName: '青田', familyKana: 'あおた' })
    trashCustomer(session, gone.id)
    runThrough(tagMany(session, { who: { ...everyoneAsked({}, 'あ'), except: [] }, tag: 'あ行', wear: true }))
    expect(wearers(session, 'あ行')).toEqual([people[0].id])
    const who = { ...everyoneAsked({ tag: null }), except: [people[1].id] }
    runThrough(tagMany(session, { who, tag: '年賀', wear: true }))
    expect(wearers(session, '年賀')).toEqual([people[0].id, people[2].id])
    const again = { ids: [gone.id, people[1].id, people[1].id, people[1].id] }
    expect(runThrough(tagMany(session, { who: again, tag: '喪', wear: true })).count).toBe(1)
  })

  test('goes also to those beyond the two hundred that a search shows', () => {
    const { session } = sampleShop(1_500)
    const all = runThrough(tagMany(session, { who: everyoneAsked({}, 'か'), tag: 'か', wear: true }))
    expect(ids(session, 'か')).toHaveLength(200)
    expect(all.count).toBeGreaterThan(300)
    const { tags } = listChoices(session)
    expect(tags).toContainEqual({ name: 'か', count: all.count })
  })

  test('where nobody is meant, or it is so already, is refused and leaves no trace', () => {
    const shop = someShop()
    const { session, people } = shop
    const tag = (who: Who, name: string, wear: boolean) => () => tagMany(session, { who, tag: name, wear })
    expectNothingDone(shop, tag({ ids: [] }, '新しい', true))
    expectNothingDone(shop, tag({ ids: [people[1].id] }, '犬', true))
    expectNothingDone(shop, tag({ ids: [people[0].id] }, '犬', false))
    expectNothingDone(shop, tag(everyoneAsked(), '誰も知らない', false))
    expectNothingDone(shop, tag(everyoneAsked({}, 'どこにもない'), '新しい', true))
    expectNothingDone(shop, tag({ ...everyoneAsked({ tag: '犬' }), except: [people[1].id] }, '新しい', true))
  })
})

describe('many to the trash', () => {
  test('leave the list together and come back as they were', () => {
    const { session } = sampleShop(60)
    const before = everything(session)
    const [first] = ids(session)
    if (first === undefined) throw new Error('an empty sample')
    const done = runThrough(trashMany(session, { who: { ...everyoneAsked(), except: [first] } }))
    expect(done.count).toBe(59)
    expect(ids(session)).toEqual([first])
    expect(checkShop(session).derived).toBe('ok')
    const undone = undoChange(session, done)
    expect(undone).toMatchObject({ restored: 59, untouched: [] })
    expect(everything(session)).toEqual(before)
  })

  test('come back but for whoever was changed since, or whose number is taken', () => {
    const { session, people } = someShop()
    const done = runThrough(trashMany(session, { who: everyoneAsked() }))
    restoreFromTrash(session, { id: people[0].id })
    edited(session, people[0], { note: '戻りました' })
    const newcomer = aCustomer(session, { familyName: '新田', familyKana: 'にった', number: '2' })
    const before = everything(session)
    const undone = undoChange(session, done)
    const { restored, untouched } = undone
    expect(restored).toBe(1)
    expect(untouched.map(({ who }) => who)).toEqual(expect.arrayContaining(['青木 花子', '𠮷野 花子']))
    expect(ids(session)).toEqual([people[0].id, newcomer.id, people[2].id])
    expect(cardOf(session, people[0]).fields.note).toBe('戻りました')
    expect(cardOf(session, people[1]).deletedOn).toBe('2026-11-20')
    expect(checkShop(session).derived).toBe('ok')
    // What was tried in vain left nothing in the journal.
    expect(session.db.many(TOUCHED, [undone.change])).toEqual([{ row: people[2].key }])
    expect(undoChange(session, undone).untouched).toEqual([])
    expect(everything(session)).toEqual(before)
  })

  test('where nobody is meant are refused and leave no trace', () => {
    const shop = someShop()
    expectNothingDone(shop, () => trashMany(shop.session, { who: { ids: [] } }))
    expectNothingDone(shop, () => trashMany(shop.session, { who: everyoneAsked({ states: ['deceased'] }) }))
  })
})

describe('a long act', () => {
  const acts = {
    tag: (session: Session) => tagMany(session, { who: everyoneAsked(), tag: '年賀', wear: true }),
    trash: (session: Session) => trashMany(session, { who: everyoneAsked() }),
  } as const

  test.each(Object.entries(acts))('goes on in small steps, and never back (%s)', (_name, act) => {
    const { session } = sampleShop(1_000)
    const said: Progress[] = []
    const steps = act(session)
    for (let step = steps.next(); step.done !== true; step = steps.next()) said.push(step.value)
    const saving = said.filter(({ what }) => what === 'saving').map(({ done }) => done)
    expect(saving).toEqual([0, 100, 200, 300, 400, 500, 600, 700, 800, 900, 1_000])
    const listing = said.filter(({ what }) => what === 'listing').map(({ done }) => done)
    expect(listing.length).toBeGreaterThanOrEqual(4)
    expect(listing).toEqual(listing.toSorted((a, b) => a - b))
  })

  test.each(Object.entries(acts))('left at any step leaves nothing behind (%s)', (_name, act) => {
    const { session, told } = sampleShop(300)
    const before = [everything(session), session.db.one(CHANGES), told.length]
    let total = 0
    for (const steps = act(session); steps.next().done !== true; total += 1);
    undoChange(session, { change: told.at(-1)?.change ?? 0 })
    const after = [everything(session), session.db.one(CHANGES), told.length]
    expect(after[0]).toEqual(before[0])
    for (let at = 1; at <= total; at += 1) {
      const steps = act(session)
      for (let step = 0; step < at; step += 1) steps.next()
      steps.return({ change: 0, count: 0 })
      expect([everything(session), session.db.one(CHANGES), told.length], `left at step ${at}`).toEqual(after)
    }
  })
})
