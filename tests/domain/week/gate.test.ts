import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { CHANNELS, type Channel } from '#domain/timeline/contact.ts'
import {
  clear,
  clearing,
  type GateFacts,
  type GateRequest,
  mournedFrom,
  mourningOf,
  statesOf,
} from '#domain/week/gate.ts'
import { countsAsMailing, GATE_STATES, type GateState, MAIL_KINDS, type MailKind } from '#domain/week/mail-kinds.ts'
import { day } from '../../support/clock.ts'

const TODAY = day('2026-11-20')
const FREE = { returnedOn: null, refusedOn: null, isComplete: true }

const facts = (some: Partial<GateFacts> = {}): GateFacts => ({
  customer: 'c1' as Id,
  name: '髙﨑 花子',
  diedOn: null,
  refused: [],
  quietUntil: null,
  quietWhy: '',
  movedOn: null,
  bereavedOn: null,
  mourningYear: null,
  mail: FREE,
  mailings: { days: [], visitsLately: 0 },
  household: null,
  placeAtHome: 0,
  ...some,
})

const request = (some: Partial<GateRequest> = {}): GateRequest => ({
  kind: 'thanks',
  channel: 'letter',
  today: TODAY,
  overrides: [],
  ...some,
})

const refusal = (scope: 'promotion' | 'everything', channel: Channel | 'all' = 'all'): Pick<GateFacts, 'refused'> => ({
  refused: [{ scope, channel, since: day('2026-05-01'), howAsked: 'お電話で' }],
})

/** States that one person has by herself. */
type Alone = Exclude<GateState, 'same-household' | 'open-card'>
const ALONE = GATE_STATES.filter((state): state is Alone => state !== 'same-household' && state !== 'open-card')

/** Facts with this state alone. */
const WITH = {
  'passed-away': { diedOn: day('2026-10-01') },
  'no-contact': refusal('everything'),
  'no-address': { mail: null },
  'incomplete-address': { mail: { ...FREE, isComplete: false } },
  moved: { movedOn: day('2026-10-02') },
  'refused-mail': { mail: { ...FREE, refusedOn: day('2026-10-03') } },
  'returned-mail': { mail: { ...FREE, returnedOn: day('2026-10-04') } },
  'no-promotion': refusal('promotion'),
  quiet: { quietUntil: day('2026-12-31'), quietWhy: 'ご入院中' },
  'over-cap': { mailings: { days: [day('2026-11-01')], visitsLately: 20 } },
  mourning: { bereavedOn: day('2026-11-01') },
  'no-new-year': { bereavedOn: day('2026-02-01') },
} as const satisfies Readonly<Record<Alone, Partial<GateFacts>>>

// The rule as the owner's page tells it, written down a second time on purpose: for every kind, and where some differ.
const RULE: Readonly<Record<GateState, readonly [Verdict, Readonly<Partial<Record<MailKind, Verdict>>>]>> = {
  'passed-away': ['stops', {}],
  'no-contact': ['stops', {}],
  'no-address': ['stops', {}],
  'incomplete-address': ['overridable', {}],
  moved: ['overridable', {}],
  'refused-mail': ['overridable', {}],
  'returned-mail': ['overridable', {}],
  'no-promotion': [
    'overridable',
    {
      promised: 'passes',
      answer: 'passes',
      apology: 'passes',
      business: 'passes',
      'gift-asked': 'passes',
      condolence: 'passes',
    },
  ],
  quiet: [
    'overridable',
    { promised: 'passes', answer: 'passes', apology: 'passes', business: 'passes', 'gift-asked': 'passes' },
  ],
  'over-cap': [
    'unasked',
    {
      congratulation: 'overridable',
      greeting: 'overridable',
      newsletter: 'overridable',
      offer: 'overridable',
      'gift-again': 'overridable',
    },
  ],
  'same-household': ['unasked', { 'new-year': 'overridable', seasonal: 'overridable', newsletter: 'overridable' }],
  mourning: [
    'passes',
    {
      congratulation: 'overridable',
      greeting: 'overridable',
      newsletter: 'overridable',
      offer: 'overridable',
      'gift-again': 'overridable',
      'new-year': 'unasked',
      condolence: 'unasked',
    },
  ],
  'no-new-year': ['unasked', { 'new-year': 'overridable' }],
  'open-card': ['unasked', { apology: 'stops', condolence: 'stops', 'gift-asked': 'stops', 'gift-again': 'stops' }],
}

