import { Temporal } from 'temporal-polyfill'
import type { Day } from '#domain/day.ts'
import type { ImportEntry } from '#domain/exchange/import.ts'
import type { Id } from '#domain/people/customer.ts'
import type { ReadDb } from '#main/store/db.ts'
import { getImport, listOpenImports, markClosed } from '#main/store/imports.ts'
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
    const found = getImport(db, id) ?? refuse('import-missing')
    if (found.closedAt !== null) refuse('import-closed')
    markClosed(db, found.key, session.now())
  })
  return {}
}

/** The day of the shop's own calendar on which a moment fell. */
export function shopDayOf(db: ReadDb, at: string): Day {
  const timeZone = getShop(db)?.timeZone
  if (timeZone === undefined) throw new Error('a shop without a time zone')
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString() as Day
}
