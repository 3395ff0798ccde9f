import { PLACES_MOST, type PlaceNamed } from '#domain/backup/backup.ts'
import type { Done } from '#domain/change.ts'
import type { Nothing } from '#domain/nothing.ts'
import { handleOf, named, shownAs } from '#main/files/place-name.ts'
import { type BackupPlace, listBackupPlaces, putBackupPlaces } from '#main/store/backup-places.ts'
import type { ReadDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { refuse } from '#main/store/refusal.ts'
import { write } from '#main/store/write.ts'

/** As the owner calls it now where it is still chosen, else as it was called when the copy went there. */
export function nameOfPlace(db: ReadDb, copy: { readonly place: string; readonly called: string }): string {
  const chosen = listBackupPlaces(db).find(({ path }) => path === copy.place)
  return shownAs({ path: copy.place, called: chosen?.called ?? copy.called })
}

/** A folder, and the place whose stand it takes, null where it is one more. */
export type PlaceChosen = { readonly path: string; readonly instead?: string | null }

/**
 * Only remembers the folder; nothing is written there. Another folder may be another stick, so it has no name yet. One that is
 * chosen already stays as it is. @throws Refusal nothing-to-do beyond the most there may be; place-missing where the one to go is
 * not among the chosen ones; busy-import, disk-*
 */
export function keepBackupPlace(session: Session, { path, instead = null }: PlaceChosen): PlaceNamed {
  const places = listBackupPlaces(session.db)
  const at = instead === null ? places.length : places.indexOf(chosenPlace(places, instead))
  const known = places.find((place) => place.path === path)
  if (known !== undefined) return named(known)
  if (at >= PLACES_MOST) refuse('nothing-to-do')
  const place = { path, called: '' }
  write(session, 'backup-place-chosen', (db) => {
    putBackupPlaces(db, places.toSpliced(at, 1, place))
  })
  return named(place)
}

/** @throws Refusal place-missing where it is not among the chosen ones */
export function callBackupPlace(
  session: Session,
  { place, called }: { readonly place: string; readonly called: string },
): Nothing {
  const places = listBackupPlaces(session.db)
  const chosen = chosenPlace(places, place)
  write(session, 'backup-place-called', (db) => {
    putBackupPlaces(db, places.with(places.indexOf(chosen), { path: chosen.path, called: called.trim() }))
  })
  return {}
}

/** What lies there stays there. @throws Refusal place-missing where it is not among the chosen ones */
export function leaveBackupPlace(session: Session, { place }: { readonly place: string }): Done {
  const places = listBackupPlaces(session.db)
  const left = chosenPlace(places, place)
  return write(session, 'backup-place-left', (db, change) => {
    putBackupPlaces(
      db,
      places.filter((each) => each !== left),
    )
    return { change }
  })
}

/** 「あとで」; places that were chosen before are no longer. */
export function backupLater(session: Session): Nothing {
  write(session, 'backup-later', (db) => putBackupPlaces(db, []))
  return {}
}

/** By its handle. @throws Refusal place-missing where it is not among these */
export function chosenPlace(places: readonly BackupPlace[], place: string): BackupPlace {
  return places.find(({ path }) => handleOf(path) === place) ?? refuse('place-missing')
}
