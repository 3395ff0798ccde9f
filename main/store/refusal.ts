/** What opening, saving and the services refuse with; the contract's list of codes holds at least these (the router checks). */
export type RefusalCode =
  | 'shop-none'
  | 'shop-exists'
  | 'shop-missing'
  | 'shop-empty-file'
  | 'shop-foreign'
  | 'shop-newer'
  | 'shop-damaged'
  | 'shop-is-folder'
  | 'shop-in-cloud-folder'
  | 'shop-in-use'
  | 'shop-not-expected'
  | 'disk-full'
  | 'disk-read-only'
  | 'disk-failed'
  | 'name-missing'
  | 'number-taken'
  | 'customer-missing'
  | 'change-missing'
  | 'change-undone-before'
  | 'busy-import'
  | 'sender-missing'
  | 'nobody-left'
  | 'print-failed'

/** Thrown inside a transaction so that it rolls back; the router makes it a value. Anything else thrown is a bug. */
export class Refusal extends Error {
  readonly code: RefusalCode
  /** The input the page puts the sentence beside. */
  readonly field: string | undefined

  constructor(code: RefusalCode, field?: string, options?: ErrorOptions) {
    super(field === undefined ? code : `${code} (${field})`, options)
    this.name = 'Refusal'
    this.code = code
    this.field = field
  }
}

export function refuse(code: RefusalCode, field?: string): never {
  throw new Refusal(code, field)
}

/**
 * What the disk or the file did to us, as a refusal; any other error comes back as it was.
 * SQLite's extended codes (SQLITE_IOERR_WRITE, SQLITE_CORRUPT_VTAB) begin with the plain one.
 */
export function asRefusal(error: unknown): unknown {
  const code = sqliteCode(error)
  if (code === null) return error
  const found = CODES.find(([beginning]) => code.startsWith(beginning))
  return found === undefined ? error : new Refusal(found[1], undefined, { cause: error })
}

/** The driver's code of an error, such as SQLITE_BUSY, or null where another part failed. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== 'SqliteError' || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

const CODES = [
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'disk-read-only'],
  ['SQLITE_PERM', 'disk-read-only'],
  // No room for the index of a log that a killed program left.
  ['SQLITE_IOERR_SHMSIZE', 'disk-full'],
  ['SQLITE_IOERR', 'disk-failed'],
  ['SQLITE_CORRUPT', 'shop-damaged'],
  ['SQLITE_NOTADB', 'shop-damaged'],
  ['SQLITE_BUSY', 'shop-in-use'],
] as const satisfies readonly (readonly [string, RefusalCode])[]
