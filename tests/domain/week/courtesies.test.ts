import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Birthday, type Day, daysBetween } from '#domain/day.ts'
import { usualOf } from '#domain/timeline/usual.ts'
import { birthdaysListed } from '#domain/week/birthday.ts'
import { REASON_DEFAULTS, type ReasonSettings, type WeekFacts } from '#domain/week/facts.ts'
import { lookAgain, nextDateOf, reasonsOf } from '#domain/week/reasons.ts'
import { day } from '../../support/clock.ts'
import { inDays, nobody, TODAY, WEEK } from './support.ts'

const reasons = (some: Partial<WeekFacts>, today: Day = TODAY, settings: Partial<ReasonSettings> = {}) =>
  reasonsOf({ ...nobody, ...some }, { ...REASON_DEFAULTS, ...settings }, today)

const born = (birthday: string): Partial<WeekFacts> => ({ birthday: birthday as Birthday })

const said = (on: Day, some: Partial<WeekFacts['fromUs'][number]> = {}): WeekFacts['fromUs'][number] => {
  return { key: 5, day: on, channel: 'postcard', reason: null, receipt: 'posted', sells: false, ...some }
}

const MONTHLY = { birthdays: 'monthly' } as const

describe('P12 a birthday', () => {
  test.each([
    ['1962-12-06', true],
    ['--12-06', true],
    ['1962-12-07', false],
    ['1962-11-20', true],
    ['1962-11-19', false],
  ])('%s is listed from the week in which its two weeks begin until it is over: %s', (birthday, isListed) => {
    expect(reasons(born(birthday)).map(({ reason }) => reason)).toEqual(isListed ? ['birthday'] : [])
  })

  test('has its card posted four days before the last delivery that is in time', () => {
    const due = (birthday: string, today: string) => reasons(born(birthday), day(today))[0]?.dueOn
    expect(due('--11-20', '2026-11-13')).toBe('2026-11-16')
    // A Sunday: the card has to be there on Friday.
    expect(due('--11-22', '2026-11-13')).toBe('2026-11-16')
    // In the holidays of May the last delivery before is on the first.
    expect(due('--05-05', '2026-04-27')).toBe('2026-04-27')
    expect(due('--11-23', '2026-11-13')).toBe('2026-11-16')
  })

  test('on 29 February is kept on the 28th in a common year, and on its day in a leap year', () => {
    const on = (today: string) => reasons(born('1996-02-29'), day(today))[0]
    expect(on('2027-02-20')).toMatchObject({ on: '2027-02-28' })
    expect(on('2027-02-28')).toMatchObject({ on: '2027-02-28' })
    expect(on('2027-03-01')).toBeUndefined()
    expect(on('2028-02-20')).toMatchObject({ on: '2028-02-29' })
  })

  test('of which the month alone is known is listed before the month, and until its end', () => {
    expect(reasons(born('--12'))).toEqual([
      { reason: 'birthday', on: '2026-12-01', isMonth: true, dueOn: '2026-11-27' },
    ])
    expect(reasons(born('--12'), day('2026-12-31'))).toHaveLength(1)
    expect(reasons(born('--12'), day('2027-01-01'))).toEqual([])
  })

  test('over New Year belongs to the year to come', () => {
    expect(reasons(born('1970-01-03'), day('2026-12-28'))).toMatchObject([{ on: '2027-01-03' }])
  })

  test('by the month: those of the next month together, from the week of the day kept for it', () => {
    expect(reasons(born('--12-31'), day('2026-11-13'), MONTHLY)).toEqual([])
    expect(reasons(born('--12-31'), day('2026-11-16'), MONTHLY)).toMatchObject([{ dueOn: '2026-11-20' }])
    expect(reasons(born('--01-01'), day('2026-11-20'), MONTHLY)).toEqual([])
    expect(reasons(born('--01-31'), day('2026-12-20'), MONTHLY)).toMatchObject([{ on: '2027-01-31' }])
  })

  test('that was congratulated on, or skipped, does not come again before the next', () => {
    const [sentence] = reasons(born('--11-27'))
    if (sentence === undefined) throw new Error('it is listed')
    expect(reasons({ ...born('--11-27'), fromUs: [said(inDays(-1), { reason: 'birthday' })] })).toEqual([])
    expect(
      reasons({ ...born('--11-27'), fromUs: [said(inDays(-1), { reason: 'birthday', receipt: 'no-answer' })] }),
    ).toHaveLength(1)
    expect(reasons({ ...born('--11-27'), skipped: [{ week: WEEK, sentence }] })).toEqual([])
    expect(reasons({ ...born('--11-27'), skipped: [{ week: WEEK, sentence }] }, day('2027-11-20'))).toHaveLength(1)
    expect(nextDateOf('birthday', { ...nobody, ...born('--11-27') }, REASON_DEFAULTS, TODAY)).toBe('2027-11-22')
  })

  test('mended on the card is said as it is there by now; taken off the card it is void', () => {
    const [sentence] = reasons(born('--11-27'))
    if (sentence === undefined) throw new Error('it is listed')
    expect(lookAgain({ ...nobody, ...born('--11-29') }, REASON_DEFAULTS, sentence)).toMatchObject({
      kind: 'holds',
      sentence: { on: '2026-11-29' },
    })
    expect(lookAgain(nobody, REASON_DEFAULTS, sentence)).toEqual({ kind: 'void' })
  })

  test('mended over New Year is the one that was meant, not last year’s', () => {
    const [sentence] = reasons(born('--12-28'), day('2026-12-20'))
    if (sentence === undefined) throw new Error('it is listed')
    expect(lookAgain({ ...nobody, ...born('--01-03') }, REASON_DEFAULTS, sentence)).toMatchObject({
      sentence: { on: '2027-01-03' },
    })
  })

  const aBirthday = fc
    .record({ month: fc.integer({ min: 1, max: 12 }), date: fc.integer({ min: 1, max: 31 }) })
    .filter(({ month, date }) => date <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31))
    .map(({ month, date }) => `--${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Birthday)

  test('comes once a year whatever day it is, and by post in time', () => {
    const start = day('2026-01-01')
    fc.assert(
      fc.property(aBirthday, fc.integer({ min: 0, max: 1_500 }), fc.boolean(), (birthday, days, monthly) => {
        const today = addDays(start, days)
        const found = reasons({ birthday }, today, monthly ? MONTHLY : {})
        expect(found.length).toBeLessThanOrEqual(1)
        for (const sentence of found) {
          if (sentence.reason !== 'birthday') throw new Error('a birthday')
          expect(sentence.on >= today).toBe(true)
          expect(daysBetween(sentence.dueOn, sentence.on)).toBeGreaterThanOrEqual(4)
          expect(daysBetween(today, sentence.on)).toBeLessThanOrEqual(monthly ? 62 + 6 : 14 + 6)
          const { from, until } = birthdaysListed({ ...REASON_DEFAULTS, ...(monthly ? MONTHLY : {}) }, today)
          expect([from <= sentence.on, sentence.on <= until]).toEqual([true, true])
        }
      }),
    )
  })
})

describe('P38 after a purchase', () => {
  const bought = (days: number, some: Partial<WeekFacts['purchases'][number]> = {}): WeekFacts['purchases'][number] => {
    return { sale: 3, item: '藍染めのストール', day: inDays(days), isFirst: true, isMarked: false, ...some }
  }

  test.each([
    [-10, true],
    [-11, false],
    [-4, true],
    [-3, false],
  ])('%i days ago, it is asked about seven days later, three sooner or later: %s', (days, isListed) => {
    expect(reasons({ purchases: [bought(days)] })).toHaveLength(isListed ? 1 : 0)
  })

  test('only the first of its kind is asked about, or what the owner marked, also of those known before', () => {
    const purchases = (some: Partial<WeekFacts['purchases'][number]>) => [bought(-7, some)]
    expect(reasons({ purchases: purchases({ isFirst: false }) })).toEqual([])
    expect(reasons({ purchases: purchases({ isFirst: false, isMarked: true }) })).toHaveLength(1)
    expect(reasons({ known: 'known-before', purchases: purchases({}) })).toEqual([])
    expect(reasons({ known: 'known-before', purchases: purchases({ isMarked: true, item: '' }) })).toHaveLength(1)
  })

  test('nobody is asked twice within half a year, nor about what thanks were written for', () => {
    const asked = (days: number) => [said(inDays(days), { reason: 'purchase-followup' })]
    expect(reasons({ purchases: [bought(-7)], fromUs: asked(-180) })).toEqual([])
    expect(reasons({ purchases: [bought(-7)], fromUs: asked(-188) })).toHaveLength(1)
    expect(reasons({ purchases: [bought(-7)], fromUs: [said(inDays(-5), { reason: 'first-visit-thanks' })] })).toEqual(
      [],
    )
  })

  test('of several purchases the earliest is asked about, and a sale taken back is not', () => {
    const two = [bought(-6, { sale: 8 }), bought(-8, { sale: 9 })]
    const [sentence] = reasons({ purchases: two })
    expect(sentence).toMatchObject({ sale: 9, boughtOn: inDays(-8) })
    if (sentence === undefined) throw new Error('it is listed')
    expect(lookAgain(nobody, REASON_DEFAULTS, sentence)).toEqual({ kind: 'void' })
    expect(reasons({ purchases: two, skipped: [{ week: WEEK, sentence }] })).toMatchObject([{ sale: 8 }])
  })
})

describe('P21 later than usual', () => {
  const usual = (gaps: readonly number[], last: Day) => ({ usual: usualOf({ gaps, last }) })

  test('is said with the numbers, once the silence is longer than the habit has ever been', () => {
    const facts = usual([42, 40, 44], inDays(-66))
    expect(reasons(facts)).toEqual([{ reason: 'drifting', everyDays: 42, lastOn: inDays(-66), dueOn: '2026-11-22' }])
    expect(reasons(usual([42, 40, 44], inDays(-64)))).toHaveLength(1)
    // Not a day before, whatever day its week ends on.
    expect(reasons(usual([42, 40, 44], inDays(-63)))).toEqual([])
  })

  test('has an end: who has been away for twice as long is gone, and nobody beyond two years is listed', () => {
    expect(reasons(usual([42, 40, 44], inDays(-128)))).toHaveLength(1)
    expect(reasons(usual([42, 40, 44], inDays(-129)))).toEqual([])
    expect(usualOf({ gaps: [500, 500], last: TODAY })).toBeNull()
    expect(usualOf({ gaps: [40], last: TODAY })).toBeNull()
  })

  test('is nothing to those who are expected, who only give presents, or who have heard from the shop since', () => {
    const facts = usual([42, 40, 44], inDays(-66))
    expect(reasons({ ...facts, isExpected: true })).toEqual([])
    expect(reasons({ ...facts, givesOnly: true })).toEqual([])
    expect(reasons({ ...facts, fromUs: [said(inDays(-2))] })).toEqual([])
    expect(reasons({ ...facts, fromUs: [said(inDays(-2), { receipt: 'no-answer' })] })).toHaveLength(1)
    expect(reasons({ ...facts, fromUs: [said(inDays(-20))] })).toHaveLength(1)
    expect(reasons({ ...facts, fromUs: [said(inDays(-20), { reason: 'drifting' })] })).toEqual([])
  })

  test('is met by a visit or a booking, and skipped for this silence alone', () => {
    const facts = { ...nobody, ...usual([42, 40, 44], inDays(-66)) }
    const [sentence] = reasons(facts)
    if (sentence === undefined) throw new Error('it is listed')
    const met = { kind: 'met', by: null }
    expect(lookAgain({ ...nobody, ...usual([42, 40, 66], TODAY) }, REASON_DEFAULTS, sentence)).toEqual(met)
    expect(lookAgain({ ...facts, isExpected: true }, REASON_DEFAULTS, sentence)).toEqual(met)
    expect(reasons({ ...facts, skipped: [{ week: WEEK, sentence }] })).toEqual([])
    const next = usual([40, 44, 42], inDays(-70))
    expect(reasons({ ...nobody, ...next, skipped: [{ week: WEEK, sentence }] })).toHaveLength(1)
  })

  test('says nothing from the ratio: the longer the usual gap, the later it is said, and never within it', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 2, maxLength: 8 })
    fc.assert(
      fc.property(gaps, (some) => {
        const found = usualOf({ gaps: some, last: TODAY })
        if (found === null) return
        const late = daysBetween(TODAY, found.lateFrom)
        expect(late).toBeGreaterThan(1.5 * found.everyDays - 1)
        expect(some.filter((gap) => gap >= late).length).toBeLessThanOrEqual(Math.ceil(some.length / 10))
        expect(found.lateFrom < found.lateUntil).toBe(true)
      }),
    )
  })
})

describe('P37 an interval of one’s own', () => {
  const every = (days: number, last: Day | null, contact: number | null = null): Partial<WeekFacts> => {
    return { cadenceDays: days, lastTouch: last === null ? null : { day: last, contact } }
  }

  test('is over this week when its day lies in it, and begins anew with whatever passed between the two', () => {
    expect(reasons(every(30, inDays(-28)))).toEqual([
      { reason: 'cadence', everyDays: 30, lastOn: inDays(-28), dueOn: inDays(2) },
    ])
    expect(reasons(every(30, inDays(-27)))).toEqual([])
    expect(reasons(every(30, null))).toEqual([])
    const [sentence] = reasons(every(30, inDays(-40)))
    if (sentence === undefined) throw new Error('it is listed')
    const again = (some: Partial<WeekFacts>) => lookAgain({ ...nobody, ...some }, REASON_DEFAULTS, sentence)
    expect(again(every(30, TODAY, 9))).toEqual({ kind: 'met', by: { table: 'contacts', key: 9 } })
    expect(again(every(30, TODAY))).toEqual({ kind: 'met', by: null })
    expect(again({ lastTouch: { day: TODAY, contact: 9 } })).toEqual({ kind: 'void' })
    // The contact it was counted from was a mistake: the interval is over all the more.
    expect(again(every(30, inDays(-60), 4))).toMatchObject({ kind: 'holds', sentence: { lastOn: inDays(-60) } })
  })

  test('skipped, it comes back after one more interval', () => {
    const [sentence] = reasons(every(30, inDays(-40)))
    if (sentence === undefined) throw new Error('it is listed')
    const skipped = [{ week: WEEK, sentence }]
    expect(reasons({ ...every(30, inDays(-40)), skipped })).toEqual([])
    expect(reasons({ ...every(30, inDays(-40)), skipped }, addDays(WEEK, 30))).toHaveLength(1)
    expect(nextDateOf('cadence', { ...nobody, ...every(30, TODAY) }, REASON_DEFAULTS, TODAY)).toBe(inDays(30))
  })
})

test('P26 a rule that is switched off lists nobody', () => {
  const everything: Partial<WeekFacts> = {
    ...born('--11-27'),
    firstVisit: TODAY,
    cadenceDays: 10,
    lastTouch: { day: inDays(-40), contact: null },
  }
  expect(reasons(everything).map(({ reason }) => reason)).toEqual(['first-visit-thanks', 'birthday', 'cadence'])
  expect(reasons(everything, TODAY, { off: ['birthday', 'cadence'] }).map(({ reason }) => reason)).toEqual([
    'first-visit-thanks',
  ])
})
