import { expect, test } from 'vitest'
import { RULE_DEFAULTS } from '#domain/week/facts.ts'
import { offerOf } from '#domain/week/offers.ts'
import { inDays, TODAY } from './support.ts'

const offered = (madeOn: number, some: Parameters<typeof offerOf>[1]['answered'] = {}, off = RULE_DEFAULTS.off) =>
  offerOf({ off }, { madeOn: inDays(madeOn), answered: some }, TODAY)

test('P32 a rule that is off at first is offered after four weeks, and once', () => {
  expect(offered(-27)).toBeNull()
  expect(offered(-28)).toBe('anniversary')
  expect(offered(-900)).toBe('anniversary')
  expect(offered(-900, { anniversary: inDays(-1) })).toBeNull()
  expect(offered(-900, { anniversary: inDays(-800) })).not.toBe('anniversary')
})

test('P32 what the owner has switched on is not offered', () => {
  expect(offered(-900, {}, [])).toBeNull()
})
