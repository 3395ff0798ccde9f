import { PLACES_MOST, type PlaceNamed } from '#domain/backup/backup.ts'
import type { Done } from '#domain/change.ts'
import type { Nothing } from '#domain/nothing.ts'
import { folderName } from '#main/files/file-name.ts'
import { type BackupPlace, listBackupPlaces, placeHandle, putBackupPlaces } from '#main/store/backup-places.ts'
import type { ReadDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { refuse } from '#main/store/refusal.ts'
import { write } from '#main/store/write.ts'

/** As it is shown: 「青いUSB」, else the folder's own name, or the drive's where it is a whole USB stick. */
export function nameOfPlace(db: ReadDb, copy: { readonly place: string; readonly called: string }): string {
  const chosen = listBackupPlaces(db).find(({ path }) => path === copy.place)
  return shownAs({ path: copy.place, called: chosen?.called ?? copy.called })
}

export function named(place: BackupPlace): PlaceNamed {
  return { place: placeHandle(place.path), called: shownAs(place) }
}

export function shownAs({ path, called }: BackupPlace): string {
  return called === '' ? folderName(path) : called
}

/** A folder, and the place whose stand it takes, null where it is one more. */
export type PlaceChosen = { readonly path: string; readonly instead?: string | null }

/**
 * Only remembers the folder; nothing is written there. Another folder may be another stick, so it has no name yet. One that is
 * chosen already stays as it is. @throws Refusal nothing-to-do beyond the most there may be, or where the one to go is none
 */
export function keepBackupPlace(session: Session, { path, instead = null }: PlaceChosen): PlaceNamed {
  const places = listBackupPlaces(session.db)
  const at = instead === null ? places.length : indexOf(places, instead)
  const known = places.find((place) => place.path === path)
  if (known !== undefined) return named(known)
  if (at >= PLACES_MOST) refuse('nothing-to-do')
  const place = { path, called: '' }
  write(session, 'backup-place-chosen', (db) => {
    putBackupPlaces(db, [...places.slice(0, at), place, ...places.slice(at + 1)])
  })
  return named(place)
}

/** @throws Refusal place-missing where it is not among the chosen ones */
export function callBackupPlace(
  session: Session,
  { place, called }: { readonly place: string; readonly called: string },
): Nothing {
  const places = listBackupPlaces(session.db)
  const at = indexOf(places, place)
  write(session, 'backup-place-called', (db) => {
    putBackupPlaces(
      db,
      places.map(({ path, called: before }, each) => ({ path, called: each === at ? called.trim() : before })),
    )
  })
  return {}
}

/** What lies there stays there. @throws Refusal place-missing where it is not among the chosen ones */
export function leaveBackupPlace(session: Session, { place }: { readonly place: string }): Done {
  const places = listBackupPlaces(session.db)
  const at = indexOf(places, place)
  return write(session, 'backup-place-left', (db, change) => {
    putBackupPlaces(db, places.toSpliced(at, 1))
    return { change }
  })
}

/** 「あとで」; places that were chosen before are no longer. */
export function backupLater(session: Session): Nothing {
  write(session, 'backup-later', (db) => putBackupPlaces(db, []))
  return {}
}

/** @throws Refusal place-missing */
function indexOf(places: readonly BackupPlace[], place: string): number {
  const at = places.findIndex(({ path }) => placeHandle(path) === place)
  return at === -1 ? refuse('place-missing') : at
}
