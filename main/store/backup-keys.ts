import type { BackupLock, KeySlot } from '#domain/backup/lock.ts'
import type { Day } from '#domain/day.ts'
import { noteOfBackups } from './backups.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import type { Session } from './session.ts'

/** `practisedOn`: the day on which the owner last typed one of its secrets rightly. */
export type KeptLock = BackupLock & { readonly madeOn: Day; readonly practisedOn: Day }

type LockRow = {
  readonly sheet: string
  readonly master: Uint8Array
  readonly slots: string
  readonly madeOn: string
  readonly practisedOn: string
}

const LOCKS = query<LockRow>(
  `SELECT sheet, master, slots, made_on AS madeOn, practised_on AS practisedOn FROM backup_keys ORDER BY key DESC`,
  ['sheet', 'master', 'slots', 'madeOn', 'practisedOn'],
)

/** The newest, which is the one in force, first; the others still open older copies. */
export function listLocks(db: ReadDb): readonly KeptLock[] {
  return db.many(LOCKS).map((row) => ({
    sheet: row.sheet,
    master: row.master,
    slots: JSON.parse(row.slots) as readonly KeySlot[],
    madeOn: row.madeOn as Day,
    practisedOn: row.practisedOn as Day,
  }))
}

/** @throws Refusal busy-import, disk-* */
export function updateLockPractised(session: Session, sheet: string, day: Day): void {
  noteOfBackups(session, (db) => db.run('UPDATE backup_keys SET practised_on = ? WHERE sheet = ?', [day, sheet]))
}

/** Inside a transaction: in force from now on, whether or not it was known. The journal does not hear of it. */
export function putLock(db: WriteDb, { sheet, master, slots, madeOn, practisedOn }: KeptLock): void {
  db.run('DELETE FROM backup_keys WHERE sheet = ?', [sheet])
  db.run('INSERT INTO backup_keys (sheet, master, slots, made_on, practised_on) VALUES (?, ?, ?, ?, ?)', [
    sheet,
    master,
    JSON.stringify(slots),
    madeOn,
    practisedOn,
  ])
}
