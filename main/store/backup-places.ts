import type { ReadDb, WriteDb } from './db.ts'
import { getSetting, putSetting } from './settings.ts'

/** Where copies go: the folder, and what the owner calls the stick that it lies on, '' where she gave it no name. */
export type BackupPlace = { readonly path: string; readonly called: string }

/** Those the owner chose, the first one first; none before, and after 「あとで」. */
export function listBackupPlaces(db: ReadDb): readonly BackupPlace[] {
  const setting = getSetting(db, 'backup-place')
  if (setting === null || 'later' in setting) return []
  const { path, called = '', others = [] } = setting
  return [{ path, called }, ...others]
}

/** None is 「あとで」. */
export function putBackupPlaces(db: WriteDb, places: readonly BackupPlace[]): void {
  const [first, ...others] = places
  putSetting(db, 'backup-place', first === undefined ? { later: true } : { ...first, others })
}
