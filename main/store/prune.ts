import type { Progress } from '#domain/progress.ts'
import { query, type WriteDb } from './db.ts'
import { FIRST_CHANGE_WITHIN, type Span } from './last-saved.ts'

const FIRST_KEPT = query<{ first: number }>(
  `SELECT min(
    (SELECT coalesce(max(key), 0) FROM changes WHERE key < :now),
    coalesce(${FIRST_CHANGE_WITHIN}, 9e18),
    coalesce((SELECT min(changes.key) FROM changes JOIN imports ON imports.key = changes.import_key
      WHERE imports.closed_at IS NULL AND imports.undone_at IS NULL), 9e18)) AS first`,
  ['first'],
)

/** Images to a step: some milliseconds. One change may have left a hundred thousand. */
const STEP = 1_000

/**
 * Forgets, as part of the change `now`, the changes made before `kept`, with their images; they can no longer be taken
 * back. Kept are also the newest change, by which the clock is judged, and all since the oldest import that is still
 * open, since taking an import back must know what was changed after it.
 * @returns how many changes were forgotten
 */
export function* pruneJournal(db: WriteDb, kept: Span, now: number): Generator<Progress, number> {
  const first = db.one(FIRST_KEPT, { ...kept, now })?.first ?? 0
  const forget = 'DELETE FROM journal WHERE key IN (SELECT key FROM journal WHERE change < ? LIMIT ?)'
  for (let done = db.run(forget, [first, STEP]); done > 0; done = db.run(forget, [first, STEP])) {
    yield { done: 0, total: 1, what: 'saving' }
  }
  db.run('UPDATE changes SET undoes = NULL WHERE undoes < ?', [first])
  return db.run('DELETE FROM changes WHERE key < ?', [first])
}
