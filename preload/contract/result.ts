/** Why a call was refused. A code is a promise to the page: each has its sentence in refusals.ts. */
export const ERROR_CODES = [
  // the door
  'wrong-sender',
  'unknown-call',
  'bad-input',
  'too-large',
  // opening the shop's file
  'shop-none',
  'shop-exists',
  'shop-missing',
  'shop-empty-file',
  'shop-foreign',
  'shop-newer',
  'shop-damaged',
  'shop-is-folder',
  'shop-in-cloud-folder',
  'shop-in-use',
  'shop-not-expected',
  // writing to disk
  'disk-full',
  'disk-read-only',
  'disk-failed',
  // people and changes
  'name-missing',
  'number-taken',
  'customer-missing',
  'customer-erased',
  'changed-meanwhile',
  'entry-missing',
  'already-settled',
  'day-ahead',
  'day-over',
  'sample-only',
  'change-missing',
  'change-undone-before',
  'busy-import',
  'nothing-to-do',
  'group-missing',
  'own-rule-missing',
  'group-name-taken',
  'group-asks-nothing',
  'photo-unreadable',
  'photo-too-large',
  'photo-too-many',
  'day-before-receipt',
  // files in and out
  'cancelled',
  'file-missing',
  'file-changed',
  'file-too-large',
  'file-empty',
  'file-encoding',
  'file-not-table',
  'file-of-other-program',
  'postal-file-other',
  'columns-doubled',
  'columns-missing',
  'duplicates-undecided',
  'import-missing',
  'import-undone-before',
  'import-closed',
  'change-is-import',
  'not-in-cp932',
  // copies
  'place-missing',
  'place-full',
  'place-read-only',
  'place-failed',
  'copy-missing',
  'copy-foreign',
  'copy-newer',
  'copy-damaged',
  'copy-not-verified',
  // letters
  'sender-missing',
  'nobody-left',
  'template-missing',
  'field-unknown',
  'short-form-empty',
  'side-not-on-paper',
  'gate-changed',
  'day-before-print',
  'print-failed',
  // anything else: a bug, logged
  'internal',
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

export type Failure = { readonly code: ErrorCode; readonly field?: string }

/** What every call answers; a refusal is a value, a bug is 'internal'. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure }
