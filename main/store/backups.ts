import type { BackupKind } from '#domain/backup/backup.ts'
import { databaseOf, unseal } from './connection.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { refuse, told } from './refusal.ts'
import type { Session } from './session.ts'
import { backupsBeside } from './swap.ts'

/** `place` of what lies on this PC, in the folder of backups beside the live file, wherever that is moved to. */
export const THIS_PC = ''

/** Moments are UTC; `change` is the number of the state that it holds (stateNumber). */
export type Backup = {
  readonly sequence: number
  readonly takenAt: string
  readonly kind: BackupKind
  readonly change: number
}

/** Where a copy lies, and what was read there when it was verified. */
export type KeptFile = {
  readonly place: string
  readonly file: string
  readonly bytes: number
  readonly people: number
  readonly visits: number
  readonly sha256: string
  /** Which 合言葉の紙 opens it; '' where it is not locked. */
  readonly sheet: string
}

/** `called`: what the owner called the place when the copy was brought there, '' where she gave it no name. */
export type BackupFile = Backup & KeptFile & { readonly key: number; readonly called: string }

type FileRow = Omit<BackupFile, 'kind'> & { kind: string }

const HIGHEST = query<{ sequence: number }>('SELECT coalesce(max(sequence), 0) AS sequence FROM backups', ['sequence'])
const IS_KNOWN = query<{ key: number }>('SELECT key FROM backups WHERE sequence = ?', ['key'])
const BACKUP = query<Omit<Backup, 'kind'> & { kind: string }>(
  'SELECT sequence, taken_at AS takenAt, kind, change FROM backups WHERE sequence = ?',
  ['sequence', 'takenAt', 'kind', 'change'],
)
const FILES = query<FileRow>(
  `SELECT f.key, b.sequence, b.taken_at AS takenAt, b.kind, b.change, f.place, f.file, f.bytes, f.people, f.visits, f.sha256, f.sheet, f.called
    FROM backup_files f JOIN backups b ON b.key = f.backup WHERE f.pruned_at IS NULL ORDER BY b.sequence DESC, f.key DESC`,
  [
    'key',
    'sequence',
    'takenAt',
    'kind',
    'change',
    'place',
    'file',
    'bytes',
    'people',
    'visits',
    'sha256',
    'sheet',
    'called',
  ],
)

/** Beside the live file; it may not be there yet. */
export function backupsFolder({ connection }: Pick<Session, 'connection'>): string {
  return backupsBeside(databaseOf(connection))
}

/** The number of the newest copy that was begun; 0 before the first. */
export function highestSequence(db: ReadDb): number {
  return db.one(HIGHEST)?.sequence ?? 0
}

/** Whether this shop began a copy of this number. */
export function isBackup(db: ReadDb, sequence: number): boolean {
  return db.one(IS_KNOWN, [sequence]) !== null
}

/** Null where this shop began none of this number. */
export function getBackup(db: ReadDb, sequence: number): Backup | null {
  const row = db.one(BACKUP, [sequence])
  return row === null ? null : { ...row, kind: row.kind as BackupKind }
}

/** Those that were verified and not thinned out, the newest first; whether they can be reached is not known here. */
export function listBackupFiles(db: ReadDb): readonly BackupFile[] {
  return db.many(FILES).map((row) => ({
    key: row.key,
    sequence: row.sequence,
    takenAt: row.takenAt,
    kind: row.kind as BackupKind,
    change: row.change,
    place: row.place,
    file: row.file,
    bytes: row.bytes,
    people: row.people,
    visits: row.visits,
    sha256: row.sha256,
    sheet: row.sheet,
    called: row.called,
  }))
}

/** @throws Refusal busy-import, disk-* */
export function insertBackup(session: Session, { sequence, takenAt, kind, change }: Backup): void {
  noteOfBackups(session, (db) =>
    db.insert('INSERT INTO backups (sequence, taken_at, kind, change) VALUES (?, ?, ?, ?)', [
      sequence,
      takenAt,
      kind,
      change,
    ]),
  )
}

/** Saves went on while it was made. @throws Refusal busy-import, disk-* */
export function updateBackupChange(session: Session, sequence: number, change: number): void {
  noteOfBackups(session, (db) => db.run('UPDATE backups SET change = ? WHERE sequence = ?', [change, sequence]))
}

/** Once only, also where it is said again after a kill. @throws Refusal busy-import, disk-* */
export function insertBackupFile(
  session: Session,
  sequence: number,
  kept: KeptFile & { readonly called: string },
): void {
  noteOfBackups(session, (db) =>
    db.run(
      `INSERT INTO backup_files (backup, place, file, bytes, people, visits, sha256, sheet, called, verified_at)
      SELECT key, :place, :file, :bytes, :people, :visits, :sha256, :sheet, :called, :at FROM backups WHERE sequence = :sequence AND NOT EXISTS (
        SELECT 1 FROM backup_files WHERE backup = backups.key AND place = :place AND file = :file AND pruned_at IS NULL)`,
      { ...kept, sequence, at: session.now() },
    ),
  )
}

/** Copies on this PC that were written anew, under the names they had. @throws Refusal busy-import, disk-* */
export function updateBackupFiles(
  session: Session,
  files: readonly Pick<KeptFile, 'file' | 'bytes' | 'sha256'>[],
): void {
  noteOfBackups(session, (db) => {
    for (const { file, bytes, sha256 } of files) {
      db.run('UPDATE backup_files SET bytes = ?, sha256 = ? WHERE place = ? AND file = ? AND pruned_at IS NULL', [
        bytes,
        sha256,
        THIS_PC,
        file,
      ])
    }
  })
}

/** Their files are no longer there. @throws Refusal busy-import, disk-* */
export function markPruned(session: Session, keys: readonly number[]): void {
  const at = session.now()
  noteOfBackups(session, (db) => {
    for (const key of keys) db.run('UPDATE backup_files SET pruned_at = ? WHERE key = ?', [at, key])
  })
}

/**
 * What the program notes about its copies and their keys is no change of the shop's: it has no number and no image, so that
 * a copy is up to date although it was noted after it. @throws Refusal busy-import, disk-*
 */
export function noteOfBackups(session: Session, fn: (db: WriteDb) => unknown): void {
  const { raw, db } = unseal(session.connection)
  if (raw.inTransaction) refuse('busy-import')
  told(() => raw.transaction(() => void fn(db)).immediate())
  session.changed({ change: 0, label: 'backup-noted', customers: [] })
}
