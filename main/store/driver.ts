import Database from 'better-sqlite3-multiple-ciphers'
import { keyOf, type ShopKey } from './shop-key.ts'

// The only file of the program that names the driver, and how it encrypts (docs/decisions/048, 049).

/** A connection as the driver gives it. */
export type Raw = Database.Database
export type Statement = Database.Statement
export type RunResult = Database.RunResult
/** How far db.backup() has come, in pages. */
export type CopiedPages = Database.BackupMetadata

/** `timeout`: how long another program may hold the file before it counts as taken, ms. */
export type Opening = Partial<Pick<Database.Options, 'readonly' | 'fileMustExist' | 'timeout'>>

const encrypted = new WeakSet<Raw>()

/**
 * Opens a file, or makes one where it need not exist; nothing of it is read yet. One that is encrypted, or new while there is
 * a key, is opened under the key of this thread. @throws SqliteError
 */
export function openFile(file: string, how: Opening = {}): Raw {
  const key = keyOf(file)
  const raw = new Database(file, how)
  if (key === null) return raw
  try {
    raw.pragma(SCHEME)
    raw.pragma(LAYOUT)
    raw.pragma(`key = ${literal(key)}`)
  } catch (error) {
    raw.close()
    throw error
  }
  encrypted.add(raw)
  return raw
}

/** Whether what it writes is encrypted: such a file the driver's own backup() does not copy. */
export function isEncrypted(raw: Raw): boolean {
  return encrypted.has(raw)
}

/** Writes the whole file anew, in one transaction: under this key, or plain. @throws SqliteError */
export function encryptAnew(raw: Raw, key: ShopKey | null): void {
  raw.pragma(SCHEME)
  raw.pragma(LAYOUT)
  raw.pragma(`rekey = ${key === null ? "''" : literal(key)}`)
}

// The format of SQLCipher 4, which other programs read too: AES-256-CBC and HMAC-SHA512 for each page (store/page-cipher.ts).
const SCHEME = "cipher = 'sqlcipher'"
const LAYOUT = 'legacy = 4'

/** A key of 32 bytes as it is, not a passphrase from which one would be made. */
function literal(key: ShopKey): string {
  return `"x'${Buffer.from(key).toString('hex')}'"`
}
