import type { Day } from '#domain/day.ts'
import type { Photo, PhotoKind, PhotoTyped } from '#domain/people/photo.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'

type PhotoRow = {
  key: number
  kind: string
  taken_on: string | null
  caption: string
  width: number
  height: number
}

const LIST = query<PhotoRow>(
  'SELECT key, kind, taken_on, caption, width, height FROM photos WHERE customer = ? ORDER BY key',
  ['key', 'kind', 'taken_on', 'caption', 'width', 'height'],
)
// Also where the person lies in the trash: their card can still be looked at.
const BYTES = query<{ bytes: Uint8Array }>('SELECT bytes FROM photos WHERE key = ?', ['bytes'])
const KEPT = query<{ key: number }>(
  `SELECT p.key FROM photos p JOIN customers c ON c.key = p.customer WHERE p.key = ? AND c.deleted_on IS NULL`,
  ['key'],
)
const COUNT = query<{ n: number }>('SELECT count(*) AS n FROM photos WHERE customer = ?', ['n'])

/** Of one card, the oldest first; their bytes are asked for one by one. */
export function listPhotos(db: ReadDb, customer: number): readonly Photo[] {
  return db.many(LIST, [customer]).map(toPhoto)
}

/** Null where it was taken away meanwhile. */
export function getPhotoBytes(db: ReadDb, key: RowKey): Uint8Array | null {
  return db.one(BYTES, [key])?.bytes ?? null
}

/** On a card that is not in the trash. */
export function hasPhoto(db: ReadDb, key: RowKey): boolean {
  return db.one(KEPT, [key]) !== null
}

export function countPhotos(db: ReadDb, customer: number): number {
  return db.one(COUNT, [customer])?.n ?? 0
}

export type PhotoToInsert = PhotoTyped & {
  readonly customer: number
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
}

/** The key of the new row. */
export function insertPhoto(db: WriteDb, photo: PhotoToInsert): number {
  return db.insert(
    `INSERT INTO photos (customer, kind, mime, width, height, taken_on, caption, bytes)
    VALUES (:customer, :kind, 'image/jpeg', :width, :height, :takenOn, :caption, :bytes)`,
    photo,
  )
}

export function updatePhoto(db: WriteDb, key: RowKey, photo: PhotoTyped): void {
  db.run('UPDATE photos SET kind = :kind, taken_on = :takenOn, caption = :caption WHERE key = :key', { ...photo, key })
}

export function deletePhoto(db: WriteDb, key: RowKey): void {
  db.run('DELETE FROM photos WHERE key = ?', [key])
}

function toPhoto(row: PhotoRow): Photo {
  return {
    key: row.key,
    kind: row.kind as PhotoKind,
    takenOn: row.taken_on as Day | null,
    caption: row.caption,
    width: row.width,
    height: row.height,
  }
}
