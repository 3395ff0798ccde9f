import type { WriteDb } from '../db.ts'

/** One step of the schema: numbered without gaps, add-only, run whole or not at all. */
export type Migration = {
  readonly version: number
  readonly name: string
  readonly up: (db: WriteDb) => void
}
