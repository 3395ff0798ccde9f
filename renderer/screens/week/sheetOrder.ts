import type { WeekRow } from '#domain/week/week.ts'

/** In the order of the list on paper: who joins later stands last, so that a sheet printed on Monday still fits. */
export function byNumber(rows: readonly WeekRow[]): readonly WeekRow[] {
  return rows.toSorted((a, b) => a.number - b.number)
}
