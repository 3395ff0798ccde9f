import { createHash } from 'node:crypto'
import type { PlaceNamed } from '#domain/backup/backup.ts'
import { folderName } from './file-name.ts'

/** A folder, and what the owner calls the stick that it lies on, '' where she gave it no name. */
type Place = { readonly path: string; readonly called: string }

/** What a page calls a file or folder: no path ever reaches it. */
export function handleOf(path: string): string {
  return createHash('sha256').update(path).digest('hex')
}

export function named(place: Place): PlaceNamed {
  return { place: handleOf(place.path), called: shownAs(place) }
}

/** 「青いUSB」, else the folder's own name, or the drive's where it is a whole USB stick. */
export function shownAs({ path, called }: Place): string {
  return called === '' ? folderName(path) : called
}
