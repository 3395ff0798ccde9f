import { FILLED_AT_ONCE, type Missing, missingOf, type StillToAsk } from '#domain/people/missing.ts'
import type { Progress } from '#domain/progress.ts'
import { lastCustomer } from '#main/store/customers.ts'
import { type Askable, askableWithin } from '#main/store/lacking.ts'
import { linesOf } from '#main/store/listing.ts'
import type { Session } from '#main/store/session.ts'

/** So many keys to a step: some milliseconds. */
const STEP = 500

/**
 * Long. まだうかがっていないこと, of everyone: how many lack what, and who lacks `of` (null: nobody is listed), at most
 * FILLED_AT_ONCE of them. Writes nothing.
 */
export function* lookForMissing(
  { db }: Session,
  { of }: { readonly of: Missing | null },
): Generator<Progress, StillToAsk> {
  const counts: Record<Missing, number> = { kana: 0, birthday: 0, address: 0, 'postal-code': 0, phone: 0 }
  const found: Askable[] = []
  const total = lastCustomer(db)
  for (let done = 0; done < total; done += STEP) {
    for (const one of askableWithin(db, done, done + STEP)) {
      const missing = missingOf(one.known)
      for (const what of missing) counts[what] += 1
      if (of !== null && missing.includes(of)) found.push(one)
    }
    yield { done: Math.min(done + STEP, total), total, what: 'listing' }
  }
  const people = found.toSorted(byNewestVisit).slice(0, FILLED_AT_ONCE)
  return {
    counts,
    people: [
      ...linesOf(
        db,
        people.map(({ key }) => key),
      ).values(),
    ],
  }
}

/** Who never came stands last; of one day, who was added last comes first. */
function byNewestVisit(one: Askable, other: Askable): number {
  const [a, b] = [one.lastVisit ?? '', other.lastVisit ?? '']
  return a === b ? other.key - one.key : a < b ? 1 : -1
}
