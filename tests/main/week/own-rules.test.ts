import { expect, test } from 'vitest'
import { type Birthday, daysBetween } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { addBereavement } from '#main/service/bereavement.ts'
import { makeBatch, postBatch } from '#main/service/batches.ts'
import { cardOf } from '#main/service/card.ts'
import { undoChange } from '#main/service/changes.ts'
import { previewLetters, recordSent } from '#main/service/letters.ts'
import { addOwnRule, changeOwnRule, ownRules, removeOwnRule } from '#main/service/own-rules.ts'
import { tagMany } from '#main/service/people-many.ts'
import { receive, skip, tellAtNextVisit } from '#main/service/receipts.ts'
import { weekView } from '#main/service/week.ts'
import { runThrough } from '#main/store/run-through.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { aCustomer, edited } from '../../support/builders.ts'
import { type Clock, day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aRequest, aShopThatWrites, posting } from '../../support/letters.ts'
import { refusalOf } from '../../support/refusal.ts'
import { expectBackAndForth } from '../../support/rows.ts'
import { A_TRIAL_RULE as trial, rowOf, rowsOf } from '../../support/week.ts'

function goOnTo(clock: Clock, on: string): void {
  clock.pass(daysBetween(clock.today(), day(on)))
}

const LONG_ABSENCE = 'long-absence' as TemplateCode

/** Wears お試し since the day on which the clock stands. */
function someoneTagged(session: Session, familyName = '髙﨑') {
  const person = aCustomer(session, { familyName, known: 'known-before' })
  edited(session, person, { tags: ['お試し'] })
  return person
}

test('thirty days after a label the owner’s own rule names the person, by the owner’s own name for it', () => {
  const { session, clock } = openTestDb('2026-10-21')
  addOwnRule(session, trial)
  const person = someoneTagged(session)
  const [later] = [aCustomer(session, { familyName: '佐藤', known: 'known-before' })]
  expect(weekView(session).rows).toEqual([])
  goOnTo(clock, '2026-11-20')
  edited(session, later, { tags: ['お試し'] })
  expect(rowOf(session, person)).toMatchObject({
    way: 'postcard',
    template: null,
    sentence: { reason: 'own-rule', name: 'お試しのその後', from: '2026-10-21', dueOn: '2026-11-20' },
  })
  expect(rowsOf(session, later)).toEqual([])
})

test('P3 a label put on many at once counts from that day; one that came with a list starts nothing', () => {
  const { session, clock } = openTestDb('2026-10-21')
  addOwnRule(session, trial)
  const [one, two] = [
    aCustomer(session, { known: 'known-before' }),
    aCustomer(session, { familyName: '佐藤', known: 'known-before' }),
  ]
  runThrough(tagMany(session, { who: { ids: [one.id] }, tag: 'お試し', wear: true }))
  write(session, 'imported', (db) =>
    db.run("INSERT INTO customer_tags (customer, tag) SELECT ?, key FROM tags WHERE name = 'お試し'", [two.key]),
  )
  goOnTo(clock, '2026-11-20')
  expect(weekView(session).rows.map(({ customer }) => customer)).toEqual([one.id])
})

test('answered or skipped it comes no more, and undo brings it back', () => {
  const { session, clock } = openTestDb('2026-10-21')
  addOwnRule(session, trial)
  const [one, two] = [someoneTagged(session), someoneTagged(session, '佐藤')]
  goOnTo(clock, '2026-11-20')
  const { change } = receive(session, { item: rowOf(session, one).item, receipt: 'talked', channel: null, word: '' })
  skip(session, { item: rowOf(session, two).item, why: 'ご旅行中' })
  expect(rowOf(session, one)).toMatchObject({ state: 'done', receipt: 'talked' })
  goOnTo(clock, '2026-11-24')
  expect([...rowsOf(session, one), ...rowsOf(session, two)]).toEqual([])
  undoChange(session, { change })
  expect(rowOf(session, one)).toMatchObject({ state: 'open' })
})

