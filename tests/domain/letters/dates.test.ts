import { expect, test } from 'vitest'
import { greetingDate, letterDate, monthAndDay, type TextStyle } from '#domain/letters/dates.ts'
import type { WindowCode } from '#domain/letters/windows.ts'
import { day } from '../../support/clock.ts'

const COLUMN: TextStyle = { writing: 'vertical', numerals: 'with-ten' }
const ROW: TextStyle = { writing: 'horizontal', numerals: 'with-ten' }

test.each([
  ['2026-11-22', '令和八年十一月二十二日', '令和8年11月22日'],
  ['2019-05-01', '令和元年五月一日', '令和元年5月1日'],
  ['2019-04-30', '平成三十一年四月三十日', '平成31年4月30日'],
  ['2028-10-10', '令和十年十月十日', '令和10年10月10日'],
])('%s is %s in a column and %s in a row', (text, column, row) => {
  expect(letterDate(day(text), COLUMN)).toBe(column)
  expect(letterDate(day(text), ROW)).toBe(row)
})

test('the day of a visit needs no year', () => {
  expect(monthAndDay(day('2026-11-21'), COLUMN)).toBe('十一月二十一日')
  expect(monthAndDay(day('2026-11-21'), ROW)).toBe('11月21日')
})

test('a date is not read digit by digit where houses are, and follows a shop that keeps Arabic numerals', () => {
  expect(letterDate(day('2026-11-22'), { ...COLUMN, numerals: 'digit-by-digit' })).toBe('令和八年十一月二十二日')
  expect(letterDate(day('2026-11-22'), { ...COLUMN, numerals: 'arabic' })).toBe('令和８年11月22日')
})

test.each<[WindowCode | null, string, string, string]>([
  ['new-year', '2026-11-20', '令和九年元旦', '令和9年元旦'],
  ['new-year', '2026-12-25', '令和九年元旦', '令和9年元旦'],
  ['new-year', '2026-12-26', '令和九年一月', '令和9年1月'],
  ['new-year', '2027-01-03', '令和九年一月', '令和9年1月'],
  ['new-year', '2018-12-20', '平成三十一年元旦', '平成31年元旦'],
  ['new-year-late', '2027-01-05', '令和九年一月', '令和9年1月'],
  ['new-year-late', '2026-12-31', '令和九年一月', '令和9年1月'],
  ['mid-winter', '2026-12-20', '令和九年一月', '令和9年1月'],
  ['mid-winter', '2027-01-20', '令和九年一月', '令和9年1月'],
  ['mid-winter', '2027-02-01', '令和九年二月', '令和9年2月'],
  ['late-winter', '2027-02-10', '令和九年二月', '令和9年2月'],
  ['late-winter', '2026-12-10', '令和九年二月', '令和9年2月'],
  ['mid-summer', '2026-07-10', '令和八年盛夏', '令和8年盛夏'],
  ['late-summer', '2026-08-03', '令和八年立秋', '令和8年立秋'],
  ['late-summer', '2026-08-07', '令和八年立秋', '令和8年立秋'],
  ['late-summer', '2026-08-22', '令和八年立秋', '令和8年立秋'],
  ['late-summer', '2026-08-23', '令和八年晩夏', '令和8年晩夏'],
  ['late-summer', '2026-09-05', '令和八年晩夏', '令和8年晩夏'],
  ['higan', '2026-03-16', '令和八年三月十六日', '令和8年3月16日'],
  ['obon', '2026-08-11', '令和八年八月十一日', '令和8年8月11日'],
  [null, '2026-12-20', '令和八年十二月二十日', '令和8年12月20日'],
])('a greeting for %s made on %s is dated %s', (window, on, column, row) => {
  expect(greetingDate(window, day(on), COLUMN)).toBe(column)
  expect(greetingDate(window, day(on), ROW)).toBe(row)
})
