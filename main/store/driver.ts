import Database from 'better-sqlite3'

// The only file of the program that names the driver: another one, which encrypts the file, takes its place here alone
// (docs/decisions/048).

/** A connection as the driver gives it. */
export type Raw = Database.Database
export type Statement = Database.Statement
export type RunResult = Database.RunResult
/** How far db.backup() has come, in pages. */
export type CopiedPages = Database.BackupMetadata

/** `timeout`: how long another program may hold the file before it counts as taken, ms. */
export type Opening = Pick<Database.Options, 'readonly' | 'fileMustExist' | 'timeout'>

/** Opens a file, or makes one where it need not exist; nothing of it is read yet. @throws SqliteError */
export function openFile(file: string, how: Opening = {}): Raw {
  return new Database(file, how)
}