test('every three months: a letter that was posted, or a message that was sent, begins them anew', () => {
  const { session, clock } = aShopThatWrites('2026-08-20')
  const [one, two] = [someoneTagged(session), someoneTagged(session, '佐藤')]
  addOwnRule(session, { ...trial, name: '会員の方へ', kind: 'every', count: 3, template: LONG_ABSENCE })
  goOnTo(clock, '2026-11-13')
  expect(weekView(session).rows).toEqual([])
  goOnTo(clock, '2026-11-16')
  expect(rowOf(session, one)).toMatchObject({ template: 'long-absence', sentence: { dueOn: '2026-11-20' } })
  const request = aRequest([one.id], { template: LONG_ABSENCE, reason: 'own-rule' })
  const batch = makeBatch(session, { request, clearance: previewLetters(session, request).clearance })
  postBatch(session, posting(batch.id, { on: session.today() }))
  recordSent(session, {
    customer: two.id,
    template: LONG_ABSENCE,
    reason: 'own-rule',
    channel: 'line',
    overrideWhy: '',
    text: 'ご無沙汰しております',
    story: null,
  })
  expect(rowOf(session, one)).toMatchObject({ state: 'done', receipt: 'posted' })
  expect(rowOf(session, two)).toMatchObject({ state: 'done', receipt: 'sent' })
  goOnTo(clock, '2027-02-12')
  expect(rowsOf(session, one)).toEqual([])
  goOnTo(clock, '2027-02-15')
  expect(rowOf(session, one).sentence).toMatchObject({ from: '2026-11-16', dueOn: '2027-02-16' })
})

test('a rule whose words are a condolence proposes what can be made of it: a letter, never a card', () => {
  const { session, clock } = openTestDb('2026-10-21')
  addOwnRule(session, { ...trial, template: 'condolence-pet' as TemplateCode })
  const person = someoneTagged(session)
  goOnTo(clock, '2026-11-20')
  const row = rowOf(session, person)
  expect(row).toMatchObject({ way: 'phone', template: 'condolence-pet' })
  expect(row.ways).toContain('letter')
  expect(row.ways).not.toContain('postcard')
})

test('a rule is added, changed, switched off and removed, each taken back whole', () => {
  const db = openTestDb('2026-10-21')
  const { session, clock } = db
  const person = someoneTagged(session)
  expectBackAndForth(session, () => addOwnRule(session, trial))
  const [rule] = ownRules(session)
  if (rule === undefined) throw new Error('no rule')
  const { key } = rule
  goOnTo(clock, '2026-11-20')
  receive(session, { item: rowOf(session, person).item, receipt: 'talked', channel: null, word: '' })
  expectBackAndForth(session, () => changeOwnRule(session, { ...trial, key, name: 'お試しの後' }))
  expect(ownRules(session)).toMatchObject([{ name: 'お試しの後', since: '2026-10-21' }])
  expectBackAndForth(session, () => changeOwnRule(session, { ...trial, key, isOn: false }))
  expectBackAndForth(session, () => changeOwnRule(session, { ...trial, key }))
  expect(ownRules(session)).toMatchObject([{ isOn: true, since: '2026-11-20' }])
  expectBackAndForth(session, () => removeOwnRule(session, { key }))
  expect(ownRules(session)).toEqual([])
  expect(refusalOf(() => removeOwnRule(session, { key }))).toBe('own-rule-missing')
  expect(refusalOf(() => changeOwnRule(session, { ...trial, key }))).toBe('own-rule-missing')
})

test('a row whose rule was removed or switched off stays and asks for nothing', () => {
  const { session, clock } = openTestDb('2026-10-21')
  const { key } = addOwnRule(session, trial)
  const person = someoneTagged(session)
  goOnTo(clock, '2026-11-20')
  expect(rowOf(session, person)).toMatchObject({ state: 'open' })
  const { change } = changeOwnRule(session, { ...trial, key, isOn: false })
  expect(rowOf(session, person)).toMatchObject({ state: 'skipped' })
  undoChange(session, { change })
  expect(rowOf(session, person)).toMatchObject({ state: 'open' })
  removeOwnRule(session, { key })
  expect(rowOf(session, person)).toMatchObject({ state: 'skipped' })
})

test('a template that is gone leaves the rule with no words, and says so; a label that is gone finds nobody', () => {
  const { session, clock } = openTestDb('2026-10-21')
  addOwnRule(session, { ...trial, template: 'our-own-words' as TemplateCode })
  addOwnRule(session, { ...trial, tag: '<b>だれも</b>' })
  const person = someoneTagged(session)
  goOnTo(clock, '2026-11-20')
  expect(ownRules(session).map(({ gone }) => gone)).toEqual([['template'], ['tag']])
  expect(rowOf(session, person)).toMatchObject({ template: null, sentence: { isTemplateGone: true } })
  expect(weekView(session).rows).toHaveLength(1)
})

