import { addDays, type Day, dayOfMonth } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Refused } from '#domain/people/card.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import { type Mailings, mailingsLeft } from './cap.ts'
import {
  GATE_STATES,
  type GateState,
  isOneCardAHome,
  type MailKind,
  POST,
  type Verdict,
  VERDICTS,
  WRITTEN,
} from './mail-kinds.ts'

/**
 * Somebody the gate keeps back: since or until when (null where no day is known), how it was asked, and whether a reason
 * lets it pass. `instead`: what may be sent in its place, where the custom knows something.
 */
export type LeftOut = {
  readonly customer: Id
  readonly name: string
  readonly why: GateState
  readonly on: Day | null
  readonly said: string
  readonly mayOverride: boolean
  readonly instead?: 'seasonal'
}

/** Somebody who passes although something stands there; `overridden` is the owner's reason, '' where the rule lets it pass. */
export type Passed = {
  readonly customer: Id
  readonly name: string
  readonly why: GateState
  readonly overridden: string
}

/** 理由を書いて出す, for one person. */
export type Overriding = { readonly customer: Id; readonly why: string }

/** What is to go out, and how. */
export type GateRequest = {
  readonly kind: MailKind
  readonly channel: Channel
  readonly today: Day
  readonly overrides: readonly Overriding[]
}

/** What is known of a person and of the address that mail would go to (null: none is known). */
export type GateFacts = {
  readonly customer: Id
  readonly name: string
  readonly diedOn: Day | null
  /** In force: ご案内不要 by channel, or 一切ご連絡しない. */
  readonly refused: readonly Omit<Refused, 'key'>[]
  readonly quietUntil: Day | null
  readonly quietWhy: string
  /** When the first complaint came of those that are still open. */
  readonly complaintSince: Day | null
  /** 転居（新住所はまだ） */
  readonly movedOn: Day | null
  /** The latest death in the family; a pet's does not count. */
  readonly bereavedOn: Day | null
  /** The latest year of whose 年賀 欠礼 was told. */
  readonly mourningYear: number | null
  readonly mail: {
    readonly returnedOn: Day | null
    readonly refusedOn: Day | null
    /** Whether a card could arrive there: isComplete() of the address. */
    readonly isComplete: boolean
  } | null
  /** Those that count against the cap. */
  readonly mailings: Mailings
  /** 同じ住所のご家族; null for who lives alone, or whose household wants a card each. */
  readonly household: number | null
  /** In which order the household is written on its card; the lowest of those who may be written to gets it. */
  readonly placeAtHome: number
}

const mark: unique symbol = Symbol('cleared')

/** One person who may be written to. Only clear() makes one, and it never crosses a wire. */
export type Cleared = { readonly customer: Id; readonly [mark]: true }

export type Clearance = {
  readonly kept: readonly Cleared[]
  /** Who stands beside somebody kept, on the one card of their household; in the order of the household. */
  readonly beside: ReadonlyMap<Id, readonly Id[]>
  readonly leftOut: readonly LeftOut[]
  readonly passed: readonly Passed[]
}

/** 年賀 is not sent to a house in mourning; 寒中見舞い, after it, is. */
const INSTEAD: Readonly<Partial<Record<GateState, LeftOut['instead']>>> = { 'no-new-year': 'seasonal' }

/** For so long after a death in the family: 四十九日. */
const MOURNING_DAYS = 49

/** A death in the family on this day or later still stands against something: what sells, or 年賀. */
export function mournedFrom(today: Day): Day {
  const days = addDays(today, -MOURNING_DAYS)
  const year = Number(today.slice(0, 4))
  const newYear = dayOfMonth(today <= dayOfMonth(year, 1, 31) ? year - 1 : year, 1, 1)
  return days < newYear ? days : newYear
}

/** The last day on which nothing that sells or congratulates goes to a house where somebody died then, and no 年賀. */
export function mourningOf(diedOn: Day): { readonly until: Day; readonly newYearUntil: Day } {
  return {
    until: addDays(diedOn, MOURNING_DAYS),
    newYearUntil: dayOfMonth(Number(diedOn.slice(0, 4)) + 1, 1, 31),
  }
}

/** By which ways something stands against writing, since or until when, and how it was asked. */
type Stand = { readonly channel: Channel | 'all' | 'post' | 'written'; readonly on: Day | null; readonly said: string }

type Standing = { readonly why: GateState; readonly stands: Stand }

/** What stands against somebody's name on a card for good, not for a while and not because of where they live. */
const FOR_GOOD: ReadonlySet<GateState> = new Set(['passed-away', 'no-contact', 'no-promotion'])

