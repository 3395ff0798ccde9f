import { expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { RULE_DEFAULTS } from '#domain/week/facts.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { postBatch } from '#main/service/batches.ts'
import { undoChange } from '#main/service/changes.ts'
import { receive, receiveFor } from '#main/service/receipts.ts'
import { saveSettings, shopSettings } from '#main/service/settings.ts'
import { trashCustomer } from '#main/service/trash.ts'
import { recordSent } from '#main/service/letters.ts'
import { weekView } from '#main/service/week.ts'
import { setIntroducer } from '#main/store/introducers.ts'
import { query } from '#main/store/db.ts'
import { nextVisitsOn } from '#main/store/next-visits.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, aSale, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aBatch, aShopThatWrites, posting } from '../../support/letters.ts'
import { rowOf, rowsOf } from '../../support/week.ts'

// A Friday; its week begins on the 16th.
const TODAY = day('2026-11-20')
const inDays = (days: number): Day => addDays(TODAY, days)

/** Came on these days, so many from today. */
function whoCame(session: Session, days: readonly number[], some: Parameters<typeof aCustomer>[1] = {}): TestCustomer {
  const person = aCustomer(session, { familyName: '𠮷野', ...some })
  for (const each of days) aSale(session, person.key, inDays(each))
  return person
}

const reasons = (session: Session, person: TestCustomer): readonly ReasonCode[] =>
  rowsOf(session, person).flatMap(({ sentence, others }) => [sentence, ...others].map(({ reason }) => reason))

function switchOn(session: Session, rule: ReasonCode): void {
  saveSettings(session, {
    ...shopSettings(session),
    rules: { ...RULE_DEFAULTS, off: RULE_DEFAULTS.off.filter((each) => each !== rule) },
  })
}

function introduce(session: Session, introducer: TestCustomer, introduced: TestCustomer): number {
  return write(session, 'introduced', (db, change) => {
    setIntroducer(db, introduced.key, { key: introducer.key, name: '髙﨑 花子' })
    return change
  })
}

test('P32 a third and a tenth visit are thanked for by a card that sells nothing; a fourth is not', () => {
  const { session } = openTestDb(TODAY)
  const third = whoCame(session, [-90, -40, -3])
  const tenth = whoCame(session, [-300, -270, -240, -210, -180, -150, -120, -90, -60, -1])
  const fourth = whoCame(session, [-90, -60, -40, -3])
  const before = whoCame(session, [-90, -40, -3], { known: 'known-before' })
  expect(rowOf(session, third)).toMatchObject({
    sentence: { reason: 'milestone', count: 3, on: inDays(-3) },
    template: 'milestone',
    way: 'postcard',
    mailings: null,
  })
  expect(rowOf(session, tenth).sentence).toMatchObject({ reason: 'milestone', count: 10, on: inDays(-1) })
  expect(reasons(session, fourth)).toEqual([])
  expect(reasons(session, before)).toEqual([])
})

test('P32 thanks that were posted are ticked, and open again when that is taken back', () => {
  const { session } = openTestDb(TODAY)
  const person = whoCame(session, [-90, -40, -3])
  const { change } = receive(session, {
    item: rowOf(session, person).item,
    receipt: 'posted',
    channel: 'postcard',
    word: '',
  })
  expect(rowOf(session, person)).toMatchObject({ state: 'done', receipt: 'posted' })
  undoChange(session, { change })
  expect(rowOf(session, person)).toMatchObject({ state: 'open' })
})

test('P35 whoever introduced somebody is thanked once that one has come, and the row names nobody else', () => {
  const { session } = openTestDb(TODAY)
  const introducer = whoCame(session, [-400, -200], { known: 'known-before' })
  const introduced = aCustomer(session, { familyName: '髙﨑', givenName: '𠮷乃' })
  weekView(session)
  introduce(session, introducer, introduced)
  expect(rowsOf(session, introducer)).toEqual([])
  const { change } = aSale(session, introduced.key, inDays(-1))
  expect(rowOf(session, introducer).sentence).toMatchObject({ what: 'introduced', people: 1, on: inDays(-1) })
  expect(JSON.stringify(rowOf(session, introducer))).not.toContain('𠮷乃')
  undoChange(session, { change })
  expect(rowOf(session, introducer)).toMatchObject({ state: 'skipped' })
})

test('P35 a link that is taken off, or whose card goes to the trash, is no ground any more', () => {
  const { session } = openTestDb(TODAY)
  const introducer = whoCame(session, [-400, -200], { known: 'known-before' })
  const [linked, thrown] = [whoCame(session, [-2]), whoCame(session, [-2])]
  const change = introduce(session, introducer, linked)
  introduce(session, introducer, thrown)
  expect(rowOf(session, introducer).sentence).toMatchObject({ people: 2 })
  trashCustomer(session, thrown.id)
  expect(rowOf(session, introducer).sentence).toMatchObject({ people: 1 })
  undoChange(session, { change })
  expect(rowOf(session, introducer)).toMatchObject({ state: 'skipped' })
})

test('P32 a year is silent until the rule is switched on, and then counts from that day', () => {
  const { session, clock } = openTestDb(TODAY)
  const [before, after] = [whoCame(session, [-367, -30]), whoCame(session, [-363, -30])]
  const leap = aCustomer(session, {})
  aSale(session, leap.key, day('2024-02-29'))
  aSale(session, leap.key, inDays(-30))
  expect([before, after].flatMap((each) => reasons(session, each))).toEqual([])
  switchOn(session, 'anniversary')
  expect(reasons(session, before)).toEqual([])
  expect(rowOf(session, after).sentence).toEqual({
    reason: 'anniversary',
    years: 1,
    on: inDays(2),
    dueOn: inDays(2),
  })
  const { nextDate } = receiveFor(session, { customer: after.id, reason: 'anniversary', receipt: 'posted' })
  expect(nextDate).toBe(addDays(inDays(2), 365))
  clock.pass(100)
  expect(session.today()).toBe('2027-02-28')
  expect(rowOf(session, leap).sentence).toMatchObject({ reason: 'anniversary', years: 3, on: '2027-02-28' })
})

test('P38 who came once and not again is listed after the days of the settings while the shop knows no better', () => {
  const { session } = openTestDb(TODAY)
  const [late, early] = [whoCame(session, [-61]), whoCame(session, [-60])]
  const twice = whoCame(session, [-100, -61])
  const gone = whoCame(session, [-731])
  const before = whoCame(session, [-61], { known: 'known-before' })
  expect(rowOf(session, late)).toMatchObject({
    sentence: { reason: 'came-once', lastOn: inDays(-61), afterDays: 60, isOwn: false },
    template: 'long-absence',
    mailings: { left: 2, from: null },
  })
  expect(reasons(session, twice)).toEqual(['came-twice'])
  expect([early, gone, before].flatMap((each) => reasons(session, each))).toEqual([])
})

test('P38 from ten who came again on, the shop’s own time decides, frozen for the day', () => {
  const { session, clock } = openTestDb(TODAY)
  for (let at = 1; at <= 10; at += 1) whoCame(session, [-10 * at - 1, -1])
  for (let at = 1; at <= 10; at += 1) whoCame(session, [-300, -299, -1], { known: 'known-before' })
  const late = whoCame(session, [-79])
  expect(nextVisitsOn(session, TODAY)).toEqual({ afterFirst: 78, afterSecond: null })
  expect(rowOf(session, late).sentence).toMatchObject({ reason: 'came-once', afterDays: 78, isOwn: true })
  for (let at = 0; at < 20; at += 1) whoCame(session, [-700, -1])
  expect(nextVisitsOn(session, TODAY)).toEqual({ afterFirst: 78, afterSecond: null })
  clock.pass(1)
  expect(nextVisitsOn(session, session.today()).afterFirst).toBe(699)
  expect(rowOf(session, late)).toMatchObject({ state: 'open', sentence: { afterDays: 78 } })
})

test('P38 after a call the silence is not asked about again, and after the next visit there is another', () => {
  const { session, clock } = openTestDb(TODAY)
  const person = whoCame(session, [-61])
  const { nextDate } = receiveFor(session, { customer: person.id, reason: 'came-once', receipt: 'talked' })
  expect(nextDate).toBeNull()
  clock.pass(30)
  expect(rowsOf(session, person)).toEqual([])
  aSale(session, person.key, session.today())
  clock.pass(70)
  expect(reasons(session, person)).toEqual(['came-twice'])
})

test('a message that was copied from a row answers that row, whichever reason its words are written for', () => {
  const { session } = openTestDb(TODAY)
  switchOn(session, 'anniversary')
  const person = whoCame(session, [-363, -30])
  const row = rowOf(session, person)
  expect(row).toMatchObject({ template: 'milestone', sentence: { reason: 'anniversary' } })
  const template = row.template ?? neverMade()
  const copied = {
    customer: person.id,
    template,
    channel: 'line',
    overrideWhy: '',
    text: '一年に',
    story: null,
  } as const
  // From the list, or from the card with the words that the list proposes.
  for (const reason of [row.sentence.reason, null]) {
    const { change } = recordSent(session, { ...copied, reason })
    expect(rowOf(session, person)).toMatchObject({ state: 'done', receipt: 'sent' })
    expect(session.db.many(ANSWERED)).toEqual([{ reason: 'anniversary' }])
    undoChange(session, { change })
    expect(rowOf(session, person)).toMatchObject({ state: 'open' })
  }
})

const ANSWERED = query<{ reason: string }>('SELECT reason FROM contacts', ['reason'])

test('of a batch with one template each letter answers its own row', () => {
  const { session } = aShopThatWrites(TODAY)
  switchOn(session, 'anniversary')
  const [yearly, third] = [whoCame(session, [-363, -30]), whoCame(session, [-90, -40, -2])]
  expect([yearly, third].map((each) => rowOf(session, each))).toMatchObject([
    { template: 'milestone', sentence: { reason: 'anniversary' } },
    { template: 'milestone', sentence: { reason: 'milestone' } },
  ])
  const { id } = aBatch(session, [yearly.id, third.id], { template: 'milestone' as TemplateCode })
  postBatch(session, posting(id, { on: session.today() }))
  expect([yearly, third].map((each) => rowOf(session, each).state)).toEqual(['done', 'done'])
  expect(session.db.many(ANSWERED)).toEqual([{ reason: 'anniversary' }, { reason: 'milestone' }])
})

function neverMade(): never {
  throw new Error('the row has its template')
}
