import type { Day } from '#domain/day.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'

/** What has happened cannot lie ahead. @throws Refusal day-ahead */
export function refuseAhead(session: Session, day: Day, field: string): void {
  if (day > session.today()) refuse('day-ahead', field)
}
