import { readFileSync } from 'node:fs'
import { listBackupFiles, THIS_PC } from './backups.ts'
import type { ReadDb } from './db.ts'
import { writeWhole } from './durable.ts'
import { getSetting } from './settings.ts'

/** More places than an owner has sticks. */
const MOST = 20

/** Folders where copies lie stand here as well, beside the database: without it, they would not be found. */
function notesBeside(database: string): string {
  return `${database}.places.json`
}

/** Every file that is the shop's own beside its database and marker. */
export function notesOf(database: string): readonly string[] {
  const notes = notesBeside(database)
  return [notes, `${notes}.new`]
}

/** Paths, the chosen one first; none where nothing was noted, or it cannot be read. */
export function readPlaces(database: string): readonly string[] {
  try {
    const noted: unknown = JSON.parse(readFileSync(notesBeside(database), 'utf8'))
    return Array.isArray(noted) ? noted.filter((place) => typeof place === 'string') : []
  } catch {
    return []
  }
}

/** Writes them down where they are others than before. @throws errors of the disk */
export function notePlaces(database: string, db: ReadDb): void {
  const places = placesIn(db)
  const known = readPlaces(database)
  if (places.length === known.length && places.every((place, at) => place === known[at])) return
  writeWhole(notesBeside(database), `${JSON.stringify(places)}\n`)
}

function placesIn(db: ReadDb): readonly string[] {
  const chosen = getSetting(db, 'backup-place')
  const first = chosen !== null && 'path' in chosen ? [chosen.path] : []
  const others = listBackupFiles(db).flatMap(({ place }) => (place === THIS_PC ? [] : [place]))
  return [...new Set([...first, ...others])].slice(0, MOST)
}
