import { readFileSync } from 'node:fs'

// Apart from who writes them down, so that the main thread reads them without the database.

/** Folders where copies lie stand here as well, beside the database: without it, they would not be found. */
export function notesBeside(database: string): string {
  return `${database}.places.json`
}

/** Paths, the chosen ones first; none where nothing was noted, or it cannot be read. */
export function readPlaces(database: string): readonly string[] {
  try {
    const noted: unknown = JSON.parse(readFileSync(notesBeside(database), 'utf8'))
    return Array.isArray(noted) ? noted.filter((place) => typeof place === 'string') : []
  } catch {
    return []
  }
}
