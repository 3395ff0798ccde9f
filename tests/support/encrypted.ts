import { useShopKey } from '#main/store/shop-key.ts'

// Comes first in the tests, and in the programs they start: where RECORDS says so, all is tried on encrypted records.

if (process.env['RECORDS'] === 'encrypted') useShopKey(new Uint8Array(32).fill(7))
