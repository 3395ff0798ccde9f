import { getCustomer } from '#main/store/customers.ts'
import { eraseRows } from '#main/store/erase.ts'
import { noteOutliving } from '#main/store/note-outliving.ts'
import { readOutliving } from '#main/store/noted-outliving.ts'
import type { Session } from '#main/store/session.ts'
import { getShop } from '#main/store/settings.ts'
import { type Erased, listErased } from '#main/store/tombstones.ts'
import { write } from '#main/store/write.ts'
import { sweep } from './erase.ts'

/**
 * Holds the live file and what stands of erasures beside it to one another: somebody may have put an older file here by hand.
 * @throws Refusal busy-import, disk-*; errors of the disk
 */
export function keepErased(database: string, session: Session): void {
  const shop = getShop(session.db)?.id
  const noted = shop === undefined ? null : readOutliving(database, shop)
  if (noted !== null && eraseAgain(session, notErasedHere(session, noted.erased)) > 0) sweep(session)
  noteOutliving(database, session.db)
}

/** Who has a tombstone here is asked about no more: they only become more, and this is asked after every save. */
function notErasedHere({ db }: Session, erased: readonly Erased[]): readonly Erased[] {
  const here = new Set(listErased(db).map(({ id }) => id))
  return erased.filter(({ id }) => !here.has(id))
}

/** Whoever of them stands in this file is erased from it. How many they were. @throws Refusal busy-import, disk-* */
export function eraseAgain(session: Session, erased: readonly Erased[]): number {
  const there = erased.filter(({ id }) => getCustomer(session.db, id) !== null)
  if (there.length === 0) return 0
  // Of what they asked, the present shop knows better, however old: its rows come after these.
  const at = ''
  write(session, 'customer-erased', (db, now) => {
    for (const { id, erasedOn } of there) {
      // A card goes with the one that it was put together with.
      const person = getCustomer(db, id)
      if (person !== null) eraseRows(db, person, { day: erasedOn, at, now, records: [] })
    }
  })
  return new Set(there.map(({ id }) => id)).size
}
