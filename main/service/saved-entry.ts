import type { Day } from '#domain/day.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'

/** A row of the card that was saved, and under which change it can be taken back. */
export type SavedEntry = { readonly key: RowKey; readonly change: number }

/** What has happened cannot lie ahead. @throws Refusal day-ahead */
export function refuseAhead(session: Session, day: Day, field: string): void {
  if (day > session.today()) refuse('day-ahead', field)
}
