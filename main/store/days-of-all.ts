import { type Day, dayNumber } from '#domain/day.ts'
import type { DaysOfAll } from '#domain/review/month-line.ts'
import { dailyMemory } from './daily-memory.ts'
import { query, type Query, type ReadDb } from './db.ts'
import { FIRST_TIMERS, IS_FIRST_TIMER } from './first-timers.ts'
import { keysFrom, type Marks, marksOf } from './listed.ts'

type DaysRow = { customer: number; days: string }

// The days of a person behind each other: two million rows of their own take several times as long to come out.
const EVERYONE = daysQuery('visit_days')
const SOME = daysQuery('json_each(?) AS asked JOIN visit_days v ON v.customer = asked.value')

function daysQuery(whose: string): Query<DaysRow> {
  return query<DaysRow>(
    `SELECT customer, group_concat(day, '') AS days FROM (SELECT customer, day FROM ${whose} ORDER BY customer, day)
     GROUP BY customer`,
    ['customer', 'days'],
  )
}

const NEW_ONES = query<{ keys: string }>(
  `SELECT json_group_array(r.customer) AS keys FROM ${FIRST_TIMERS} WHERE ${IS_FIRST_TIMER}`,
  ['keys'],
)

/**
 * Every visit of everyone who came, by number of the day. One walk over them all, half a second in the largest shop: once a
 * day, and afterwards only of those whose visits were written anew.
 */
export const daysOfAll = dailyMemory<DaysOfAll>('comings', {
  anew: (db) => read(db, EVERYONE, []),
  again: (db, before, touched) => {
    const all = new Map(before)
    for (const customer of touched) all.delete(customer)
    for (const [customer, days] of read(db, SOME, [JSON.stringify([...touched])])) all.set(customer, days)
    return all
  },
})

/** The 初めての方 among those who came; the others were customers before the program was there. */
export function firstTimers(db: ReadDb): Marks {
  return marksOf(keysFrom(db.one(NEW_ONES)?.keys))
}

/** In one room for all: a hundred thousand lists of their own take longer to make than to fill. */
function read(db: ReadDb, whose: Query<DaysRow>, params: readonly string[]): Map<number, Int32Array> {
  const rows = db.many(whose, params)
  const room = new Int32Array(rows.reduce((sum, { days }) => sum + days.length, 0) / DAY_LENGTH)
  const starts: number[] = []
  const all = new Map<number, Int32Array>()
  let from = 0
  for (const { customer, days } of rows) {
    const count = days.length / DAY_LENGTH
    for (let at = 0; at < count; at += 1) room[from + at] = numberAt(days, at * DAY_LENGTH, starts)
    all.set(customer, room.subarray(from, from + count))
    from += count
  }
  return all
}

const DAY_LENGTH = 'YYYY-MM-DD'.length
const MONTHS = 12

/** Digit by digit, as millions are read; `starts` keeps the first day of each month that came up. */
function numberAt(days: string, at: number, starts: number[]): number {
  const year = twoDigits(days, at) * 100 + twoDigits(days, at + 2)
  const month = year * MONTHS + twoDigits(days, at + 5)
  const start = (starts[month] ??= dayNumber(`${days.slice(at, at + 7)}-01` as Day))
  return start + twoDigits(days, at + 8) - 1
}

const ZERO = 48

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO
}
