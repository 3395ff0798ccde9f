import type { WriteDb } from './db.ts'
import { FIRST_CHANGE_WITHIN, type Span } from './last-saved.ts'

/**
 * Forgets, as part of the change `now`, the changes made before `kept`, with their images; they can no longer be taken
 * back. Kept are also the newest change, by which the clock is judged, and all since the oldest import that is still
 * open, since taking an import back must know what was changed after it.
 * @returns how many changes were forgotten
 */
export function pruneJournal(db: WriteDb, kept: Span, now: number): number {
  db.run(`DELETE FROM journal WHERE change < ${FIRST_KEPT}`, { ...kept, now })
  db.run(`UPDATE changes SET undoes = NULL WHERE undoes < ${FIRST_KEPT}`, { ...kept, now })
  return db.run(`DELETE FROM changes WHERE key < ${FIRST_KEPT}`, { ...kept, now })
}

const FIRST_KEPT = `min(
  (SELECT coalesce(max(key), 0) FROM changes WHERE key < :now),
  coalesce(${FIRST_CHANGE_WITHIN}, 9e18),
  coalesce((SELECT min(changes.key) FROM changes JOIN imports ON imports.key = changes.import_key
    WHERE imports.closed_at IS NULL AND imports.undone_at IS NULL), 9e18))`
