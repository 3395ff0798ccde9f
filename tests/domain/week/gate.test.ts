import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { CHANNELS } from '#domain/timeline/contact.ts'
import { clear, type GateFacts, mournedFrom, mourningOf, statesOf } from '#domain/week/gate.ts'
import { countsAsMailing, MAIL_KINDS, type MailKind } from '#domain/week/mail-kinds.ts'
import { day } from '../../support/clock.ts'
import { type Alone, ALONE, facts, refusal, request, ruleOf, WITH } from '../../support/gate.ts'

const TODAY = day('2026-11-20')
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

test('P4 leaving in peace ends after its last day, mourning after forty-nine', () => {
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
