import type { Span } from '#main/store/last-saved.ts'
import type { Session } from '#main/store/session.ts'

const MILLISECONDS_A_DAY = 86_400_000

/** The last so many days up to now, as moments. */
export function lately(session: Pick<Session, 'now'>, days: number): Span {
  const until = session.now()
  return { from: new Date(Date.parse(until) - days * MILLISECONDS_A_DAY).toISOString(), until }
}
