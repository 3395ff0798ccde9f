import { expect, test } from 'vitest'
import { typedYen } from '../../renderer/lib/typedYen.ts'

test.each([
  ['5500', 5_500],
  ['５，５００円', 5_500],
  ['¥5,500', 5_500],
  ['￥5500', 5_500],
  [' 0 ', 0],
  ['-1,000', -1_000],
  ['', null],
  ['　', null],
])('「%s」 is %s yen', (text, yen) => expect(typedYen(text)).toEqual({ yen }))

test.each(['たくさん', '5500円くらい', '5.5', '1e3', '５千円'])('「%s」 is no amount, and nobody guesses', (text) =>
  expect(typedYen(text)).toBe('wrong'),
)
