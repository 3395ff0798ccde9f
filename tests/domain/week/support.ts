import { addDays, type Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { WeekFacts } from '#domain/week/facts.ts'
import type { GateFacts } from '#domain/week/gate.ts'
import type { WeekPerson } from '#domain/week/plan.ts'
import { day } from '../../support/clock.ts'

/** A Friday; its week begins on the 16th and ends on the 22nd. */
export const TODAY = day('2026-11-20')
export const WEEK = day('2026-11-16')

export const inDays = (days: number): Day => addDays(TODAY, days)

export const nobody: WeekFacts = {
  customer: 'c0' as Id,
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
  isExpected: false,
  givesOnly: false,
  purchases: [],
  skipped: [],
}

export const aPromiseDue = (
  dueOn: Day | null,
  some: Partial<WeekFacts['promises'][number]> = {},
): WeekFacts['promises'][number] => {
  return { key: 1, text: '見本の生地をお見せする', dueOn, keptOn: null, droppedOn: null, ...some }
}

export const free: GateFacts = {
  customer: 'c0' as Id,
  name: '髙﨑 花子',
  diedOn: null,
  refused: [],
  quietUntil: null,
  quietWhy: '',
  movedOn: null,
  bereavedOn: null,
  mail: { returnedOn: null, refusedOn: null, isComplete: true },
  mailings: { days: [], visitsLately: 0 },
  household: null,
  placeAtHome: 0,
}

type Some = {
  readonly facts?: Partial<WeekFacts>
  readonly gate?: Partial<GateFacts>
  readonly person?: Partial<Pick<WeekPerson, 'reach' | 'stage' | 'sort'>>
}

/** Somebody with an address and a telephone. */
export function aPerson(name: string, { facts = {}, gate = {}, person = {} }: Some = {}): WeekPerson {
  const customer = name as Id
  return {
    customer,
    called: { name, kana: '', honorific: '様', contact: '' },
    stage: 'first',
    sort: name,
    reach: { preferred: null, phones: ['027-000-0001'], emails: 0, lineName: '', last: null },
    ...person,
    facts: { ...nobody, ...facts, customer },
    gate: { ...free, ...gate, customer },
  }
}