type Verdict = 'stops' | 'overridable' | 'passes' | 'unasked'

const ruleOf = (state: GateState, kind: MailKind): Verdict => RULE[state][1][kind] ?? RULE[state][0]

test('a person with an address and nothing against it is kept', () => {
  expect(clear(request(), [facts()])).toMatchObject({ kept: [{ customer: 'c1' }], leftOut: [], passed: [] })
  expect(statesOf(facts(), TODAY)).toEqual([])
})

// Whoever mourns gets no 年賀 either: of those two, 年賀 is asked of the second alone.
const CELLS = ALONE.flatMap((state) => MAIL_KINDS.map((kind) => [state, kind, ruleOf(state, kind)] as const)).filter(
  ([state, kind]) => state !== 'mourning' || kind !== 'new-year',
)

/** Both answers for one cell of the table: without a reason, and with one. */
function answers(why: Alone, kind: MailKind) {
  const overrides = [{ customer: 'c1' as Id, why: 'ご本人のご希望' }]
  const person = facts(WITH[why])
  return { plain: clear(request({ kind }), [person]), asked: clear(request({ kind, overrides }), [person]) }
}

test.each(ALONE)('%s is seen', (why) => {
  const along = why === 'mourning' ? ['no-new-year'] : []
  expect(statesOf(facts(WITH[why]), TODAY)).toEqual([why, ...along])
})

test.each(CELLS.filter(([, , verdict]) => verdict === 'stops'))('%s stops a letter of %s for good', (why, kind) => {
  const { plain, asked } = answers(why, kind)
  expect(plain).toMatchObject({ kept: [], leftOut: [{ why, mayOverride: false }], passed: [] })
  expect(asked).toEqual(plain)
})

test.each(CELLS.filter(([, , verdict]) => verdict === 'overridable'))(
  '%s keeps a letter of %s back until there is a reason',
  (why, kind) => {
    const { plain, asked } = answers(why, kind)
    expect(plain).toMatchObject({ kept: [], leftOut: [{ why, mayOverride: true }], passed: [] })
    expect(asked).toMatchObject({ kept: [{ customer: 'c1' }], passed: [{ why, overridden: 'ご本人のご希望' }] })
  },
)

test.each(CELLS.filter(([, , verdict]) => verdict === 'passes'))(
  '%s lets a letter of %s pass, and says so',
  (why, kind) => {
    const { plain, asked } = answers(why, kind)
    expect(plain.passed).toEqual([{ customer: 'c1', name: '髙﨑 花子', why, overridden: '' }])
    expect(asked).toEqual(plain)
  },
)

test.each(CELLS.filter(([, , verdict]) => verdict === 'unasked'))('%s is nothing to a letter of %s', (why, kind) => {
  expect(answers(why, kind).plain).toMatchObject({ kept: [{ customer: 'c1' }], leftOut: [], passed: [] })
})

test('P7 one card goes to a household where the same goes to many, unless there is a reason or each wants her own', () => {
  const [mother, son, alone] = [
    facts({ household: 7 }),
    facts({ customer: 'c2' as Id, name: '髙﨑 誠', household: 7 }),
    facts({ customer: 'c3' as Id }),
  ]
  const family = [mother, son, alone].flatMap((each) => each ?? [])
  const { kept, leftOut } = clear(request({ kind: 'seasonal' }), family)
  expect(kept.map(({ customer }) => customer)).toEqual(['c1', 'c3'])
  expect(leftOut).toMatchObject([{ customer: 'c2', why: 'same-household', said: '髙﨑 花子', mayOverride: true }])
  const overrides = [{ customer: 'c2' as Id, why: '別々に暮らしているため' }]
  expect(clear(request({ kind: 'seasonal', overrides }), family).kept).toHaveLength(3)
  expect(clear(request({ kind: 'seasonal', channel: 'mail' }), family).kept).toHaveLength(3)
  expect(clear(request({ kind: 'thanks' }), family).kept).toHaveLength(3)
})

