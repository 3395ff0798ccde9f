import { useShopKey } from '#main/store/shop-key.ts'

// Comes first in the tests, and in the programs they start: where RECORDS says so, all is tried on encrypted records.

export const TEST_KEY = new Uint8Array(32).fill(7)

if (process.env['RECORDS'] === 'encrypted') {
  useShopKey(TEST_KEY)
  // A sample smaller still than that of plain records: but where somebody asks for a number of their own.
  process.env['KILLS'] ??= '90'
  process.env['CUTS'] ??= '16'
  process.env['FAILURES'] ??= '2'
}
