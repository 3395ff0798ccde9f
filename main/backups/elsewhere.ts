import { dirname, join } from 'node:path'
import { folderName } from '../files/file-name.ts'
import type { CopyPlace } from '#domain/backup/backup.ts'
import { readBackupName } from '#domain/backup/name.ts'
import { copiesBesideFile } from '../store/copy-names.ts'
import { readPlaces } from '../store/noted-places.ts'
import { isThere, namesIn } from './place.ts'

/** A file that may be a copy, of which nothing is known but where it lies. `place` is '' on this PC. */
export type Unread = {
  readonly path: string
  readonly place: string
  /** What its name says; null for one kept before an update. */
  readonly name: ReturnType<typeof readBackupName>
}

/** Of a stick with copies of years the newest are enough: each of them is read. */
const READ_IN_A_PLACE = 5

/** The folders where copies lie as they were noted outside the shop's file. */
export function notedPlaces(database: string): Promise<readonly CopyPlace[]> {
  const places = readPlaces(database)
  return Promise.all(places.map(async (path) => ({ name: folderName(path), there: await isThere(path) })))
}

/** The newest copies in those that can be reached. */
export async function copiesInPlaces(database: string): Promise<readonly Unread[]> {
  const found = await Promise.all(readPlaces(database).map(copiesIn))
  return found.flat()
}

/** What migrations kept beside the shop's file, for a program that was taken back. */
export function keptBeforeUpdates(database: string): readonly Unread[] {
  return copiesBesideFile(database).map((file) => ({ path: join(dirname(database), file), place: '', name: null }))
}

async function copiesIn(place: string): Promise<readonly Unread[]> {
  const files = await namesIn(place)
  const named = files.flatMap((file) => {
    const name = readBackupName(file)
    return name === null ? [] : [{ path: join(place, file), place: folderName(place), name }]
  })
  return named.toSorted((one, other) => other.name.sequence - one.name.sequence).slice(0, READ_IN_A_PLACE)
}
