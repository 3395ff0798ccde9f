import { addDays, type Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { WeekFacts } from '#domain/week/facts.ts'
import type { GateFacts } from '#domain/week/gate.ts'
import type { WeekPerson } from '#domain/week/plan.ts'
import type { ReasonCode, SentenceOf } from '#domain/week/week.ts'
import { day } from '../../support/clock.ts'
import { facts as gateFacts } from '../../support/gate.ts'

/** A Friday; its week begins on the 16th and ends on the 22nd. */
export const TODAY = day('2026-11-20')
export const WEEK = day('2026-11-16')

export const inDays = (days: number): Day => addDays(TODAY, days)

export const nobody: WeekFacts = {
  customer: 'c0' as Id,
  asOf: TODAY,
  known: 'first-timer',
  firstVisit: null,
  lastVisit: null,
  visits: 0,
  milestones: [],
  introductions: [],
  birthday: null,
  zone: 'far',
  promises: [],
  fromUs: [],
  lastTouch: null,
  cadenceDays: null,
  usual: null,
  outlook: null,
  drifted: [],
  isExpected: false,
  givesOnly: false,
  purchases: [],
  gifts: [],
  bereavedOn: null,
  ownRules: [],
  newYears: [],
  isDear: false,
  isBest: false,
  lastHeard: null,
  skipped: [],
  complaints: [],
  feedback: [],
  scores: [],
  everSpoke: false,
  isOften: false,
  lastBenefit: null,
  stamps: null,
}

export const aPromiseDue = (
  dueOn: Day | null,
  some: Partial<WeekFacts['promises'][number]> = {},
): WeekFacts['promises'][number] => {
  return { key: 1, text: '見本の生地をお見せする', dueOn, keptOn: null, droppedOn: null, ...some }
}

/** One of each reason, where only the reason matters. */
export const SAMPLES = {
  'promise-due': { reason: 'promise-due', promise: 1, text: '見本の生地をお見せする', dueOn: TODAY },
  'complaint-open': { reason: 'complaint-open', complaint: 1, step: 'received', since: TODAY, dueOn: TODAY },
  'complaint-checkup': { reason: 'complaint-checkup', complaint: 1, solvedOn: TODAY, dueOn: TODAY },
  'low-score': { reason: 'low-score', answer: 1, on: TODAY, dueOn: TODAY },
  'feedback-unanswered': {
    reason: 'feedback-unanswered',
    note: 1,
    heardOn: TODAY,
    voices: 1,
    isUnhappy: false,
    dueOn: TODAY,
  },
  silent: { reason: 'silent', everyDays: 42, lastOn: TODAY, dueOn: TODAY },
  'benefit-gap': { reason: 'benefit-gap', last: null, dueOn: TODAY },
  'reward-near': { reason: 'reward-near', reward: 'トリートメント', dueOn: TODAY },
  'first-visit-thanks': { reason: 'first-visit-thanks', visitedOn: TODAY, dueOn: TODAY },
  'purchase-followup': { reason: 'purchase-followup', sale: 1, item: '', boughtOn: TODAY, dueOn: TODAY },
  birthday: { reason: 'birthday', on: TODAY, isMonth: false, dueOn: TODAY },
  'gift-again': {
    reason: 'gift-again',
    delivery: 1,
    occasion: 'mothers-day',
    to: '𠮷野 ハル様',
    more: 0,
    sentOn: TODAY,
    on: TODAY,
    isAsked: false,
    isGrieving: false,
    dueOn: TODAY,
  },
  milestone: { reason: 'milestone', what: 'visits', count: 3, on: TODAY, dueOn: TODAY },
  anniversary: { reason: 'anniversary', years: 1, on: TODAY, dueOn: TODAY },
  drifting: { reason: 'drifting', everyDays: 42, lastOn: TODAY, dueOn: TODAY },
  'came-once': { reason: 'came-once', lastOn: TODAY, afterDays: 60, isOwn: false, dueOn: TODAY },
  'came-twice': { reason: 'came-twice', lastOn: TODAY, afterDays: 60, isOwn: false, dueOn: TODAY },
  cadence: { reason: 'cadence', everyDays: 30, lastOn: TODAY, dueOn: TODAY },
  'own-rule': {
    reason: 'own-rule',
    rule: 1,
    name: 'お試しのその後',
    kind: 'after-tag',
    tag: 'お試し',
    count: 30,
    from: TODAY,
    template: null,
    isTemplateGone: false,
    mail: 'greeting',
    dueOn: TODAY,
  },
  'second-step': { reason: 'second-step', first: 1, by: 'mail', about: null, saidOn: TODAY, dueOn: TODAY },
  'nenga-received': { reason: 'nenga-received', year: 2026, as: 'new-year', until: TODAY, dueOn: TODAY },
  seasonal: { reason: 'seasonal', season: 'new-year', from: TODAY, until: TODAY, why: 'both', dueOn: TODAY },
} as const satisfies { readonly [R in ReasonCode]: SentenceOf<R> }

export const free = gateFacts({ customer: 'c0' as Id })

type Some = {
  readonly facts?: Partial<WeekFacts>
  readonly gate?: Partial<GateFacts>
  readonly person?: Partial<Pick<WeekPerson, 'reach' | 'stage' | 'loss' | 'sort'>>
}

/** Somebody with an address and a telephone. */
export function aPerson(name: string, { facts = {}, gate = {}, person = {} }: Some = {}): WeekPerson {
  const customer = name as Id
  return {
    customer,
    called: { name, kana: '', honorific: '様', contact: '' },
    stage: 'first',
    loss: 0,
    sort: name,
    reach: { preferred: null, phones: ['027-000-0001'], emails: 0, lineName: '', last: null },
    ...person,
    facts: { ...nobody, ...facts, customer },
    gate: { ...free, ...gate, customer },
  }
}
