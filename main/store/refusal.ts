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
  | 'shop-locked'
  | 'sheet-missing'
  | 'records-locked'
  | 'key-file-damaged'
  | 'disk-full'
  | 'disk-read-only'
  | 'disk-failed'
  | 'name-missing'
  | 'number-taken'
  | 'customer-missing'
  | 'customer-erased'
  | 'changed-meanwhile'
  | 'entry-missing'
  | 'already-settled'
  | 'day-ahead'
  | 'day-over'
  | 'sample-only'
  | 'change-missing'
  | 'change-undone-before'
  | 'busy-import'
  | 'nothing-to-do'
  | 'group-missing'
  | 'own-rule-missing'
  | 'group-name-taken'
  | 'group-asks-nothing'
  | 'photo-unreadable'
  | 'photo-too-large'
  | 'photo-too-many'
  | 'day-before-receipt'
  | 'request-day'
  | 'benefit-used'
  | 'benefit-expired'
  | 'benefit-days'
  | 'benefit-code-taken'
  | 'stamps-too-few'
  | 'days-out-of-order'
  | 'theme-taken'
  | 'survey-answers'
  | 'cancelled'
  | 'file-missing'
  | 'file-changed'
  | 'file-too-large'
  | 'file-empty'
  | 'file-encoding'
  | 'file-not-table'
  | 'file-of-other-program'
  | 'postal-file-other'
  | 'columns-doubled'
  | 'columns-missing'
  | 'duplicates-undecided'
  | 'import-missing'
  | 'import-undone-before'
  | 'import-closed'
  | 'change-is-import'
  | 'not-in-cp932'
  | 'place-missing'
  | 'place-full'
  | 'place-read-only'
  | 'place-failed'
  | 'copy-missing'
  | 'copy-foreign'
  | 'copy-newer'
  | 'copy-damaged'
  | 'copy-too-slow'
  | 'copy-not-verified'
  | 'copy-locked'
  | 'wrong-passphrase'
  | 'salvage-empty'
  | 'salvage-locked'
  | 'sender-missing'
  | 'nobody-left'
  | 'template-missing'
  | 'template-name-missing'
  | 'template-name-taken'
  | 'topic-not-for-kind'
  | 'field-unknown'
  | 'short-form-empty'
  | 'side-not-on-paper'
  | 'paper-missing'
  | 'paper-size'
  | 'label-size'
  | 'labels-beyond'
  | 'boxes-beyond'
  | 'gate-changed'
  | 'day-before-print'
  | 'print-failed'
  | 'pin-missing'
  | 'pin-there'
  | 'pin-wrong'
  | 'pin-number-wrong'
  | 'pin-wait'
  | 'pin-unreadable'

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

/** What the disk or the file did to us, as a refusal; any other error comes back as it was. */
export function asRefusal(error: unknown): unknown {
  const code = systemRefusal(error) ?? sqliteRefusal(error)
  return code === null ? error : new Refusal(code, undefined, { cause: error })
}

/** Does it where the disk lets it, and says whether it did: nobody waits for it, and it is done another time. */
export function isLet(act: () => void): boolean {
  try {
    told(act)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** Does it; what the disk or the file does to us meanwhile is thrown as a refusal. */
export function told<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw asRefusal(error)
  }
}

/** Node's errors of a system call name the call; what is not in the table is a disk that fails in its own way. */
function systemRefusal(error: unknown): RefusalCode | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null
  return SYSTEM_CODES.get(String(error.code)) ?? 'disk-failed'
}

/** SQLite's extended codes (SQLITE_IOERR_WRITE, SQLITE_CORRUPT_VTAB) begin with the plain one. */
function sqliteRefusal(error: unknown): RefusalCode | null {
  const code = sqliteCode(error)
  return CODES.find(([beginning]) => code?.startsWith(beginning))?.[1] ?? null
}

/** The driver's code of an error, such as SQLITE_BUSY, or null where another part failed. */
export function sqliteCode(error: unknown): string | null {
  if (!(error instanceof Error) || error.name !== 'SqliteError' || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

const SYSTEM_CODES: ReadonlyMap<string, RefusalCode> = new Map([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'disk-read-only'],
  ['EACCES', 'disk-read-only'],
  ['EPERM', 'disk-read-only'],
])

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