test('many are judged in steps, none of more than a hundred', () => {
  let asked = 0
  const people = Array.from({ length: 450 }, (_, at) => {
    const person = facts({ customer: `c${at}` as Id, household: at % 200 })
    Object.defineProperty(person, 'diedOn', {
      get: () => {
        asked += 1
        return null
      },
    })
    return person
  })
  const steps = clearing(request({ kind: 'seasonal' }), people.slice(0, 300), people.slice(300))
  for (;;) {
    asked = 0
    const { done, value } = steps.next()
    expect(asked).toBeLessThanOrEqual(100)
    if (done !== true) continue
    expect(value.kept).toHaveLength(200)
    expect(value.beside.get('c7' as Id)).toEqual(['c207', 'c407'])
    break
  }
})

describe('P7 one card a household', () => {
  const home = (customer: string, placeAtHome: number, some: Partial<GateFacts> = {}) =>
    facts({ customer: customer as Id, name: customer, household: 7, placeAtHome, ...some })
  const seasonal = request({ kind: 'seasonal' })
  /** Who gets a card, and who stands on it beside. */
  const cards = (asked: readonly GateFacts[], mates: readonly GateFacts[] = [], by = seasonal) => {
    const { kept, beside } = clear(by, asked, mates)
    return kept.map(({ customer }) => [customer, ...(beside.get(customer) ?? [])].map(String))
  }

  test('goes to whoever is written first, with all who live there in their order, asked for or not', () => {
    const [father, mother, child] = [home('父', 0), home('母', 1), home('子', 2)]
    expect(cards([child, mother, father])).toEqual([['父', '母', '子']])
    expect(cards([mother], [father, child])).toEqual([['母', '父', '子']])
  })

  test.each(ALONE.filter((why) => RULE[why][1].seasonal !== 'unasked' && RULE[why][0] !== 'unasked'))(
    'names nobody who may not be written to: %s',
    (why) => {
      const rest = [home('母', 1), home('子', 2)]
      const isNamed = !['stops', 'overridable'].includes(RULE[why][1].seasonal ?? RULE[why][0])
      const named = [['父', '母', '子']]
      expect(cards([home('父', 0, WITH[why]), ...rest])).toEqual(isNamed ? named : [['母', '子']])
      expect(cards(rest, [home('父', 0, WITH[why])])[0]?.includes('父')).toBe(isNamed)
    },
  )

  test('names nobody who has a card of her own by a reason', () => {
    const overrides = [{ customer: '母' as Id, why: '別々にとのご希望' }]
    const asked = [home('父', 0), home('母', 1), home('子', 2)]
    expect(cards(asked, [], { ...seasonal, overrides })).toEqual([['父', '子'], ['母']])
  })

  test('names nobody in what goes to each, or by another way than post', () => {
    const asked = [home('父', 0), home('母', 1)]
    expect(cards(asked, [], request({ kind: 'thanks' }))).toEqual([['父'], ['母']])
    expect(cards(asked, [home('子', 2)], { ...seasonal, channel: 'mail' })).toEqual([['父'], ['母']])
  })
})

test('who is kept back takes no card from the household', () => {
  const dead = facts({ household: 7, ...WITH['passed-away'] })
  const wife = facts({ customer: 'c2' as Id, household: 7 })
  expect(clear(request({ kind: 'seasonal' }), [dead, wife]).kept).toMatchObject([{ customer: 'c2' }])
})

test.each(CHANNELS)(
  'P26 the cap holds for what is written, never for a word by telephone or in person: %s',
  (channel) => {
    const isWritten = !['phone', 'in-shop', 'visit'].includes(channel)
    expect(countsAsMailing('congratulation', channel)).toBe(isWritten)
    expect(clear(request({ kind: 'greeting', channel }), [facts(WITH['over-cap'])]).kept).toHaveLength(
      isWritten ? 0 : 1,
    )
    expect(countsAsMailing('thanks', channel)).toBe(false)
  },
)

test.each([
  [WITH['passed-away'], { why: 'passed-away', on: '2026-10-01', said: '' }],
  [WITH['no-contact'], { why: 'no-contact', on: '2026-05-01', said: 'お電話で' }],
  [WITH['no-address'], { why: 'no-address', on: null, said: '' }],
  [WITH['returned-mail'], { why: 'returned-mail', on: '2026-10-04', said: '' }],
  [WITH.quiet, { why: 'quiet', on: '2026-12-31', said: 'ご入院中' }],
] as const)('%j is told with its day and how it was asked', (some, told) => {
  expect(clear(request(), [facts(some)]).leftOut).toMatchObject([told])
})