/** Whether this person may not even be named beside others on what goes out like this, new or printed before. */
export function isGone({ kind, channel, today }: Omit<GateRequest, 'overrides'>, facts: GateFacts): boolean {
  const forGood = standingsOf(facts, today).filter(({ why }) => FOR_GOOD.has(why))
  return judge({ kind, channel }, facts, forGood, '').leftOut !== null
}

/** What stands against writing to this person by any channel, the gravest first. */
export function statesOf(facts: GateFacts, today: Day): readonly GateState[] {
  return [...new Set(standingsOf(facts, today).map(({ why }) => why))]
}

/**
 * Everything that goes out passes here: who may be written to, in the order asked, and who may not and why. Of a household
 * that gets one card, the first of those asked who may be written to gets it; `mates` are who else lives with them, and
 * whoever of all these may be written to and has no card of her own stands on it too.
 */
export function clear(request: GateRequest, people: readonly GateFacts[], mates: readonly GateFacts[] = []): Clearance {
  const steps = clearing(request, people, mates)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** So many are judged in a step: a millisecond or two. */
const STEP = 100

/** The same for very many, in steps: each is judged alone first, the households are settled at the end. */
export function* clearing(
  request: GateRequest,
  people: readonly GateFacts[],
  mates: readonly GateFacts[],
): Generator<undefined, Clearance> {
  const kept: Cleared[] = []
  const leftOut: LeftOut[] = []
  const passed: Passed[] = []
  const reasons = new Map(request.overrides.map(({ customer, why }) => [customer, why.trim()]))
  const judged = (facts: GateFacts, sameHome: string | null): Judged => {
    const standings = [...standingsOf(facts, request.today), ...atHome(sameHome)]
    return judge(request, facts, standings, reasons.get(facts.customer) ?? '')
  }
  // Somebody asked for twice is one person.
  const asked = [...new Map(people.map((each) => [each.customer, each])).values()]
  yield
  const alone = new Map<GateFacts, Judged>()
  for (const facts of [...asked, ...mates]) {
    alone.set(facts, judged(facts, null))
    if (alone.size % STEP === 0) yield
  }
  const mayGet = (facts: GateFacts): boolean => alone.get(facts)?.leftOut === null
  const homes = firstsOf(asked.filter(mayGet))
  yield
  for (const [at, facts] of asked.entries()) {
    const { customer } = facts
    const first = facts.household === null ? undefined : homes.get(facts.household)
    const isOwn = first === undefined || first.customer === customer
    const here = (isOwn ? alone.get(facts) : undefined) ?? judged(facts, isOwn ? null : first.name)
    if (here.leftOut !== null) leftOut.push(here.leftOut)
    else {
      kept.push({ customer, [mark]: true })
      passed.push(...here.passed)
    }
    if (at % STEP === STEP - 1) yield
  }
  const ownCard = new Set(kept.map(({ customer }) => customer))
  const others = [...asked, ...mates].filter((facts) => !ownCard.has(facts.customer) && mayGet(facts))
  yield
  return { kept, beside: yield* besideEach(request, homes, others), leftOut, passed }
}

/** Of each household the one whose card it is. */
function firstsOf(people: readonly GateFacts[]): ReadonlyMap<number, GateFacts> {
  const firsts = new Map<number, GateFacts>()
  for (const facts of people) {
    if (facts.household === null) continue
    const before = firsts.get(facts.household)
    if (before === undefined || facts.placeAtHome < before.placeAtHome) firsts.set(facts.household, facts)
  }
  return firsts
}

function* besideEach(
  request: GateRequest,
  homes: ReadonlyMap<number, GateFacts>,
  others: readonly GateFacts[],
): Generator<undefined, Clearance['beside']> {
  const beside = new Map<Id, readonly Id[]>()
  if (!isOneCardAHome(request)) return beside
  const of = Map.groupBy(others, ({ household }) => household)
  yield
  for (const [household, { customer }] of homes) {
    const inOrder = (of.get(household) ?? []).toSorted((one, other) => one.placeAtHome - other.placeAtHome)
    beside.set(customer, [...new Set(inOrder.map((facts) => facts.customer))])
    if (beside.size % STEP === 0) yield
  }
  return beside
}

/**
 * Why one person alone would be kept back from this by a channel, with no reason given by the owner; null where nothing
 * stands in the way. It clears nobody: the week asks it of everyone by every way, and looks at each person once for it.
 */
export function keptBack(
  { kind, today }: Pick<GateRequest, 'kind' | 'today'>,
  facts: GateFacts,
): (channel: Channel) => LeftOut | null {
  const standings = standingsOf(facts, today)
  return (channel) => judge({ kind, channel }, facts, standings, '').leftOut
}

type Judged =
  | { readonly leftOut: LeftOut; readonly passed?: undefined }
  | { readonly leftOut: null; readonly passed: readonly Passed[] }

function judge(
  request: Pick<GateRequest, 'kind' | 'channel'>,
  { customer, name }: GateFacts,
  standings: readonly Standing[],
  reason: string,
): Judged {
  const verdictOf = (why: GateState): Verdict => VERDICTS[why][request.kind]
  const standing = [...standings, ON_A_CARD].filter(
    ({ why, stands }) => verdictOf(why) !== 'unasked' && isMetBy(stands, request.channel),
  )
  const stops = standing.find(({ why }) => verdictOf(why) === 'stops')
  const waits = reason === '' ? standing.find(({ why }) => verdictOf(why) === 'overridable') : undefined
  const against = stops ?? waits
  if (against !== undefined) {
    const { why, stands } = against
    const instead = INSTEAD[why]
    const leftOut = { customer, name, why, on: stands.on, said: stands.said, mayOverride: stops === undefined }
    return { leftOut: instead === undefined ? leftOut : { ...leftOut, instead } }
  }
  const passed = [...new Set(standing.map(({ why }) => why))].map((why) => {
    return { customer, name, why, overridden: verdictOf(why) === 'overridable' ? reason : '' }
  })
  return { leftOut: null, passed }
}

function isMetBy({ channel }: Stand, asked: Channel): boolean {
  if (channel === 'post') return POST.has(asked)
  if (channel === 'written') return WRITTEN.has(asked)
  return channel === 'all' || channel === asked
}

/** How each state is seen in what is known of a person; an empty answer where it is not there. */
const FOUND = {
  'passed-away': ({ diedOn }) => since(diedOn),
  'no-contact': ({ refused }) =>
    refused.filter(({ scope }) => scope === 'everything').map((each) => stand(each.since, each.howAsked)),
  // It lies with a sheet that was printed, not with the person.
  'name-gone': () => [],
  'no-address': ({ mail }) => (mail === null ? [stand(null, '', 'post')] : []),
  'incomplete-address': ({ mail }) => (mail === null || mail.isComplete ? [] : [stand(null, '', 'post')]),
  moved: ({ movedOn }) => since(movedOn, 'post'),
  'refused-mail': ({ mail }) => since(mail?.refusedOn ?? null, 'post'),
  'returned-mail': ({ mail }) => since(mail?.returnedOn ?? null, 'post'),
  'no-promotion': ({ refused }) =>
    refused.filter(({ scope }) => scope === 'promotion').map((each) => stand(each.since, each.howAsked, each.channel)),
  quiet: ({ quietUntil, quietWhy }, today) =>
    quietUntil !== null && today <= quietUntil ? [stand(quietUntil, quietWhy)] : [],
  'open-complaint': ({ complaintSince }) => since(complaintSince),
  'over-cap': ({ mailings }, today) => {
    const { left, from } = mailingsLeft(mailings, today)
    return left === 0 || from !== null ? [stand(from, '', 'written')] : []
  },
  // Seen among those asked for together, never in one person alone.
  'same-household': () => [],
  // It lies with the mailing, not with the person.
  'open-card': () => [],
  mourning: ({ bereavedOn }, today) =>
    bereavedOn !== null && today <= mourningOf(bereavedOn).until ? since(bereavedOn) : [],
  'no-new-year': ({ bereavedOn, mourningYear }, today) => {
    const untils = [
      ...(bereavedOn === null ? [] : [mourningOf(bereavedOn).newYearUntil]),
      ...(mourningYear === null ? [] : [dayOfMonth(mourningYear, 1, 31)]),
    ]
    const until = untils.toSorted().at(-1) ?? null
    return until !== null && today <= until ? since(until) : []
  },
} as const satisfies Readonly<Record<GateState, (facts: GateFacts, today: Day) => readonly Stand[]>>

const ON_A_CARD: Standing = { why: 'open-card', stands: stand(null, '', 'postcard') }

/** `sameHome`: who of the same household is written to already, by name. */
function atHome(sameHome: string | null): readonly Standing[] {
  return sameHome === null ? [] : [{ why: 'same-household', stands: stand(null, sameHome, 'post') }]
}

function standingsOf(facts: GateFacts, today: Day): readonly Standing[] {
  return GATE_STATES.flatMap((why) => FOUND[why](facts, today).map((stands) => ({ why, stands })))
}

function since(on: Day | null, channel: Stand['channel'] = 'all'): readonly Stand[] {
  return on === null ? [] : [stand(on, '', channel)]
}

function stand(on: Day | null, said: string, channel: Stand['channel'] = 'all'): Stand {
  return { channel, on, said }
}
