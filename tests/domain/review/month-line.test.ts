import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, dayNumber } from '#domain/day.ts'
import {
  countsOf,
  currentDaysOf,
  type DaysOfAll,
  type LineBy,
  monthLine,
  type MonthPeople,
} from '#domain/review/month-line.ts'
import { asMonth, firstDayOf, lastDayOf, type Month, monthsBetween, monthsUpTo } from '#domain/review/months.ts'
import { day } from '../../support/clock.ts'

const [HANAKO, ICHIRO] = [1, 2]

function comings(...all: readonly (readonly string[])[]): DaysOfAll {
  return new Map(all.map((days, at) => [at + 1, Int32Array.from(days, (each) => dayNumber(day(each)))]))
}

const by = (some: Partial<LineBy> = {}): LineBy => ({
  currentDays: 90,
  today: day('2026-11-20'),
  isFirstTimer: () => true,
  ...some,
})

function lineOf(of: DaysOfAll, from: string, until: string, some: Partial<LineBy> = {}): readonly MonthPeople[] {
  return monthLine(of, monthsBetween(from as Month, until as Month), by(some))
}

describe('先月末 + 新しい方 + 戻られた方 − 離れた方 = 今月末', () => {
  test('P47 somebody is new in the month of the first visit, lost after so many days, and back with the next visit', () => {
    const of = comings(['2026-01-31', '2026-08-01'])
    const line = lineOf(of, '2026-01', '2026-08')
    expect(line.map(({ new: first }) => first)).toEqual([[HANAKO], [], [], [], [], [], [], []])
    // On 30 April the 90 days still reach back to 31 January.
    expect(line.map(({ lost }) => lost)).toEqual([[], [], [], [], [HANAKO], [], [], []])
    expect(line.at(-1)).toMatchObject({ returned: [HANAKO], opening: [], closing: [HANAKO] })
  })

  test('P47 a customer from before the program is never new: with the first visit on file they came back', () => {
    const of = comings(['2026-10-05'], ['2026-10-05'])
    const [october] = lineOf(of, '2026-10', '2026-10', { isFirstTimer: (customer) => customer === ICHIRO })
    expect(october).toMatchObject({ new: [ICHIRO], returned: [HANAKO] })
  })

  test('the month of today ends with today: a visit after it is not there yet', () => {
    const of = comings(['2026-11-20'], ['2026-11-21'])
    const [november] = lineOf(of, '2026-11', '2026-11')
    expect(november).toMatchObject({ new: [HANAKO], closing: [HANAKO] })
  })

  test('a shop in which nobody came has a line of nothing', () => {
    expect(lineOf(new Map(), '2026-11', '2026-11').map(countsOf)).toEqual([
      { month: '2026-11', opening: 0, new: 0, returned: 0, lost: 0, closing: 0 },
    ])
  })
})

describe('whoever came within so many days is a customer of now', () => {
  const TODAY = day('2026-11-20')
  const every = (gap: number, times = 11) =>
    Array.from({ length: times }, (_, at) => addDays(day('2020-01-01'), at * gap))

  test('twice the time within which nine of ten come again, at least 90 days and at most 730', () => {
    expect(currentDaysOf(comings(every(60)), TODAY)).toBe(120)
    expect(currentDaysOf(comings(every(30)), TODAY)).toBe(90)
    expect(currentDaysOf(comings(every(400, 5)), TODAY)).toBe(730)
  })

  test('is 90 days where nobody has come twice', () => {
    expect(currentDaysOf(comings(['2026-11-01']), TODAY)).toBe(90)
    expect(currentDaysOf(new Map(), TODAY)).toBe(90)
  })

  test('nine gaps of ten decide, not the longest, and not a gap that ends after today', () => {
    const gaps = [50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 1_000]
    const days = [day('2018-01-01')]
    for (const gap of gaps) days.push(addDays(days.at(-1) ?? TODAY, gap))
    expect(currentDaysOf(comings(days), TODAY)).toBe(100)
    expect(currentDaysOf(comings([...every(60), addDays(TODAY, 1)]), TODAY)).toBe(120)
  })
})

const FIRST = day('2024-01-01')
const aHistory = fc
  .uniqueArray(fc.integer({ min: 0, max: 1_100 }), { maxLength: 12 })
  .map((some) => Int32Array.from(some, (at) => dayNumber(FIRST) + at).toSorted())
const aShop = fc.array(fc.record({ days: aHistory, isFirstTimer: fc.boolean() }), { maxLength: 25 })
const spans = fc.integer({ min: 90, max: 730 })
const todays = fc.integer({ min: 0, max: 1_100 }).map((at) => addDays(FIRST, at))

/** Who is current on a day, said as plainly as the rule says it. */
function currentOn(of: DaysOfAll, on: Day, currentDays: number): readonly number[] {
  const last = dayNumber(on)
  return [...of]
    .filter(([, days]) => days.some((each) => each <= last && each > last - currentDays))
    .map(([customer]) => customer)
}

test('P47 the line adds up to the person in any history, and the names are the numbers', () => {
  fc.assert(
    fc.property(aShop, spans, todays, (people, currentDays, today) => {
      const of: DaysOfAll = new Map(people.map(({ days }, at) => [at + 1, days]))
      const isFirstTimer = (customer: number) => people[customer - 1]?.isFirstTimer === true
      const line = monthLine(of, monthsUpTo(today), { currentDays, today, isFirstTimer })
      for (const [at, month] of line.entries()) {
        const ends = lastDayOf(month.month) < today ? lastDayOf(month.month) : today
        expect(month.opening).toEqual(currentOn(of, addDays(firstDayOf(month.month), -1), currentDays))
        expect(month.closing).toEqual(currentOn(of, ends, currentDays))
        expect(month.opening).toEqual(line[at - 1]?.closing ?? month.opening)
        const kept = month.opening.filter((customer) => !month.lost.includes(customer))
        expect([...kept, ...month.new, ...month.returned].toSorted((a, b) => a - b)).toEqual(month.closing)
        expect(month.lost.every((customer) => month.opening.includes(customer))).toBe(true)
      }
      for (const month of line.map(countsOf)) {
        expect(month.opening + month.new + month.returned - month.lost).toBe(month.closing)
      }
      const allNew = line.flatMap((month) => month.new)
      expect(new Set(allNew).size).toBe(allNew.length)
      expect(allNew.every(isFirstTimer)).toBe(true)
    }),
  )
})

test('a month is read as it is written, and its last day is its own', () => {
  expect([asMonth('2026-02'), asMonth('2026-13'), asMonth('2026-2'), asMonth('')]).toEqual([
    '2026-02',
    null,
    null,
    null,
  ])
  expect(['2026-02', '2028-02', '2026-12'].map((month) => lastDayOf(month as Month))).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2026-12-31',
  ])
  expect(monthsBetween('2026-12' as Month, '2026-11' as Month)).toEqual([])
})