test('「ご案内不要」 keeps a greeting of an own rule back', () => {
  const { session, clock } = openTestDb('2026-10-21')
  addOwnRule(session, trial)
  const person = someoneTagged(session)
  goOnTo(clock, '2026-11-20')
  write(session, 'refusal-added', (db) =>
    db.run("INSERT INTO refusals (customer, scope, channel, since, how_asked) VALUES (?, 'promotion', 'all', ?, '')", [
      person.key,
      '2026-11-01',
    ]),
  )
  expect(weekView(session)).toMatchObject({ rows: [], heldBack: [{ customer: person.id, why: 'no-promotion' }] })
})

test('where a death keeps the birthday back, what may be sent takes its place, and its receipt answers that', () => {
  const { session, clock } = openTestDb('2026-10-21')
  addOwnRule(session, { ...trial, template: 'milestone' as TemplateCode })
  const person = someoneTagged(session)
  edited(session, person, { birthday: '1980-12-01' as Birthday })
  goOnTo(clock, '2026-11-20')
  expect(rowOf(session, person)).toMatchObject({ sentence: { reason: 'birthday' }, others: [{ reason: 'own-rule' }] })
  const died = { who: 'family', relative: null, diedOn: day('2026-11-10'), heardFrom: '', writeTo: null } as const
  addBereavement(session, { customer: person.id, ...died })
  const row = rowOf(session, person)
  expect(row).toMatchObject({
    way: 'postcard',
    sentence: { reason: 'own-rule' },
    others: [{ reason: 'birthday' }],
    notes: ['mourning'],
  })
  receive(session, { item: row.item, receipt: 'talked', channel: null, word: '' })
  expect(rowsOf(session, person)).toEqual([])
  expect(weekView(session).heldBack).toMatchObject([{ customer: person.id, why: 'mourning' }])
})

const MILESTONE = 'milestone' as TemplateCode

test('of two rules for one label the one is answered whose words were copied, as the list shows it', () => {
  const { session, clock } = aShopThatWrites('2026-10-21')
  const first = addOwnRule(session, { ...trial, name: 'お礼', template: MILESTONE })
  addOwnRule(session, { ...trial, name: 'ごあいさつ', template: LONG_ABSENCE })
  const person = someoneTagged(session)
  goOnTo(clock, '2026-11-20')
  expect(rowOf(session, person)).toMatchObject({ template: 'milestone', others: [{ name: 'ごあいさつ' }] })
  changeOwnRule(session, { ...trial, name: 'お礼', template: MILESTONE, isOn: false, key: first.key })
  const row = rowOf(session, person)
  expect(row).toMatchObject({ template: 'long-absence', others: [] })
  const copied = {
    customer: person.id,
    template: LONG_ABSENCE,
    channel: 'line',
    overrideWhy: '',
    text: '折にふれ',
  } as const
  recordSent(session, { ...copied, reason: row.sentence.reason, story: null })
  expect(rowOf(session, person)).toMatchObject({ state: 'done', receipt: 'sent' })
})

test('during a mourning the list and the card show what may be said, and afterwards again what comes first', () => {
  const { session, clock } = openTestDb('2026-10-21')
  addOwnRule(session, { ...trial, template: MILESTONE })
  const person = someoneTagged(session)
  edited(session, person, { birthday: '1980-12-01' as Birthday })
  goOnTo(clock, '2026-11-20')
  const died = { who: 'family', relative: null, diedOn: day('2026-11-10'), heardFrom: '', writeTo: null } as const
  const { change } = addBereavement(session, { customer: person.id, ...died })
  // First shown while they mourn: a row for what may be said, and nobody held back.
  expect(weekView(session)).toMatchObject({ rows: [{ sentence: { reason: 'own-rule' } }], heldBack: [] })
  tellAtNextVisit(session, { item: rowOf(session, person).item })
  const told = () => cardOf(session, person).toTell.map(({ sentence }) => sentence.reason)
  expect(told()).toEqual(['own-rule'])
  undoChange(session, { change })
  expect(rowOf(session, person)).toMatchObject({ sentence: { reason: 'birthday' }, others: [{ reason: 'own-rule' }] })
  expect(told()).toEqual(['birthday'])
})
