import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readBackupName } from '#domain/backup/name.ts'
import { type BackupFile, backupsFolder, listBackupFiles, THIS_PC } from './backups.ts'
import { databaseOf } from './connection.ts'
import { copiesBeside } from './copy-before.ts'
import type { Session } from './session.ts'

/** So many files kept before a restore, and so many before an update, always stay. */
const KEPT = 2

/**
 * Takes away what was kept before a restore and before an update, but for the newest two of each, and never before a copy that
 * was made later was verified on this PC. Answers the names that went.
 */
export function pruneKept(session: Pick<Session, 'connection' | 'db'>): readonly string[] {
  const folder = backupsFolder(session)
  const newest = listBackupFiles(session.db).find(
    ({ place, file }) => place === THIS_PC && existsSync(join(folder, file)),
  )
  if (newest === undefined) return []
  const spare = [...beforeRestores(folder, newest), ...beforeUpdates(session, newest)]
  return spare.filter((path) => takeAway(path))
}

/** They are numbered in one row with the copies. */
function beforeRestores(folder: string, newest: BackupFile): readonly string[] {
  const named = readdirSync(folder).flatMap((file) => {
    const name = readBackupName(file)
    return name?.isBeforeRestore === true ? [{ file, sequence: name.sequence }] : []
  })
  return named
    .toSorted((one, other) => other.sequence - one.sequence)
    .slice(KEPT)
    .filter(({ sequence }) => sequence < newest.sequence)
    .map(({ file }) => join(folder, file))
}

function beforeUpdates({ connection }: Pick<Session, 'connection'>, newest: BackupFile): readonly string[] {
  const folder = dirname(databaseOf(connection))
  return copiesBeside(connection)
    .slice(KEPT)
    .map((file) => join(folder, file))
    .filter((path) => statSync(path).mtime.toISOString() < newest.takenAt)
}

/** A folder that stood in the place of the records was the owner's, and a file that is held stays for another time. */
function takeAway(path: string): boolean {
  try {
    for (const part of ['-wal', '-journal', '']) rmSync(`${path}${part}`, { force: true })
    return true
  } catch {
    return false
  }
}
