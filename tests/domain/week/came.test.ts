import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { REASON_DEFAULTS, type ReasonSettings, type WeekFacts } from '#domain/week/facts.ts'
import { type NextVisits, nextVisitsOf, NOT_KNOWN_YET } from '#domain/week/next-visits.ts'
import { lookAgain, nextDateOf, reasonsOf } from '#domain/week/reasons.ts'
import { inDays, nobody, TODAY, WEEK } from './support.ts'

const OWN: NextVisits = { afterFirst: 40, afterSecond: 25 }

const reasons = (
  some: Partial<WeekFacts>,
  today: Day = TODAY,
  next: NextVisits = NOT_KNOWN_YET,
  settings: Partial<ReasonSettings> = {},
) => reasonsOf({ ...nobody, ...some }, { ...REASON_DEFAULTS, ...settings }, today, next)

const silent = (visits: 1 | 2, days: number): Partial<WeekFacts> => {
  const last = inDays(-days)
  return { visits, lastVisit: last, firstVisit: addDays(last, visits === 1 ? 0 : -30) }
}

const said = (on: Day, some: Partial<WeekFacts['fromUs'][number]> = {}): WeekFacts['fromUs'][number] => {
  return { key: 5, day: on, channel: 'phone', reason: null, receipt: 'talked', sells: false, ...some }
}

const codes = (all: readonly { readonly reason: string }[]) => all.map(({ reason }) => reason)

describe('P38 whoever came once or twice and not again', () => {
  test.each([
    [1, 60, []],
    [1, 61, ['came-once']],
    [2, 61, ['came-twice']],
    [1, 730, ['came-once']],
    [1, 731, []],
  ] as const)(
    'after %i visits and %i days of silence is listed for %j, as long as nothing better is known',
    (visits, days, listed) => {
      expect(codes(reasons(silent(visits, days)))).toEqual(listed)
    },
  )

  test('is compared with how long others of the shop took to come again, after the first visit and after the second', () => {
    expect(codes(reasons(silent(1, 41), TODAY, OWN))).toEqual(['came-once'])
    expect(codes(reasons(silent(1, 40), TODAY, OWN))).toEqual([])
    expect(reasons(silent(2, 26), TODAY, OWN)).toEqual([
      { reason: 'came-twice', lastOn: inDays(-26), afterDays: 25, isOwn: true, dueOn: '2026-11-22' },
    ])
    expect(codes(reasons(silent(1, 80), TODAY, NOT_KNOWN_YET, { silentAfter: 90 }))).toEqual([])
  })

  test('is nobody the shop knew before, nobody who has booked, and nobody whose every visit was a gift', () => {
    for (const some of [{ known: 'known-before' as const }, { isExpected: true }, { givesOnly: true }]) {
      expect(reasons({ ...silent(1, 100), ...some })).toEqual([])
    }
    expect(reasons({ ...silent(1, 100), visits: 3 })).toEqual([])
    expect(reasons({ visits: 0 })).toEqual([])
  })

  test('is asked once in each silence: whatever was said since it grew long is an answer, and so is skipping', () => {
    const once = silent(1, 100)
    expect(reasons({ ...once, fromUs: [said(inDays(-10))] })).toEqual([])
    expect(reasons({ ...once, fromUs: [said(inDays(-60))] })).toHaveLength(1)
    expect(reasons({ ...once, fromUs: [said(inDays(-60), { reason: 'came-once' })] })).toEqual([])
    expect(reasons({ ...once, fromUs: [said(inDays(-10), { receipt: 'no-answer' })] })).toHaveLength(1)
    const [sentence] = reasons(once)
    if (sentence === undefined) throw new Error('it is listed')
    expect(reasons({ ...once, skipped: [{ week: WEEK, sentence }] })).toEqual([])
    // The silence after the second visit is another one.
    expect(codes(reasons({ ...silent(2, 70), skipped: [{ week: WEEK, sentence }] }))).toEqual(['came-twice'])
    expect(nextDateOf('came-once', { ...nobody, ...once }, REASON_DEFAULTS, TODAY)).toBeNull()
  })

  test('stays on the list whatever others do, and is met by coming or by a booking', () => {
    const [sentence] = reasons(silent(1, 50), TODAY, OWN)
    if (sentence === undefined) throw new Error('it is listed')
    const again = (some: Partial<WeekFacts>) => lookAgain({ ...nobody, ...some }, REASON_DEFAULTS, sentence)
    expect(reasons(silent(1, 50), TODAY, { ...OWN, afterFirst: 55 })).toEqual([])
    expect(again(silent(1, 50))).toEqual({ kind: 'holds', sentence })
    expect(again({ ...silent(2, 0), visits: 2 })).toEqual({ kind: 'met', by: null })
    expect(again({ ...silent(1, 50), isExpected: true })).toEqual({ kind: 'met', by: null })
    expect(again({ ...silent(1, 50), fromUs: [said(TODAY)] })).toMatchObject({ kind: 'met', by: { key: 5 } })
    expect(again({ ...silent(1, 50), known: 'known-before' })).toEqual({ kind: 'void' })
    expect(again({ visits: 0 })).toEqual({ kind: 'void' })
    expect(again(silent(1, 48))).toMatchObject({ kind: 'holds', sentence: { lastOn: inDays(-48) } })
  })
})

describe('P38 how long it takes in this shop until somebody comes again', () => {
  test('is said from ten such gaps on: three of four came within it', () => {
    const nine = [10, 20, 30, 40, 50, 60, 70, 80, 90]
    expect(nextVisitsOf({ first: nine, second: [...nine, 100] })).toEqual({ afterFirst: null, afterSecond: 78 })
    expect(nextVisitsOf({ first: [], second: [] })).toEqual(NOT_KNOWN_YET)
  })

  test('three of four gaps are no longer, whatever they are, and their order does not matter', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 10, maxLength: 60 })
    fc.assert(
      fc.property(gaps, (first) => {
        const { afterFirst } = nextVisitsOf({ first, second: [] })
        const within = first.filter((gap) => gap <= (afterFirst ?? 0)).length
        expect(within / first.length).toBeGreaterThanOrEqual(0.7)
        expect(nextVisitsOf({ first: first.toReversed(), second: [] })).toEqual({ afterFirst, afterSecond: null })
      }),
    )
  })

  test('P38 nobody is listed sooner than that, later than two years, or after the shop spoke to them for it', () => {
    const days = fc.integer({ min: 0, max: 900 })
    fc.assert(
      fc.property(days, days, fc.option(fc.integer({ min: 1, max: 300 })), (silence, spoke, afterFirst) => {
        const facts = { ...silent(1, silence), fromUs: [said(inDays(-spoke), { reason: 'came-once' })] }
        const isListed = codes(reasons(facts, TODAY, { afterFirst, afterSecond: null })).includes('came-once')
        const isSilent = silence > (afterFirst ?? 60) && silence <= 730
        expect(isListed).toBe(isSilent && daysBetween(inDays(-silence), inDays(-spoke)) <= 0)
      }),
    )
  })
})
