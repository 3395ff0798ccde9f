import { REFUSED_CHANNELS, REFUSED_SCOPES } from '#domain/people/card.ts'
import { CHARGES, SALE_STATUSES } from '#domain/timeline/visits.ts'
import { refuse } from './refusal.ts'

/**
 * Columns of which figures and the gate are made, and all that may stand in them: a bit that a disk turned over would make a
 * visit none, or a refusal of letters one that nobody heeds, and SQLite keeps any text. The first of each is what stands in
 * where it cannot be read any more.
 */
export const CLOSED_WORDS: Readonly<Record<string, readonly string[]>> = {
  'sales.status': SALE_STATUSES,
  'sales.charge': CHARGES,
  'refusals.scope': REFUSED_SCOPES,
  'refusals.channel': REFUSED_CHANNELS,
}

/** What a row says, as one of these words. @throws Refusal shop-damaged for any other */
export function wordOf<T extends string>(words: readonly T[], stored: string): T {
  return words.find((word) => word === stored) ?? refuse('shop-damaged')
}
