import { describe, expect, test } from 'vitest'
import type { TemplateCode } from '#domain/letters/template.ts'
import { NO_TEXTS } from '#domain/voices/complaint.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { postBatch } from '#main/service/batches.ts'
import { giveBenefit } from '#main/service/benefits.ts'
import { undoChange } from '#main/service/changes.ts'
import { closeComplaint, complaintsOf, receiveComplaint, stepOn } from '#main/service/complaints.ts'
import { recordHeard } from '#main/service/heard.ts'
import { receive } from '#main/service/receipts.ts'
import { recordSale } from '#main/service/sales.ts'
import { saveSettings, shopSettings } from '#main/service/settings.ts'
import { saveStampSettings } from '#main/service/stamps.ts'
import { waitingVoices } from '#main/service/voices.ts'
import { weekView } from '#main/service/week.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { AN_ADDRESS, aCustomer, aSale, type TestCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb } from '../../support/db.ts'
import { aBatch, aShopThatWrites, CARD, posting } from '../../support/letters.ts'
import { everything } from '../../support/rows.ts'
import { rowOf, rowsOf } from '../../support/week.ts'

/** A Friday. */
const TODAY = day('2026-11-20')
const VISIT = { status: 'done', charge: 'paid', amount: 4_800, item: 'カット' } as const

const complain = (session: Session, { id }: TestCustomer, on = '2026-11-18') =>
  receiveComplaint(session, {
    customer: id,
    steps: { received: { on: day(on), words: '違うお花が届いた' }, working: null, solved: null, checked: null },
    checkBy: 'days',
    other: { customer: null, name: '' },
    texts: NO_TEXTS,
  })
const step = (session: Session, key: number, which: 'working' | 'solved', on: string) =>
  stepOn(session, { key, step: which, on: day(on), words: '', promise: '' })
const talked = (item: number, word = '') => ({ item, receipt: 'talked', channel: null, word }) as const
const steps = (session: Session, { id }: TestCustomer) => complaintsOf(session, { customer: id })[0]?.steps
const known = (session: Session, some: Partial<Parameters<typeof aCustomer>[1]> = {}) =>
  aCustomer(session, { known: 'known-before', ...some })

function switchOn(session: Session, ...rules: readonly ReasonCode[]): void {
  const settings = shopSettings(session)
  const off = settings.rules.off.filter((each) => !rules.includes(each))
  saveSettings(session, { ...settings, rules: { ...settings.rules, off } })
}

