import { expect, test } from 'vitest'
import type { Id } from '#domain/people/customer.ts'
import { clear, type Cleared } from '#domain/week/gate.ts'
import { free, TODAY } from './support.ts'

// Fails to compile once something other than the gate could stand in for a cleared person.
type PassesFor<T> = T extends Cleared ? true : false
const forged: PassesFor<{ readonly customer: Id }> = false
const forgedWithSymbol: PassesFor<{ readonly customer: Id; readonly [mark: symbol]: true }> = false

test('what is cleared cannot be written down and read back as cleared', () => {
  const [cleared] = clear({ kind: 'thanks', channel: 'letter', today: TODAY, overrides: [] }, [free]).kept
  expect(JSON.parse(JSON.stringify(cleared))).toEqual({ customer: free.customer })
  expect(Object.getOwnPropertySymbols(cleared)).toHaveLength(1)
  expect([forged, forgedWithSymbol]).toEqual([false, false])
})
