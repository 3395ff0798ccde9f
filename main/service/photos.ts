import type { SavedEntry } from '#domain/change.ts'
import type { Id } from '#domain/people/customer.ts'
import { type Photo, type PhotoBytes, PHOTOS_PER_CARD, type PhotoTyped } from '#domain/people/photo.ts'
import { canBeKept, type Picture, pictureIn } from '#domain/people/picture.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import {
  countPhotos,
  deletePhoto,
  getPhotoBytes,
  hasPhoto,
  insertPhoto,
  listPhotos,
  updatePhoto,
} from '#main/store/photos.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { findCustomer, listedCustomer } from './customers.ts'
import { refuseAhead } from './saved-entry.ts'

/** Without their bytes; also of somebody in the trash. @throws Refusal customer-* */
export function photosOf({ db }: Session, { customer }: { readonly customer: Id }): readonly Photo[] {
  return listPhotos(db, findCustomer(db, customer).key)
}

/** @throws Refusal entry-missing */
export function photoBytes({ db }: Session, { key }: { readonly key: RowKey }): PhotoBytes {
  return { mime: 'image/jpeg', bytes: getPhotoBytes(db, key) ?? refuse('entry-missing') }
}

export type PhotoToAdd = PhotoTyped & { readonly customer: Id; readonly bytes: Uint8Array }

/**
 * A picture as the page drew it anew; whatever else calls itself one is refused here too.
 * @throws Refusal photo-unreadable, photo-too-many, day-ahead, customer-*, disk-*
 */
export function addPhoto(session: Session, { customer, bytes, ...typed }: PhotoToAdd): SavedEntry {
  refuseToCome(session, typed)
  const { width, height } = drawnAnew(bytes)
  return write(session, 'photo-added', (db, change) => {
    const person = listedCustomer(db, customer).key
    if (countPhotos(db, person) >= PHOTOS_PER_CARD) refuse('photo-too-many')
    return { key: insertPhoto(db, { ...typed, customer: person, width, height, bytes }), change }
  })
}

/** What is said of it; the picture stays. @throws Refusal entry-missing, day-ahead, disk-* */
export function editPhoto(session: Session, { key, ...typed }: PhotoTyped & { readonly key: RowKey }): SavedEntry {
  refuseToCome(session, typed)
  return write(session, 'photo-edited', (db, change) => {
    if (!hasPhoto(db, key)) refuse('entry-missing')
    updatePhoto(db, key, typed)
    return { key, change }
  })
}

/** @throws Refusal entry-missing, disk-* */
export function removePhoto(session: Session, { key }: { readonly key: RowKey }): SavedEntry {
  return write(session, 'photo-removed', (db, change) => {
    if (!hasPhoto(db, key)) refuse('entry-missing')
    deletePhoto(db, key)
    return { key, change }
  })
}

function drawnAnew(bytes: Uint8Array): Picture {
  const picture = pictureIn(bytes)
  return picture !== null && canBeKept(picture) ? picture : refuse('photo-unreadable')
}

function refuseToCome(session: Session, { takenOn }: PhotoTyped): void {
  if (takenOn !== null) refuseAhead(session, takenOn, 'takenOn')
}