test('the gravest state is the one that is told', () => {
  const person = facts({ ...WITH.moved, ...WITH['passed-away'], ...refusal('everything'), mail: null })
  expect(clear(request(), [person]).leftOut).toMatchObject([{ why: 'passed-away', mayOverride: false }])
  expect(statesOf(person, TODAY)).toEqual(['passed-away', 'no-contact', 'no-address', 'moved'])
})

test('an empty reason overrides nothing', () => {
  const overrides = [{ customer: 'c1' as Id, why: ' 　 ' }]
  expect(clear(request({ overrides }), [facts(WITH.moved)]).kept).toEqual([])
})

test('one reason lets a person pass, whatever else may be overridden stands there, and each is told', () => {
  const person = facts({ ...WITH.moved, ...WITH.quiet, ...WITH.mourning })
  const { passed } = clear(request({ overrides: [{ customer: 'c1' as Id, why: 'お詫びのため' }] }), [person])
  expect(passed.map(({ why, overridden }) => [why, overridden])).toEqual([
    ['moved', 'お詫びのため'],
    ['quiet', 'お詫びのため'],
    ['mourning', ''],
  ])
})

test.each(CHANNELS)('an address counts only by post: %s', (channel) => {
  const isPost = channel === 'postcard' || channel === 'letter'
  const people = [
    WITH['no-address'],
    WITH['incomplete-address'],
    WITH.moved,
    WITH['refused-mail'],
    WITH['returned-mail'],
  ].map((some, at) => facts({ ...some, customer: `c${at}` as Id }))
  expect(clear(request({ channel }), people).kept).toHaveLength(isPost ? 0 : 5)
})

test.each(CHANNELS)('who wants no promotion by LINE may be written to by every other way: %s', (channel) => {
  const { kept } = clear(request({ channel }), [facts(refusal('promotion', 'line'))])
  expect(kept).toHaveLength(channel === 'line' ? 0 : 1)
})

test('leaving in peace ends after its last day, mourning after forty-nine', () => {
  const quiet = facts({ quietUntil: TODAY })
  expect(statesOf(quiet, TODAY)).toEqual(['quiet'])
  expect(statesOf(quiet, day('2026-11-21'))).toEqual([])
  const bereaved = facts({ bereavedOn: day('2026-10-02') })
  expect(statesOf(bereaved, TODAY)).toEqual(['mourning', 'no-new-year'])
  expect(statesOf(bereaved, day('2026-11-21'))).toEqual(['no-new-year'])
})

describe('喪中', () => {
  test('that was told by 欠礼 alone holds back 年賀 of that year until the end of January, and nothing else', () => {
    const told = facts({ mourningYear: 2027 })
    expect(statesOf(told, TODAY)).toEqual(['no-new-year'])
    expect(statesOf(told, day('2027-01-31'))).toEqual(['no-new-year'])
    expect(statesOf(told, day('2027-02-01'))).toEqual([])
    // The later of the two holds, whichever was told first.
    const both = facts({ mourningYear: 2027, bereavedOn: day('2027-01-10') })
    expect(statesOf(both, day('2028-01-31'))).toEqual(['no-new-year'])
  })

  const by = (kind: MailKind, diedOn: string, today: string) =>
    clear(request({ kind, today: day(today) }), [facts({ bereavedOn: day(diedOn) })])

  test.each([
    ['2026-01-05', '2027-01-31'],
    ['2026-02-01', '2027-01-31'],
    ['2026-12-28', '2027-01-31'],
    ['2027-01-03', '2028-01-31'],
  ])('after a death on %s there is no 年賀 until %s, and 寒中見舞い is proposed in its place', (diedOn, until) => {
    const [leftOut] = by('new-year', diedOn, until).leftOut
    expect(leftOut).toEqual({
      customer: 'c1',
      name: '髙﨑 花子',
      why: 'no-new-year',
      on: until,
      said: '',
      mayOverride: true,
      instead: 'seasonal',
    })
    expect(by('new-year', diedOn, addDays(day(until), 1)).kept).toHaveLength(1)
    expect(by('seasonal', diedOn, until).kept).toHaveLength(1)
  })

  test('of a house holds what sells or congratulates for forty-nine days, and nothing else but 年賀', () => {
    const [died, last, next] = ['2026-10-02', '2026-11-20', '2026-11-21'] as const
    const held = (today: string) => MAIL_KINDS.filter((kind) => by(kind, died, today).kept.length === 0)
    expect(held(last)).toEqual(['congratulation', 'greeting', 'new-year', 'newsletter', 'offer', 'gift-again'])
    expect(held(next)).toEqual(['new-year'])
    expect(by('thanks', died, last).passed).toMatchObject([{ why: 'mourning', overridden: '' }])
    expect(by('condolence', died, last).passed).toEqual([])
    expect(mourningOf(day(died))).toEqual({ until: last, newYearUntil: '2027-01-31' })
  })

  test('is looked for in the whole shop from the earliest death that may still count', () => {
    fc.assert(
      fc.property(aDay('2024-12-01', '2026-12-31'), aDay('2026-01-01', '2026-12-31'), (bereavedOn, today) => {
        const isMourned = statesOf(facts({ bereavedOn }), today).length > 0
        expect(mournedFrom(today) <= bereavedOn).toBe(isMourned)
      }),
    )
  })
})

