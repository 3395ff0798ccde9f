import type { ReasonCode, Sentence } from '#domain/week/week.ts'

// Promises and birthdays say the day themselves; a silence or an interval has none that could be missed.
const DATED: ReadonlySet<ReasonCode> = new Set(['first-visit-thanks', 'purchase-followup'])

/** Whether its day is to be said beside the sentence. */
export function isDated({ reason }: Sentence): boolean {
  return DATED.has(reason)
}
