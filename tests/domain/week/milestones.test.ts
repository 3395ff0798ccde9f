import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { REASON_DEFAULTS, type ReasonSettings, type WeekFacts } from '#domain/week/facts.ts'
import { lookAgain, nextDateOf, reasonsOf } from '#domain/week/reasons.ts'
import { day } from '../../support/clock.ts'
import { inDays, nobody, TODAY, WEEK } from './support.ts'

const reasons = (some: Partial<WeekFacts>, today: Day = TODAY, settings: Partial<ReasonSettings> = {}) =>
  reasonsOf({ ...nobody, ...some }, { ...REASON_DEFAULTS, ...settings }, today)

const said = (on: Day, some: Partial<WeekFacts['fromUs'][number]> = {}): WeekFacts['fromUs'][number] => {
  return { key: 5, day: on, channel: 'postcard', reason: null, receipt: 'posted', sells: false, ...some }
}

const came = (times: 3 | 10, on: Day): Partial<WeekFacts> => {
  const third = { count: 3 as const, on: times === 3 ? on : addDays(on, -200) }
  return {
    firstVisit: inDays(-300),
    lastVisit: on,
    visits: times,
    milestones: times === 3 ? [third] : [third, { count: 10, on }],
  }
}

describe('P32 thanks at a milestone', () => {
  test.each([
    [0, true],
    [-14, true],
    [-15, false],
    [1, false],
  ])('are due for a third visit %i days from now, while they still fit: %s', (days, isDue) => {
    expect(reasons(came(3, inDays(days))).map(({ reason }) => reason)).toEqual(isDue ? ['milestone'] : [])
  })

  test('name the visit by its number and its day; after the tenth nobody is thanked for the third', () => {
    expect(reasons(came(10, inDays(-2)))).toEqual([
      { reason: 'milestone', what: 'visits', count: 10, on: inDays(-2), dueOn: inDays(5) },
    ])
    const bothLately = [
      { count: 3 as const, on: inDays(-12) },
      { count: 10 as const, on: inDays(-1) },
    ]
    expect(reasons({ ...came(10, inDays(-1)), milestones: bothLately })).toMatchObject([{ count: 10 }])
  })

  test('are never for a counted visit of somebody the shop knew before', () => {
    expect(reasons({ ...came(3, TODAY), known: 'known-before' })).toEqual([])
  })

  test('are owed to whoever introduced somebody, also to those known before, once for each day', () => {
    const introductions = [
      { on: inDays(-30), people: 1 },
      { on: inDays(-6), people: 2 },
      { on: TODAY, people: 1 },
    ]
    expect(reasons({ known: 'known-before', introductions })).toMatchObject([
      { what: 'introduced', people: 2, on: inDays(-6), dueOn: inDays(1) },
      { what: 'introduced', people: 1, on: TODAY },
    ])
    const thanked = { introductions, fromUs: [said(inDays(-3), { reason: 'milestone' })] }
    expect(reasons(thanked)).toMatchObject([{ on: TODAY }])
  })

  test('are met by thanks, not by another letter, nor where nobody was home', () => {
    const third = came(3, inDays(-3))
    expect(reasons({ ...third, fromUs: [said(TODAY, { reason: 'milestone' })] })).toEqual([])
    expect(reasons({ ...third, fromUs: [said(TODAY, { reason: 'birthday' })] })).toHaveLength(1)
    expect(reasons({ ...third, fromUs: [said(TODAY, { reason: 'milestone', receipt: 'no-answer' })] })).toHaveLength(1)
    expect(reasons({ ...third, fromUs: [said(inDays(-60), { reason: 'milestone' })] })).toHaveLength(1)
  })

  test('that were skipped do not come again, those of the next milestone do', () => {
    const [sentence] = reasons(came(3, inDays(-1)))
    if (sentence === undefined) throw new Error('it is listed')
    const skipped = [{ week: WEEK, sentence }]
    expect(reasons({ ...came(3, inDays(-1)), skipped })).toEqual([])
    expect(reasons({ ...came(10, TODAY), skipped })).toHaveLength(1)
    expect(nextDateOf('milestone', { ...nobody, ...came(3, TODAY) }, REASON_DEFAULTS, TODAY)).toBeNull()
  })

  test('looked at again: another day of the visit is the day now, and without the visit there is no ground', () => {
    const [sentence] = reasons(came(3, inDays(-1)))
    if (sentence === undefined) throw new Error('it is listed')
    const again = (some: Partial<WeekFacts>) => lookAgain({ ...nobody, ...some }, REASON_DEFAULTS, sentence)
    expect(again(came(3, inDays(-4)))).toMatchObject({ kind: 'holds', sentence: { on: inDays(-4), dueOn: inDays(3) } })
    expect(again({ ...came(3, TODAY), milestones: [] })).toEqual({ kind: 'void' })
    expect(again({ ...came(3, inDays(-1)), fromUs: [said(TODAY, { reason: 'milestone' })] })).toMatchObject({
      kind: 'met',
      by: { key: 5 },
    })
  })
})

const SINCE = { onSince: { anniversary: inDays(-100) }, off: [] } as const

