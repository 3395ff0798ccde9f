import type { Day } from '#domain/day.ts'
import type { ImportEntry } from '#domain/exchange/import.ts'
import { wallClock } from '#domain/moment.ts'
import type { Id } from '#domain/people/customer.ts'
import type { ReadDb } from '#main/store/db.ts'
import { getImport, type KeptImport, listOpenImports, markClosed } from '#main/store/imports.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { getShop } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'

/** Those that can still be taken back or closed, the newest first. */
export function listImports({ db }: Session): readonly ImportEntry[] {
  return listOpenImports(db).map(({ id, at, fileName, content, rows, added, merged, skipped, rejected, undoneAt }) => ({
    id,
    on: shopDayOf(db, at),
    fileName,
    content,
    rows,
    added,
    merged,
    skipped,
    rejected,
    undone: undoneAt !== null,
  }))
}

/**
 * 「確かめました」: from now on it can no longer be taken back, and the lines it did not take are forgotten.
 * @throws Refusal import-missing, import-closed, disk-*
 */
export function closeImport(session: Session, { id }: { readonly id: Id }): Readonly<Record<string, never>> {
  write(session, 'import-closed', (db) => {
    markClosed(db, openImport(db, id).key, session.now())
  })
  return {}
}

/** One that the owner has not closed yet. @throws Refusal import-missing, import-closed */
export function openImport(db: ReadDb, id: Id): KeptImport {
  const found = getImport(db, id) ?? refuse('import-missing')
  return found.closedAt === null ? found : refuse('import-closed')
}

/** The day of the shop's own calendar on which a moment fell. */
export function shopDayOf(db: ReadDb, at: string): Day {
  const timeZone = getShop(db)?.timeZone
  const there = timeZone === undefined ? null : wallClock(at, timeZone)
  if (there === null) throw new Error('a shop without a time zone, or an import without its moment')
  return there.day
}
