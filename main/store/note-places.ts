import { listBackupPlaces } from './backup-places.ts'
import { listBackupFiles, THIS_PC } from './backups.ts'
import type { ReadDb } from './db.ts'
import { writeWhole } from './durable.ts'
import { notesBeside, readPlaces } from './noted-places.ts'

/** More places than an owner has sticks. */
const MOST = 20

/** Writes them down where they are others than before. @throws errors of the disk */
export function notePlaces(database: string, db: ReadDb): void {
  const places = placesIn(db)
  const known = readPlaces(database)
  if (places.length === known.length && places.every((place, at) => place === known[at])) return
  writeWhole(notesBeside(database), `${JSON.stringify(places)}\n`)
}

function placesIn(db: ReadDb): readonly string[] {
  const chosen = listBackupPlaces(db).map(({ path }) => path)
  const others = listBackupFiles(db).flatMap(({ place }) => (place === THIS_PC ? [] : [place]))
  return [...new Set([...chosen, ...others])].slice(0, MOST)
}
