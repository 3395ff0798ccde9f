import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Day, daysBetween, WEEKDAYS, weekday } from '#domain/day.ts'
import {
  CALENDAR_DEFAULTS,
  changedCalendar,
  isClosed,
  lastDayOf,
  type ShopCalendar,
  weekEnd,
  weekOf,
} from '#domain/week/calendar.ts'
import { day } from '../../support/clock.ts'
import { inDays, TODAY } from './support.ts'

const aDay = fc.integer({ min: -400, max: 400 }).map(inDays)
const aWeekday = fc.constantFrom(...WEEKDAYS)

/** Weeks as they stand after the first day was chosen some times, each on a later day. */
const chosen = fc
  .array(fc.record({ firstDay: aWeekday, after: fc.integer({ min: 0, max: 20 }) }), { maxLength: 5 })
  .map((choices) => {
    let today = TODAY
    let calendar: ShopCalendar = CALENDAR_DEFAULTS
    const weeks: { readonly today: Day; readonly week: Day }[] = []
    for (const { firstDay, after } of choices) {
      today = addDays(today, after)
      const week = weekOf(today, calendar)
      weeks.push({ today, week })
      calendar = changedCalendar(calendar, { ...calendar, firstDay }, { week, today })
    }
    return { calendar, today, weeks }
  })

test('a week goes from Monday to Sunday unless another day is chosen', () => {
  for (const [one, monday] of [
    ['2026-11-15', '2026-11-09'],
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2027-01-01', '2026-12-28'],
    ['1969-12-31', '1969-12-29'],
  ] as const) {
    expect(weekOf(day(one), CALENDAR_DEFAULTS)).toBe(monday)
  }
  expect(lastDayOf(day('2026-12-28'))).toBe('2027-01-03')
  expect(weekOf(day('2026-11-22'), { firstDay: 7, running: null })).toBe('2026-11-22')
})

test('every day lies in a week of seven days that begins on the chosen one', () => {
  fc.assert(
    fc.property(aDay, aWeekday, (one, firstDay) => {
      const week = weekOf(one, { firstDay, running: null })
      expect(weekday(week)).toBe(firstDay)
      expect(daysBetween(week, one)).toBeGreaterThanOrEqual(0)
      expect(daysBetween(one, weekEnd(one, { firstDay, running: null }))).toBe(6 - daysBetween(week, one))
    }),
  )
})

test('the week that is running goes on to its end when another first day is chosen, and no other takes its days', () => {
  fc.assert(
    fc.property(chosen, ({ calendar, today, weeks }) => {
      const last = weeks.at(-1)
      if (last === undefined) return
      for (let one = today; one <= lastDayOf(last.week); one = addDays(one, 1)) {
        expect(weekOf(one, calendar)).toBe(last.week)
      }
      const next = weekOf(addDays(lastDayOf(last.week), 1), calendar)
      expect(next > last.week).toBe(true)
    }),
  )
})

test('a later day never lies in an earlier week, whatever was chosen before', () => {
  fc.assert(
    fc.property(chosen, aDay, fc.integer({ min: 0, max: 30 }), ({ calendar }, one, days) => {
      expect(weekOf(one, calendar) <= weekOf(addDays(one, days), calendar)).toBe(true)
      expect(weekOf(one, calendar) <= one && one <= weekEnd(one, calendar)).toBe(true)
    }),
  )
})

test('the last days of the calendar have weeks too', () => {
  const last = day('9999-12-31')
  expect(weekday(last)).toBe(5)
  expect([weekOf(last, CALENDAR_DEFAULTS), weekEnd(last, CALENDAR_DEFAULTS)]).toEqual(['9999-12-27', '9999-12-31'])
})

test('a shop is closed on its weekly days and within each closure; those that are over are forgotten', () => {
  const typed = {
    ...CALENDAR_DEFAULTS,
    closedOn: [2 as const],
    closed: [
      { from: day('2026-12-29'), until: day('2027-01-03') },
      { from: TODAY, until: TODAY },
      { from: inDays(-9), until: inDays(-1) },
    ],
  }
  const calendar = changedCalendar(CALENDAR_DEFAULTS, typed, { week: TODAY, today: TODAY })
  expect(calendar.closed.map(({ from }) => from)).toEqual([TODAY, '2026-12-29'])
  expect(calendar.running).toBeNull()
  const closed = ['2026-11-20', '2026-11-24', '2026-12-29', '2027-01-03', '2027-01-04'].map((one) =>
    isClosed(day(one), calendar),
  )
  expect(closed).toEqual([true, true, true, true, false])
})
