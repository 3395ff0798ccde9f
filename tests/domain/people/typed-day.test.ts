import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, asDay, type Day } from '#domain/day.ts'
import { typedBirthday, typedDay, typedDayInFull } from '#domain/people/typed-day.ts'
import { ERA_NAMES, warekiOf } from '#domain/people/wareki.ts'
import { day } from '../../support/clock.ts'

const TODAY = day('2026-11-20')

describe('a day as it is typed', () => {
  test.each([
    ['きょう', '2026-11-20'],
    [' 今日 ', '2026-11-20'],
    ['本日', '2026-11-20'],
    ['きのう', '2026-11-19'],
    ['キノウ', '2026-11-19'],
    ['ｷﾉｳ', '2026-11-19'],
    ['昨日', '2026-11-19'],
    ['Yesterday', '2026-11-19'],
    ['おととい', '2026-11-18'],
    ['一昨日', '2026-11-18'],
    ['さきおととい', '2026-11-17'],
    ['あした', '2026-11-21'],
    ['明後日', '2026-11-22'],
    ['3日前', '2026-11-17'],
    ['１０日後', '2026-11-30'],
  ])('%s is counted from today', (text, expected) => {
    expect(typedDay(text, TODAY)).toBe(expected)
  })

  test.each([
    '2026-11-03',
    '2026/11/3',
    '2026.11.3',
    '２０２６．１１．０３',
    '２０２６ー１１ー３',
    '20261103',
    '２０２６１１０３',
    '2026年11月3日',
    '2026年 11月 3日（火）',
    '2026/11/3(火曜日)',
    'R8.11.3',
    'r8/11/3',
    'Ｒ８．１１．３',
    'R08.11.03',
    '令和8年11月3日',
    '令8.11.3',
    '㋿8年11月3日',
    '11/3',
    '11.3',
    '11-3',
    '11月3日',
    '１１月３日（火）',
    '１１／０３',
  ])('%s is 3 November 2026', (text) => {
    expect(typedDay(text, TODAY)).toBe('2026-11-03')
  })

  test.each([
    ['11/20', '2026-11-20', '2026-11-20'],
    ['11/21', '2025-11-21', '2026-11-21'],
    ['12/31', '2025-12-31', '2026-12-31'],
    ['1/1', '2026-01-01', '2027-01-01'],
    ['2/29', '2024-02-29', '2028-02-29'],
  ])(
    '%s without a year is the latest such day up to today, or the next one where that is meant',
    (text, last, next) => {
      expect(typedDay(text, TODAY)).toBe(last)
      expect(typedDay(text, TODAY, 'ahead')).toBe(next)
    },
  )

  test.each([
    ['11/20', '2026-11-20'],
    ['11/19', '2026-11-19'],
    ['11/21', '2026-11-21'],
    ['1/19', '2027-01-19'],
    ['1/20', '2026-01-20'],
    ['5/10', '2026-05-10'],
    ['2025/12/24', '2025-12-24'],
  ])('%s of a visit is to come within two months, else it was', (text, expected) => {
    expect(typedDay(text, TODAY, 'near')).toBe(expected)
  })

  test.each([
    ['平成31年4月30日', '2019-04-30'],
    ['平成31年12月1日', '2019-12-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['R1.1.4', '2019-01-04'],
    ['昭和64年1月7日', '1989-01-07'],
    ['S45.4.1', '1970-04-01'],
    ['㍼45年4月1日', '1970-04-01'],
    ['昭45/4/1', '1970-04-01'],
    ['大正元年8月1日', '1912-08-01'],
    ['T15.12.24', '1926-12-24'],
    ['明治33年2月28日', '1900-02-28'],
  ])('%s is a day of its era', (text, expected) => {
    expect(typedDay(text, TODAY)).toBe(expected)
  })

  test.each([
    '',
    ' ',
    'いつか',
    '11/31',
    '2/30',
    '2025-02-29',
    '13/1',
    '0/1',
    '1/0',
    '26/11/3',
    '026/11/3',
    'S65.1.1',
    'S0.1.1',
    'X8.11.3',
    '2026年11月',
    '11月',
    '2026113',
    '202611031',
    '11/3/5/7',
    '-3日前',
    '99999日前',
    '2026-11-03T00:00',
  ])('%j names no day', (text) => {
    expect(typedDay(text, TODAY)).toBeNull()
  })
})

describe('a birthday as it is typed', () => {
  test.each([
    ['4月1日', '--04-01'],
    ['4/1', '--04-01'],
    ['０４／０１', '--04-01'],
    ['2/29', '--02-29'],
    ['2月29日', '--02-29'],
    ['4月', '--04'],
    ['１２月', '--12'],
    ['S45.4.1', '1970-04-01'],
    ['昭和45年4月1日', '1970-04-01'],
    ['H元.4.1', '1989-04-01'],
    ['1970/4/1', '1970-04-01'],
    ['19700401', '1970-04-01'],
    ['1972年2月29日', '1972-02-29'],
    ['--04-01', '--04-01'],
    ['--04', '--04'],
  ])('%s is %s', (text, expected) => {
    expect(typedBirthday(text)).toBe(expected)
  })

  test.each(['', '4', '13月', '0月', '2/30', '4/31', '1970', '1970年4月', '1971/2/29', 'きのう', '春'])(
    '%j is none',
    (text) => {
      expect(typedBirthday(text)).toBeNull()
    },
  )
})

test.each(['きのう', '3日前', '11/3', '11月3日', '26/11/3', ''])('%j has no year', (text) => {
  expect(typedDayInFull(text)).toBeNull()
})

test('any day is found again from every way of writing it in full', () => {
  const days = fc.integer({ min: -40_000, max: 20_000 }).map((away) => addDays(TODAY, away))
  fc.assert(
    fc.property(days, (on: Day) => {
      const [year = '', month = '', date = ''] = on.split('-')
      const era = warekiOf(on)
      if (era === null) throw new Error('a day before Meiji')
      const initial = era.era.slice(0, 1).toUpperCase()
      const written = [
        on,
        year + month + date,
        `${year}/${Number(month)}/${Number(date)}`,
        `${year}年${Number(month)}月${Number(date)}日`,
        `${ERA_NAMES[era.era]}${era.year === 1 ? '元' : era.year}年${month}月${date}日`,
        `${initial}${era.year}.${Number(month)}.${Number(date)}`,
      ]
      for (const text of written) expect(typedDay(text, TODAY)).toBe(on)
      for (const text of written) expect(typedDayInFull(text)).toBe(on)
      for (const text of written) expect(typedBirthday(text)).toBe(on)
    }),
  )
})

test('a month and a day without a year lie within the year around today, on the side that is meant', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 364 }), (away) => {
      const before = addDays(TODAY, -away)
      const after = addDays(TODAY, away)
      const written = (on: Day): string => on.slice(5).replace('-', '/')
      expect(typedDay(written(before), TODAY)).toBe(before)
      expect(typedDay(written(after), TODAY, 'ahead')).toBe(after)
    }),
  )
})

test('whatever is typed answers with a day of the calendar or with nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const found = typedDay(text, TODAY)
      expect(found === null || asDay(found) === found).toBe(true)
    }),
  )
})
