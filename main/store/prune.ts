import type { WriteDb } from './db.ts'

/**
 * Forgets, as part of the change `now`, the changes made before `moment` (UTC), with their images; they can no longer be taken back. Kept are the newest
 * change, by which the clock is judged, and all since the oldest import that is still open, since taking an import
 * back must know what was changed after it.
 * @returns how many changes were forgotten
 */
export function pruneJournal(db: WriteDb, moment: string, now: number): number {
  db.run(`DELETE FROM journal WHERE change < ${FIRST_KEPT}`, { moment, now })
  db.run(`UPDATE changes SET undoes = NULL WHERE undoes < ${FIRST_KEPT}`, { moment, now })
  return db.run(`DELETE FROM changes WHERE key < ${FIRST_KEPT}`, { moment, now })
}

const FIRST_KEPT = `min(
  (SELECT coalesce(max(key), 0) FROM changes WHERE key < :now),
  coalesce((SELECT min(key) FROM changes WHERE at >= :moment), 9e18),
  coalesce((SELECT min(changes.key) FROM changes JOIN imports ON imports.key = changes.import_key
    WHERE imports.closed_at IS NULL AND imports.undone_at IS NULL), 9e18))`
