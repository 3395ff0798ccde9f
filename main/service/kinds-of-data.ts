import type { Day } from '#domain/day.ts'
import type { Progress } from '#domain/progress.ts'
import type { DataCounted } from '#domain/rights/kinds-of-data.ts'
import { lastCustomer } from '#main/store/customers.ts'
import { countKinds } from '#main/store/kinds-of-data.ts'
import type { Session } from '#main/store/session.ts'

/**
 * Of how many people what is kept, in the live file. `until` null: of everyone; else of those who were added up to the day of
 * a copy that is gone, and are still there.
 */
export function* kindsOfData(
  { db }: Session,
  { until }: { readonly until: Day | null },
): Generator<Progress, DataCounted> {
  const total = lastCustomer(db)
  const counting = countKinds(db, until)
  for (;;) {
    const step = counting.next()
    if (step.done === true) return step.value
    yield { done: step.value, total, what: 'reading' }
  }
}
