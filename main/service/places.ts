import { folderName } from '#main/files/file-name.ts'
import type { ReadDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting, putSetting } from '#main/store/settings.ts'
import { refuse } from '#main/store/refusal.ts'
import { write } from '#main/store/write.ts'

type Nothing = Readonly<Record<string, never>>

/** Where copies go: the folder, and what the owner calls the stick that it lies on, '' where she gave it no name. */
export type BackupPlace = { readonly path: string; readonly called: string }

/** Null before one was chosen, and after 「あとで」. */
export function backupPlace(db: ReadDb): BackupPlace | null {
  const setting = getSetting(db, 'backup-place')
  return setting !== null && 'path' in setting ? { path: setting.path, called: setting.called ?? '' } : null
}

/** As it is shown: 「青いUSB」, else the folder's own name, or the drive's where it is a whole USB stick. */
export function nameOfPlace(db: ReadDb, copy: { readonly place: string; readonly called: string }): string {
  const chosen = backupPlace(db)
  const called = chosen?.path === copy.place ? chosen.called : copy.called
  return called === '' ? folderName(copy.place) : called
}

/** Only remembers the folder; nothing is written there. Another folder may be another stick, so it has no name yet. */
export function keepBackupPlace(session: Session, { path }: { readonly path: string }): Nothing {
  write(session, 'backup-place-chosen', (db) => putSetting(db, 'backup-place', { path }))
  return {}
}

/** @throws Refusal place-missing where none is chosen */
export function callBackupPlace(session: Session, { called }: { readonly called: string }): Nothing {
  const { path } = backupPlace(session.db) ?? refuse('place-missing')
  write(session, 'backup-place-called', (db) => putSetting(db, 'backup-place', { path, called: called.trim() }))
  return {}
}

/** 「あとで」; a place that was chosen before is no longer one. */
export function backupLater(session: Session): Nothing {
  write(session, 'backup-later', (db) => putSetting(db, 'backup-place', { later: true }))
  return {}
}