function aDay(from: string, until: string) {
  return fc.nat({ max: daysBetween(day(from), day(until)) }).map((days) => addDays(day(from), days))
}

const someone = (customer: Id, states: readonly Alone[]): GateFacts => {
  const all: Partial<GateFacts> = Object.assign({}, ...states.map((state) => WITH[state]))
  const refused = states.flatMap((state) => {
    const some: Partial<GateFacts> = WITH[state]
    return some.refused ?? []
  })
  return { ...facts({ customer }), ...all, refused }
}

const person = fc
  .tuple(
    fc.integer({ min: 0, max: 30 }).map((n) => `c${n}` as Id),
    fc.subarray([...ALONE]),
  )
  .map(([customer, states]) => someone(customer, states))

const people = fc.uniqueArray(person, { selector: ({ customer }) => customer })

const asked = fc.record({
  kind: fc.constantFrom(...MAIL_KINDS),
  channel: fc.constantFrom(...CHANNELS),
  today: fc.constant(TODAY),
  overrides: fc.array(
    fc.record({ customer: fc.integer({ min: 0, max: 30 }).map((n) => `c${n}` as Id), why: fc.string() }),
  ),
})

test('everyone asked for is kept or left out, exactly once, in the order asked, also when asked for twice', () => {
  fc.assert(
    fc.property(asked, people, (wanted, everyone) => {
      const { kept, leftOut } = clear(wanted, [...everyone, ...everyone])
      const place = new Map(everyone.map(({ customer }, at) => [customer, at]))
      const placesOf = (list: readonly { customer: Id }[]) => list.map(({ customer }) => place.get(customer) ?? -1)
      const inOrder = (list: readonly number[]) => list.toSorted((a, b) => a - b)
      expect(inOrder([...placesOf(kept), ...placesOf(leftOut)])).toEqual([...place.values()])
      expect(placesOf(kept)).toEqual(inOrder(placesOf(kept)))
      expect(placesOf(leftOut)).toEqual(inOrder(placesOf(leftOut)))
    }),
  )
})

test('nobody who passed away or wants no contact is ever kept, whatever reason is given', () => {
  fc.assert(
    fc.property(asked, people, (wanted, everyone) => {
      const overrides = everyone.map(({ customer }) => ({ customer, why: 'どうしても' }))
      const { kept } = clear({ ...wanted, overrides }, everyone)
      const never = everyone.filter(({ diedOn, refused }) => {
        return diedOn !== null || refused.some(({ scope }) => scope === 'everything')
      })
      for (const { customer } of never) expect(kept.map((each) => each.customer)).not.toContain(customer)
    }),
  )
})

test('whoever passes with something against it is named with it', () => {
  fc.assert(
    fc.property(asked, people, (wanted, everyone) => {
      const { kept, passed } = clear(wanted, everyone)
      const free = new Set(kept.map(({ customer }) => customer))
      for (const { customer, why, overridden } of passed) {
        expect(free).toContain(customer)
        expect(ruleOf(why, wanted.kind)).toBe(overridden === '' ? 'passes' : 'overridable')
      }
    }),
  )
})
