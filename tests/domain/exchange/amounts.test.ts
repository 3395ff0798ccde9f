import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readAmount } from '#domain/exchange/amounts.ts'

test.each([
  ['1200', 1_200],
  ['1,200', 1_200],
  ['￥1,200', 1_200],
  ['¥1,200', 1_200],
  ['\\1,200', 1_200],
  ['1200円', 1_200],
  ['１，２００円', 1_200],
  ['1,234,567', 1_234_567],
  [' 1 200 ', 1_200],
  ['1200.00', 1_200],
  ['0', 0],
  ['▲500', -500],
  ['△500', -500],
  ['-500', -500],
  ['−500', -500],
  ['－５００', -500],
  ['¥-500', -500],
  ['-¥500', -500],
  ['(500)', -500],
  ['（500）', -500],
  ['-0', 0],
  ['100000000', 100_000_000],
])('%j is %i yen', (text, yen) => {
  expect(Object.is(readAmount(text), yen)).toBe(true)
})

test.each([
  '',
  '1,2',
  '12,00',
  '1200.5',
  '0.5',
  '千円',
  '1200円くらい',
  '無料',
  '1e5',
  '1.2万',
  '$12',
  '100000001',
  '(500',
  '500)',
  '--5',
  '1,200-',
  '税込1,200円',
])('%j is no amount', (text) => {
  expect(readAmount(text)).toBeNull()
})

test('every amount is found again from the ways of writing it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (yen) => {
      const sign = yen < 0 ? '-' : ''
      const digits = String(Math.abs(yen))
      const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ',')
      for (const text of [`${sign}${digits}`, `${sign}${grouped}`, `${sign}¥${grouped}`, `${sign}${grouped}円`]) {
        expect(readAmount(text)).toBe(yen)
      }
    }),
  )
})
