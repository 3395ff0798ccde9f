import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#domain/day.ts'
import { isMourningIn, type NewYearCards, newYearOn, nothingKnown, whyProposed } from '#domain/letters/new-year.ts'
import { day } from '../../support/clock.ts'

const cards = (year: number, some: Partial<NewYearCards> = {}): NewYearCards => ({ ...nothingKnown(year), ...some })

const SENT = { sentOn: day('2026-01-01') }
const RECEIVED = { receivedOn: day('2026-01-03') }
const MOURNING = { isMourning: true }

const why = (all: readonly NewYearCards[], bereavedOn: Day | null = null) =>
  whyProposed({ cards: all, bereavedOn }, 2027)

describe('the next 年賀 is proposed', () => {
  test.each([
    ['both', { ...SENT, ...RECEIVED }],
    ['sent', SENT],
    ['received', RECEIVED],
    [null, {}],
  ])('by last year’s cards: %s', (expected, last) => {
    expect(why([cards(2026, last)])).toBe(expected)
  })

  test('and not by a card of two years ago', () => {
    expect(why([cards(2025, { ...SENT, ...RECEIVED })])).toBeNull()
  })

  test('but to no house that mourns: 欠礼 was told, or somebody died last year or in the first days of this one', () => {
    expect(why([cards(2026, SENT), cards(2027, MOURNING)])).toBeNull()
    expect(why([cards(2026, SENT)], day('2026-08-03'))).toBeNull()
    expect(why([cards(2026, SENT)], day('2027-01-02'))).toBeNull()
    expect(why([cards(2026, SENT)], day('2027-02-01'))).toBe('sent')
  })

  test('again, once the year of mourning is over, to those with whom cards were exchanged before it', () => {
    expect(why([cards(2025, RECEIVED), cards(2026, MOURNING)])).toBe('before-mourning')
    expect(why([cards(2025, SENT)], day('2025-06-01'))).toBe('before-mourning')
    expect(why([cards(2026, MOURNING)])).toBeNull()
  })
})

test('from October on one thinks of the coming year', () => {
  expect(['2026-01-05', '2026-09-30', '2026-10-01', '2026-12-31'].map((on) => newYearOn(day(on)))).toEqual([
    2026, 2026, 2027, 2027,
  ])
})

test('whatever is known, nobody who mourns is proposed, and nobody without a card of the two years before', () => {
  const someDay = fc.constantFrom(null, day('2025-05-05'), day('2026-01-02'), day('2026-12-31'), day('2027-01-31'))
  const some = fc.record({
    year: fc.constantFrom(2024, 2025, 2026, 2027),
    sentOn: someDay,
    receivedOn: someDay,
    isMourning: fc.boolean(),
    isReturned: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 5 }), someDay, (all, bereavedOn) => {
      const history = { cards: all, bereavedOn }
      const proposed = whyProposed(history, 2027) !== null
      const isThere = all.some(
        ({ year, sentOn, receivedOn }) => (year === 2026 || year === 2025) && (sentOn !== null || receivedOn !== null),
      )
      expect(proposed && (isMourningIn(history, 2027) || !isThere)).toBe(false)
    }),
  )
})