/** First came so many days ago, and a month ago the last time. */
const since = (first: Day): Partial<WeekFacts> => ({ firstVisit: first, lastVisit: inDays(-30), visits: 8 })

describe('P32 a year since the first visit', () => {
  const on = (first: string, today: string = TODAY) =>
    reasons({ ...since(day(first)), lastVisit: addDays(day(today), -30) }, day(today), {
      ...SINCE,
      onSince: { anniversary: day('2020-01-01') },
    })

  test('is silent until the owner switches it on, and then speaks only of years that are over since', () => {
    const year = since(day('2025-11-19'))
    expect(reasons(year)).toEqual([])
    expect(reasons(year, TODAY, { off: [] })).toEqual([])
    expect(reasons(year, TODAY, { off: [], onSince: { anniversary: TODAY } })).toEqual([])
    expect(reasons(year, TODAY, { off: [], onSince: { anniversary: day('2026-11-19') } })).toEqual([
      { reason: 'anniversary', years: 1, on: '2026-11-19', dueOn: '2026-11-19' },
    ])
  })

  test('is listed in its week and for a week after, each year', () => {
    expect(on('2025-11-22')).toMatchObject([{ on: '2026-11-22' }])
    expect(on('2025-11-23')).toEqual([])
    expect(on('2025-11-13')).toMatchObject([{ on: '2026-11-13' }])
    expect(on('2025-11-12')).toEqual([])
    expect(on('2016-11-20')).toMatchObject([{ years: 10 }])
    expect(on('2026-11-20')).not.toContainEqual(expect.objectContaining({ reason: 'anniversary' }))
  })

  test('from 29 February is the 28th in a common year; over New Year it belongs to the year of its day', () => {
    expect(on('2024-02-29', '2026-02-27')).toMatchObject([{ years: 2, on: '2026-02-28' }])
    expect(on('2024-02-29', '2028-02-28')).toMatchObject([{ years: 4, on: '2028-02-29' }])
    expect(on('2020-12-31', '2027-01-02')).toMatchObject([{ years: 6, on: '2026-12-31' }])
    expect(on('2020-01-02', '2026-12-28')).toMatchObject([{ years: 7, on: '2027-01-02' }])
  })

  test('is said to nobody known before, and to nobody who has not come again within the year', () => {
    const year = since(day('2025-11-20'))
    expect(reasons({ ...year, known: 'known-before' }, TODAY, SINCE)).toEqual([])
    expect(reasons({ ...year, lastVisit: day('2025-11-20'), visits: 1 }, TODAY, SINCE)).not.toContainEqual(
      expect.objectContaining({ reason: 'anniversary' }),
    )
  })

  test('is met once for each year, and names the next', () => {
    const year = since(day('2025-11-20'))
    const thanked = { ...year, fromUs: [said(inDays(-3), { reason: 'anniversary' })] }
    expect(reasons(thanked, TODAY, SINCE)).toEqual([])
    const [sentence] = reasons(year, TODAY, SINCE)
    if (sentence === undefined) throw new Error('it is listed')
    expect(reasons({ ...year, skipped: [{ week: WEEK, sentence }] }, TODAY, SINCE)).toEqual([])
    const nextYear = { ...year, lastVisit: inDays(300), skipped: [{ week: WEEK, sentence }] }
    expect(reasons(nextYear, inDays(365), SINCE)).toMatchObject([{ years: 2 }])
    expect(nextDateOf('anniversary', { ...nobody, ...thanked }, REASON_DEFAULTS, TODAY)).toBe('2027-11-20')
    expect(
      nextDateOf('anniversary', { ...nobody, ...thanked, known: 'known-before' }, REASON_DEFAULTS, TODAY),
    ).toBeNull()
  })

  test('looked at again: the first visit of another day has another day, one of long before no ground', () => {
    const year = since(day('2025-11-20'))
    const [sentence] = reasons(year, TODAY, SINCE)
    if (sentence === undefined) throw new Error('it is listed')
    const again = (first: Day) => lookAgain({ ...nobody, ...year, firstVisit: first }, REASON_DEFAULTS, sentence)
    expect(again(day('2025-11-18'))).toMatchObject({ kind: 'holds', sentence: { on: '2026-11-18' } })
    expect(again(day('2025-06-01'))).toEqual({ kind: 'void' })
  })

  test('comes once in every year, from whatever day of the calendar', () => {
    const settings = { off: [], onSince: { anniversary: day('2000-01-01') } }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 1, max: 9 }), (back, years) => {
        const first = addDays(day('2020-02-29'), back)
        const around = Array.from({ length: 60 }, (_, at) => addDays(first, Math.round(365.25 * years) - 30 + at))
        const listed = around.flatMap((today) => {
          const all = reasons({ ...since(first), lastVisit: addDays(today, -40) }, today, settings)
          return all.flatMap((sentence) => (sentence.reason === 'anniversary' ? [sentence] : []))
        })
        expect(new Set(listed.map((sentence) => sentence.years))).toEqual(new Set([years]))
        expect(new Set(listed.map((sentence) => sentence.on)).size).toBe(1)
      }),
      { numRuns: 50 },
    )
  })
})
