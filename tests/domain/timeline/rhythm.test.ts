import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, asDay, type Day, dayNumber, daysBetween } from '#domain/day.ts'
import { rhythmOf } from '#domain/timeline/rhythm.ts'
import { isVisit, type SaleFacts, visitDays } from '#domain/timeline/visits.ts'

const on = (text: string, some: Partial<SaleFacts> = {}): SaleFacts => {
  const day = asDay(text)
  if (day === null) throw new Error(text)
  return { day, status: 'done', charge: 'paid', amount: 1_000, ...some }
}

describe('a visit', () => {
  test.each<[string, Partial<SaleFacts>, boolean]>([
    ['a paid sale', { amount: 1 }, true],
    ['a sale whose amount nobody knows', { amount: null }, true],
    ['a ticket used', { charge: 'ticket', amount: null }, true],
    ['a ticket written down as nothing', { charge: 'ticket', amount: 0 }, true],
    ['a month paid before', { charge: 'subscription', amount: 0 }, true],
    ['a later bill', { charge: 'later', amount: null }, true],
    ['work done free', { charge: 'free', amount: null }, false],
    ['a sale of nothing', { amount: 0 }, false],
    ['a refund', { amount: -500 }, false],
    ['money back for a ticket', { charge: 'ticket', amount: -10_000 }, false],
    ['a later bill taken back', { charge: 'later', amount: -500 }, false],
    ['a cancellation', { status: 'cancelled' }, false],
    ['a no-show', { status: 'no-show' }, false],
    ['a booking', { status: 'booked' }, false],
  ])('%s', (_name, some, is) => {
    expect(isVisit(on('2026-01-10', some))).toBe(is)
  })

  test('is a day: its sales are added, refunds of that day taken off, days stand in order', () => {
    const sales = [
      on('2026-02-01', { amount: null }),
      on('2026-01-10', { amount: 3_000 }),
      on('2026-01-10', { amount: 2_000 }),
      on('2026-01-10', { amount: -500 }),
      on('2026-01-10', { charge: 'free', amount: 9_999 }),
      on('2026-01-20', { amount: -4_000 }),
    ]
    expect(visitDays(sales)).toEqual([
      { day: '2026-01-10', amount: 4_500 },
      { day: '2026-02-01', amount: null },
    ])
  })

  test('does not depend on the order in which sales were entered', () => {
    const sale = fc.record<SaleFacts>({
      day: fc.nat(40).map((days) => addDays('2026-01-01' as Day, days)),
      status: fc.constantFrom('done', 'done', 'done', 'cancelled', 'booked'),
      charge: fc.constantFrom('paid', 'paid', 'free', 'ticket', 'later'),
      amount: fc.option(fc.integer({ min: -1_000, max: 9_000 })),
    })
    fc.assert(
      fc.property(fc.array(sale), (sales) => {
        expect(rhythmOf(sales.toReversed())).toEqual(rhythmOf(sales))
        expect(visitDays(sales).map(({ day }) => day)).toEqual(
          [...new Set(sales.filter(isVisit).map(({ day }) => day))].toSorted(),
        )
      }),
    )
  })
})

describe('a rhythm', () => {
  test('has gaps in days and the sum of their logarithms in weeks', () => {
    const { rhythm } = rhythmOf([on('2026-01-01'), on('2026-01-08'), on('2026-02-05', { amount: 2_500 })])
    expect(rhythm).toEqual({
      n: 3,
      first: '2026-01-01',
      last: '2026-02-05',
      litt: Math.log(4),
      gaps: [7, 28],
      total: 4_500,
      usual: { everyDays: 18, last: '2026-02-05', lateFrom: '2026-03-05', lateUntil: '2026-04-02' },
    })
  })

  test('keeps the last eight gaps, oldest first', () => {
    const days = [0, 1, 3, 6, 10, 15, 21, 28, 36, 45, 55]
    const { rhythm } = rhythmOf(days.map((days) => on(addDays('2026-01-01' as Day, days))))
    expect(rhythm?.gaps).toEqual([3, 4, 5, 6, 7, 8, 9, 10])
  })

  test('is nothing before the first visit', () => {
    expect(rhythmOf([])).toEqual({ visits: [], rhythm: null })
    expect(rhythmOf([on('2026-01-01', { status: 'booked' })]).rhythm).toBeNull()
  })

  test('of a single visit has no gap', () => {
    expect(rhythmOf([on('2026-01-01')]).rhythm).toMatchObject({ n: 1, litt: 0, gaps: [] })
  })

  test('takes refunds of any day off what was paid in all', () => {
    expect(rhythmOf([on('2026-01-01', { amount: 5_000 }), on('2026-01-09', { amount: -2_000 })]).rhythm?.total).toBe(
      3_000,
    )
  })
})

test('days are numbered as the calendar counts them', () => {
  const epoch = '1970-01-01' as Day
  fc.assert(
    fc.property(fc.integer({ min: -60_000, max: 60_000 }), (days) => {
      expect(dayNumber(addDays(epoch, days))).toBe(days)
    }),
  )
  expect(dayNumber('2000-03-01' as Day) - dayNumber('2000-02-28' as Day)).toBe(
    daysBetween('2000-02-28' as Day, '2000-03-01' as Day),
  )
})
