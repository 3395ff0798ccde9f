import type { Id } from '#domain/people/customer.ts'
import { fillWithSample } from '#main/service/sample.ts'
import { createLiveShop, newShop } from '../shop/life.ts'
import { pathsOf } from '../shop/paths.ts'
import { databaseOf, NOBODY, todayOf, type Command } from './command.ts'
import { number } from './words.ts'

const MOST = 10_000_000
const BIGGEST_SEED = 0xffffffff

/** Makes a new file with a made-up shop: the same words make the same rows. */
export const sample: Command = {
  names: ['customers', 'events', 'seed'],
  run: async (words) => {
    const customers = number(words, 'customers', 0, MOST)
    const events = number(words, 'events', 0, MOST)
    const seed = number(words, 'seed', 0, BIGGEST_SEED)
    const facts = newShop('みほんのお店')
    const today = todayOf(words) ?? facts.madeOn
    const made = { ...facts, id: shopId(seed), madeOn: today, timeZone: 'Asia/Tokyo' }
    const shop = createLiveShop(pathsOf(databaseOf(words)), made, NOBODY)
    try {
      return fillWithSample(shop.session, { customers, events, seed, today })
    } finally {
      shop.close()
    }
  },
}

/** A made-up shop is known by its seed. */
function shopId(seed: number): Id {
  return `00000000-0000-7000-8000-${seed.toString(16).padStart(12, '0')}` as Id
}
