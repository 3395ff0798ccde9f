import { useShopKey } from '#main/store/shop-key.ts'

// Loaded first, in the tests and in the processes they start, where all is tried on encrypted records.

useShopKey(new Uint8Array(32).fill(7))
process.env['RECORDS'] = 'encrypted'
// A sample smaller still than that of plain records: but where somebody asks for a number of their own.
process.env['KILLS'] ??= '90'
process.env['CUTS'] ??= '16'
process.env['FAILURES'] ??= '2'
process.env['NODE_OPTIONS'] = `--import ${new URL('../../tests/support/encrypted.ts', import.meta.url).href}`