describe('a complaint', () => {
  test('P22 stands first on the list until it is made good, by telephone, whatever else there is', () => {
    const { session } = openTestDb(TODAY)
    const person = known(session)
    complain(session, person)
    const row = rowOf(session, person)
    expect(row).toMatchObject({
      sentence: { reason: 'complaint-open', step: 'received', since: '2026-11-18' },
      dueOn: '2026-11-20',
      way: 'phone',
      template: 'apology-complaint',
      mailings: null,
    })
    // An apology is never read by the whole house.
    expect(row.ways).not.toContain('postcard')
  })

  test('P22 spoken to, it is being seen to with what was said; it comes again next week until it is solved', () => {
    const { session, clock } = openTestDb(TODAY)
    const person = known(session)
    complain(session, person)
    const before = everything(session)
    const { item } = rowOf(session, person)
    const shown = everything(session)
    const { change } = receive(session, talked(item, 'あす伺うとお話しした'))
    expect(steps(session, person)?.working).toEqual({ on: TODAY, words: 'あす伺うとお話しした' })
    expect(rowOf(session, person)).toMatchObject({ state: 'done', receipt: 'talked' })
    undoChange(session, { change })
    expect(everything(session)).toEqual(shown)
    expect(before).not.toEqual(shown)
    receive(session, talked(item))
    clock.pass(7)
    expect(rowOf(session, person)).toMatchObject({
      state: 'open',
      sentence: { reason: 'complaint-open', step: 'working', since: '2026-11-20' },
      dueOn: '2026-11-27',
    })
  })

  test('P22 solved, the list rests for two weeks and then asks how things are; an answer ends it', () => {
    const { session, clock } = openTestDb(TODAY)
    const person = known(session)
    const { key } = complain(session, person)
    expect(rowOf(session, person).state).toBe('open')
    step(session, key, 'solved', '2026-11-20')
    expect(rowOf(session, person)).toMatchObject({ state: 'done' })
    clock.pass(7)
    expect(rowsOf(session, person)).toEqual([])
    clock.pass(7)
    const row = rowOf(session, person)
    expect(row).toMatchObject({
      sentence: { reason: 'complaint-checkup', solvedOn: '2026-11-20' },
      dueOn: '2026-12-04',
      way: 'phone',
      template: 'complaint-checkup',
    })
    receive(session, talked(row.item, 'もう大丈夫とのこと'))
    expect(steps(session, person)?.checked).toEqual({ on: '2026-12-04', words: 'もう大丈夫とのこと' })
  })

  test('closed with a reason, it asks for nothing any more', () => {
    const { session } = openTestDb(TODAY)
    const person = known(session)
    const { key } = complain(session, person)
    expect(rowOf(session, person).state).toBe('open')
    closeComplaint(session, { key, on: TODAY, why: '転居' })
    expect(rowOf(session, person).state).toBe('skipped')
  })

  test('P29 an apology that was posted is its answer', () => {
    const { session } = aShopThatWrites('2026-11-20')
    const person = known(session, { address: AN_ADDRESS })
    complain(session, person)
    const { item } = rowOf(session, person)
    const batch = aBatch(session, [person.id], {
      template: 'apology-complaint' as TemplateCode,
      options: { ...CARD, paper: 'a4', sides: 'message' },
    })
    expect(rowOf(session, person)).toMatchObject({ item, state: 'to-post' })
    postBatch(session, posting(batch.id))
    expect(rowOf(session, person)).toMatchObject({ item, state: 'done' })
    expect(steps(session, person)?.working).toMatchObject({ on: '2026-11-20' })
  })

  test('comes on the list even where no week could hold more', () => {
    const { session } = openTestDb(TODAY)
    saveSettings(session, { ...shopSettings(session), lettersAWeek: 1, callsAWeek: 0 })
    const people = ['髙﨑', '𠮷野', '林'].map((familyName) => known(session, { familyName }))
    for (const person of people) complain(session, person)
    expect(
      weekView(session)
        .rows.map(({ customer }) => customer)
        .toSorted(),
    ).toEqual(people.map(({ id }) => id).toSorted())
  })
})

describe('what was said', () => {
  const heard = (session: Session, { id }: TestCustomer, on: string, mood: 'glad' | 'unhappy' = 'glad') =>
    recordHeard(session, { kind: 'feedback', customer: id, day: day(on), text: 'お声', mood, themes: [] })

  test('P28 waits for an answer within three days, all of one person at once, and a call answers it', () => {
    const { session } = openTestDb(TODAY)
    const person = known(session)
    heard(session, person, '2026-11-17')
    heard(session, person, '2026-11-19', 'unhappy')
    const row = rowOf(session, person)
    expect(row).toMatchObject({
      sentence: { reason: 'feedback-unanswered', heardOn: '2026-11-17', voices: 2, isUnhappy: true },
      dueOn: '2026-11-20',
      template: 'voice-reply',
      others: [],
    })
    receive(session, talked(row.item))
    expect(waitingVoices(session, { offset: 0, limit: 9 }).total).toBe(0)
    expect(rowOf(session, person)).toMatchObject({ state: 'done' })
    // What is said after the answer is another matter.
    heard(session, person, '2026-11-20')
    expect(rowOf(session, person)).toMatchObject({ state: 'open', sentence: { voices: 1, heardOn: '2026-11-20' } })
  })

  test('P25 an unhappy answer in a survey is a duty, due in two days; once spoken of it is answered', () => {
    const { session } = openTestDb(TODAY)
    const person = known(session)
    const answer = write(session, 'test', (db) => {
      const survey = db.insert(`INSERT INTO surveys (name, questions, made_on) VALUES ('s', '["q"]', '2026-01-01')`)
      return db.insert(
        `INSERT INTO survey_answers (customer, survey, day, answers, is_low) VALUES (?, ?, '2026-11-18', '[1]', 1)`,
        [person.key, survey],
      )
    })
    const row = rowOf(session, person)
    expect(row).toMatchObject({
      sentence: { reason: 'low-score', answer, on: '2026-11-18' },
      dueOn: '2026-11-20',
      way: 'phone',
      template: 'apology-survey',
    })
    receive(session, talked(row.item))
    expect(rowOf(session, person)).toMatchObject({ state: 'done' })
  })
})

