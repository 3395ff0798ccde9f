import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '#domain/day.ts'
import { lossOf, maySpeak, type Outlook, outlookOf, silentIn } from '#domain/week/outlook.ts'
import { historiesOf, historyOf } from '#domain/week/return-model/histories.ts'
import { A_MODEL } from '../../support/model.ts'
import { TODAY } from './support.ts'

const SCALE_DAYS = A_MODEL.fit.scale * 7

/** Came every so many days, so many times after the first; the last time so many days ago. */
const rhythm = (gap: number, gaps: number, silence: number, total = 5_000 * (gaps + 1)) => {
  const last = addDays(TODAY, -silence)
  return { n: gaps + 1, first: addDays(last, -gap * gaps), last, litt: gaps * Math.log(gap / 7), total }
}

const outlook = (gap: number, gaps: number, silence: number, today: Day = TODAY): Outlook =>
  outlookOf(A_MODEL, rhythm(gap, gaps, silence), today)

describe('what the model says of one person', () => {
  test('agrees with the worked example of the specification', () => {
    const of = (first: number, last: number, n: number) => {
      const rhythm = { n, first: addDays(TODAY, first - 400), last: addDays(TODAY, last - 400), litt: 0, total: 0 }
      return outlookOf(A_MODEL, rhythm, TODAY).chance
    }
    expect(of(10, 310, 11)).toBeCloseTo(0.5134, 3)
    expect(of(200, 379, 7)).toBeCloseTo(0.8808, 3)
    expect(of(150, 220, 6)).toBeCloseTo(0.0626, 3)
    expect(of(60, 200, 2)).toBeCloseTo(0.345, 3)
  })

  test('says nothing of when before the silence is longer than her own interval, drawn towards the shop’s', () => {
    const interval = Math.ceil((30 * 5 + SCALE_DAYS) / 6)
    expect(outlook(30, 5, interval - 1).since).toBeNull()
    expect(outlook(30, 5, interval).since).toBe(TODAY)
    // One gap is no rhythm.
    expect(outlook(30, 1, 300).since).toBeNull()
    expect(outlook(30, 0, 300).since).toBeNull()
  })

  test('says since when somebody is in her tier: the day before it was another one', () => {
    const people = fc.record({
      gap: fc.integer({ min: 3, max: 120 }),
      gaps: fc.integer({ min: 2, max: 40 }),
      silence: fc.integer({ min: 0, max: 900 }),
    })
    fc.assert(
      fc.property(people, ({ gap, gaps, silence }) => {
        const { tier, since } = outlook(gap, gaps, silence)
        if (since === null) return
        expect(since <= TODAY).toBe(true)
        const earlier = outlookOf(A_MODEL, rhythm(gap, gaps, silence), addDays(since, -1))
        expect(earlier.since === null || earlier.tier !== tier).toBe(true)
        expect(outlookOf(A_MODEL, rhythm(gap, gaps, silence), since).tier).toBe(tier)
      }),
    )
  })

  test('counts what may be lost in yen by the visit, never less than nothing', () => {
    expect(lossOf(0.25, { n: 4, total: 20_000 })).toBe(3_750)
    expect(lossOf(0.25, { n: 4, total: -300 })).toBe(0)
    expect(outlook(30, 5, 60).loss).toBeCloseTo((1 - outlook(30, 5, 60).chance) * 5_000, 6)
  })

  test('names figures from thirty closed gaps on, words alone before', () => {
    const few = { ...A_MODEL, seen: { weeks: 60, closedGaps: 29, repeaters: 12 } }
    expect(outlook(30, 5, 60).outOfTen).toBeGreaterThan(0)
    expect(outlookOf(few, rhythm(30, 5, 60), TODAY).outOfTen).toBeNull()
  })

  test('stands still where the clock stands before the last visit', () => {
    const { chance, since } = outlook(30, 5, -20)
    expect(chance).toBeGreaterThan(0.5)
    expect(since).toBeNull()
  })
})

test('those silent for longer than their interval are the same, looked at one by one or all at once', () => {
  const someone = fc.record({
    gap: fc.integer({ min: 1, max: 90 }),
    gaps: fc.integer({ min: 0, max: 20 }),
    silence: fc.integer({ min: 0, max: 400 }),
  })
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 20 }), (people) => {
      const rhythms = people.map(({ gap, gaps, silence }) => rhythm(gap, gaps, silence))
      const alone = rhythms.flatMap((each, at) => {
        const { since, chance, tier } = outlookOf(A_MODEL, each, TODAY)
        return since === null ? [] : [{ at, chance, tier }]
      })
      expect(silentIn(A_MODEL, historiesOf(rhythms.map((each) => historyOf(each, TODAY))))).toEqual(alone)
    }),
  )
})

test('the longer the silence the less likely she comes, once it is well beyond her interval', () => {
  const chances = [60, 90, 120, 180, 270, 400].map((silence) => outlook(30, 8, silence).chance)
  expect(chances).toEqual(chances.toSorted((a, b) => b - a))
  expect(daysBetween(outlook(30, 8, 400).since ?? TODAY, TODAY)).toBeGreaterThan(100)
})

test('in a shop of fewer than a hundred, or with too little behind it, facts alone speak', () => {
  const seen = { weeks: 13, closedGaps: 10, repeaters: 5 }
  expect(maySpeak(100, seen)).toBe(true)
  expect(maySpeak(99, seen)).toBe(false)
  expect(maySpeak(100, { ...seen, weeks: 12 })).toBe(false)
  expect(maySpeak(100, { ...seen, closedGaps: 9 })).toBe(false)
  expect(maySpeak(100, { ...seen, repeaters: 4 })).toBe(false)
})
