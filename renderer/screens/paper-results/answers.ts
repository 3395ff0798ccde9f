import { RECEIPTS } from '#domain/timeline/contact.ts'
import type { WeekRow } from '#domain/week/week.ts'

/** What can stand behind a name on the sheet, in the order of its boxes; the first digit key means the first. */
export const ANSWERS = [...RECEIPTS, 'skip', 'wait'] as const

export type Answer = (typeof ANSWERS)[number]

/** The answer that a key means; digits of the full width mean the same. */
export function answerOfKey(key: string): Answer | null {
  return ANSWERS[Number(key.normalize('NFKC')) - 1] ?? null
}

/** A row whose result can be entered here; what waits to be posted is answered with all of its mailing. */
export function isAnswerable({ state }: Pick<WeekRow, 'state'>): boolean {
  return state === 'open' || state === 'snoozed' || state === 'at-next-visit'
}

/** The next row after this one that is still to be done, in the order of the sheet; null where none is. */
export function nextOpen<Row extends Pick<WeekRow, 'item' | 'state'>>(
  rows: readonly Row[],
  item: WeekRow['item'] | null,
): Row | null {
  const at = rows.findIndex((row) => row.item === item)
  return rows.slice(at + 1).find(({ state }) => state === 'open') ?? null
}
