import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, type Birthday, type Day, WEEKDAYS } from '#domain/day.ts'
import { isHoliday } from '#domain/holidays.ts'
import { birthdaysListed } from '#domain/week/birthday.ts'
import { CALENDAR_DEFAULTS, isClosed, POST_ZONES, type ShopCalendar } from '#domain/week/calendar.ts'
import { BIRTHDAY_MODES, REASON_DEFAULTS } from '#domain/week/facts.ts'
import { openBy, postBy, zoneBetween } from '#domain/week/post-by.ts'
import { reasonsOf } from '#domain/week/reasons.ts'
import { day } from '../../support/clock.ts'
import { inDays, nobody, TODAY } from './support.ts'

const closedOn = (...days: ShopCalendar['closedOn']): ShopCalendar => ({ ...CALENDAR_DEFAULTS, closedOn: days })
const closed = (from: string, until: string): ShopCalendar => {
  return { ...CALENDAR_DEFAULTS, closed: [{ from: day(from), until: day(until) }] }
}

// 20 November 2026 is a Friday, the 23rd a holiday on a Monday.
test.each([
  ['2026-11-20', 'far', '2026-11-16', CALENDAR_DEFAULTS],
  ['2026-11-20', 'other', '2026-11-17', CALENDAR_DEFAULTS],
  ['2026-11-20', 'near', '2026-11-18', CALENDAR_DEFAULTS],
  ['2026-11-23', 'near', '2026-11-18', CALENDAR_DEFAULTS],
  ['2026-11-22', 'near', '2026-11-18', CALENDAR_DEFAULTS],
  ['2026-11-20', 'near', '2026-11-17', closedOn(3)],
  ['2026-11-20', 'far', '2026-11-14', closedOn(1, 7)],
  ['2026-11-20', 'far', '2026-11-10', closed('2026-11-11', '2026-11-18')],
  ['2027-01-02', 'near', '2026-12-28', closed('2026-12-29', '2027-01-03')],
] as const)('what has to be there by %s goes %s and is posted by %s', (by, zone, posted, calendar) => {
  expect(postBy(day(by), zone, calendar)).toBe(posted)
})

const aWeekday = fc.constantFrom(...WEEKDAYS)
const aCalendar = fc.record({
  firstDay: aWeekday,
  running: fc.constant(null),
  closedOn: fc.uniqueArray(aWeekday, { maxLength: 4 }),
  closed: fc.array(
    fc
      .record({ from: fc.integer({ min: -40, max: 60 }), days: fc.integer({ min: 0, max: 14 }) })
      .map(({ from, days }) => ({ from: inDays(from), until: inDays(from + days) })),
    { maxLength: 2 },
  ),
  postDays: fc.record({
    near: fc.integer({ min: 1, max: 10 }),
    other: fc.integer({ min: 1, max: 10 }),
    far: fc.integer({ min: 1, max: 10 }),
  }),
})
const aZone = fc.constantFrom(...POST_ZONES)
const aDay = fc.integer({ min: -30, max: 60 }).map(inDays)

test('what is posted by that day arrives in time: no delivery on weekends and holidays, and the shop is open to post it', () => {
  fc.assert(
    fc.property(aDay, aZone, aCalendar, (by, zone, calendar) => {
      const posted = postBy(by, zone, calendar)
      expect(isClosed(posted, calendar)).toBe(false)
      let arrives = addDays(posted, calendar.postDays[zone])
      while ([0, 6].includes(new Date(arrives).getUTCDay()) || isHoliday(arrives)) arrives = addDays(arrives, 1)
      expect(arrives <= by).toBe(true)
    }),
  )
})

test('a shop that is closed for months is not asked to write months before', () => {
  expect(openBy(day('2026-11-20'), closed('2026-01-01', '2026-12-31'))).toBe('2026-11-20')
})

test('every birthday that is listed lies between the days by which the birthdays of everyone are looked through', () => {
  const settings = fc.record({
    calendar: aCalendar,
    birthdays: fc.constantFrom(...BIRTHDAY_MODES),
    birthdayLead: fc.integer({ min: 1, max: 45 }),
    birthdayDay: fc.integer({ min: 10, max: 28 }),
  })
  fc.assert(
    fc.property(settings, aZone, fc.integer({ min: 0, max: 364 }), (some, zone, days) => {
      const all = { ...REASON_DEFAULTS, ...some }
      const birthday = `1962${inDays(days).slice(4)}` as Birthday
      const [sentence] = reasonsOf({ ...nobody, birthday, zone }, all, TODAY)
      if (sentence?.reason !== 'birthday') return
      const { from, until } = birthdaysListed(all, TODAY)
      expect(from <= sentence.on && sentence.on <= until).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('a birthday after a closure is listed before it, though its lead has not begun', () => {
  const settings = { ...REASON_DEFAULTS, birthdayLead: 7, calendar: closed('2026-11-23', '2026-12-20') }
  const facts = { ...nobody, birthday: '--12-18' as Birthday }
  expect(reasonsOf(facts, settings, TODAY)).toMatchObject([{ on: '2026-12-18', dueOn: '2026-11-22' }])
  expect(reasonsOf(facts, { ...settings, calendar: CALENDAR_DEFAULTS }, TODAY)).toEqual([])
})

test('thanks and the question after a purchase are due before a closure, never before their visit', () => {
  const settings = { ...REASON_DEFAULTS, calendar: closed('2026-11-21', '2026-11-30') }
  const dues = (visitedOn: Day): unknown =>
    reasonsOf({ ...nobody, firstVisit: visitedOn }, settings, TODAY).map(({ dueOn }) => dueOn)
  expect(dues(inDays(-1))).toEqual([TODAY])
  expect(dues(TODAY)).toEqual([TODAY])
  const purchase = { sale: 1, item: '花器', day: inDays(-6), isFirst: true, isMarked: false }
  expect(reasonsOf({ ...nobody, purchases: [purchase] }, settings, TODAY)).toMatchObject([{ dueOn: TODAY }])
})

const place = (prefecture: string, city = '') => ({ prefecture, city })

test.each([
  [place('群馬県', '高崎市'), place('群馬県', '前橋市'), 'near'],
  [place('群馬県', '高崎市'), place('東京都', '世田谷区'), 'other'],
  [place('群馬県', '高崎市'), place('北海道', '札幌市中央区'), 'far'],
  [place('沖縄県', '那覇市'), place('群馬県'), 'far'],
  [place('北海道', '札幌市中央区'), place('北海道', '函館市'), 'near'],
  [place('東京都', '世田谷区'), place('東京都', '八丈島八丈町'), 'far'],
  [place('鹿児島県', '大島郡瀬戸内町'), place('鹿児島県', '奄美市'), 'far'],
  [place('長崎県', '壱岐市郷ノ浦町'), place('長崎県', '壱岐市'), 'near'],
  [place('東京都', '江東区大島'), place('東京都', '世田谷区'), 'near'],
  [place('群馬県'), place(''), 'far'],
  [place(''), place('群馬県'), 'far'],
  [null, place('群馬県'), 'far'],
  [place('群馬県'), null, 'far'],
] as const)('from %j to %j the post goes %s', (from, to, zone) => {
  expect(zoneBetween(from, to)).toBe(zone)
})