describe('P23 whoever never said a word', () => {
  /** Every ten days, the last time thirty days ago. */
  function aLateOne(session: Session): TestCustomer {
    const person = known(session)
    for (const on of ['2026-09-21', '2026-10-01', '2026-10-11', '2026-10-21']) aSale(session, person.key, on)
    return person
  }
  const reasons = (session: Session, person: TestCustomer): readonly ReasonCode[] =>
    rowsOf(session, person).flatMap(({ sentence, others }) => [sentence, ...others].map(({ reason }) => reason))

  test('is listed only where the owner switched it on before the silence began, and not once a word was said', () => {
    const { session, clock } = openTestDb('2026-10-01')
    switchOn(session, 'silent')
    clock.pass(50)
    expect(session.today()).toBe('2026-11-20')
    const person = aLateOne(session)
    expect(reasons(session, person)).toContain('silent')
    const other = aLateOne(session)
    recordHeard(session, {
      kind: 'feedback',
      customer: other.id,
      day: TODAY,
      text: 'お声',
      mood: null,
      themes: [],
    })
    expect(reasons(session, other)).not.toContain('silent')
    const late = openTestDb(TODAY).session
    switchOn(late, 'silent')
    expect(reasons(late, aLateOne(late))).not.toContain('silent')
  })
})

describe('what was given', () => {
  const give = (session: Session, { id }: TestCustomer, givenOn: string) =>
    giveBenefit(session, {
      customer: id,
      kind: 'gift',
      what: 'ハンドクリーム',
      code: '',
      givenOn: day(givenOn),
      useUntil: null,
      why: '',
      complaint: null,
    })

  test('P9 whoever comes often and was given nothing for half a year since the rule is on, is listed for thanks', () => {
    const { session, clock } = openTestDb('2026-05-24')
    switchOn(session, 'benefit-gap')
    clock.pass(180)
    const [often, seldom, given] = [known(session), known(session), known(session)]
    for (const on of ['2026-08-20', '2026-09-20', '2026-10-20', '2026-11-19'])
      for (const person of [often, given]) aSale(session, person.key, on)
    aSale(session, seldom.key, '2026-11-19')
    give(session, given, '2026-10-01')
    expect(rowOf(session, often)).toMatchObject({
      sentence: { reason: 'benefit-gap', last: null },
      template: 'best-thanks',
    })
    expect(rowsOf(session, seldom)).toEqual([])
    expect(rowsOf(session, given)).toEqual([])
    give(session, often, '2026-11-20')
    expect(rowOf(session, often)).toMatchObject({ state: 'done' })
  })

  test('P31 one stamp short of the reward is told at the next visit, and takes nobody’s place on the list', () => {
    const { session } = openTestDb(TODAY)
    saveStampSettings(session, { isKept: true, since: day('2026-04-01'), perReward: 3, reward: 'トリートメント' })
    const person = known(session)
    aSale(session, person.key, '2026-11-01')
    aSale(session, person.key, '2026-11-19')
    const row = rowOf(session, person)
    expect(row).toMatchObject({ state: 'at-next-visit', sentence: { reason: 'reward-near', reward: 'トリートメント' } })
    recordSale(session, { customer: person.id, day: TODAY, ...VISIT, uses: [] })
    expect(rowOf(session, person)).toMatchObject({ state: 'done' })
  })
})
