import { expect, test } from 'vitest'
import { letterDate, monthAndDay, type TextStyle } from '#domain/letters/dates.ts'
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
