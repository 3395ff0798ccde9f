import type { Day } from '#domain/day.ts'
import type { Id, Known } from '#domain/people/customer.ts'
import type { Field } from './fields.ts'
import type { Content, Delimiter, Encoding, FileKind, Format } from './table.ts'

/** A file the owner chose, by a name that only the program can follow; `fileName` is for the eye. */
export type OpenedFile = { readonly file: string; readonly fileName: string; readonly bytes: number }

/** Null leaves it to the program to tell. `columns` says of each column, from the left, what it means (null: nothing). */
export type ImportAsked = {
  readonly file: string
  readonly content: Content | null
  readonly encoding: Encoding | null
  /** Its first line is no line of headers, and stands for somebody as all others do. */
  readonly headless: boolean | null
  readonly columns: readonly (Field | null)[] | null
}

/** What Excel did to a file, each kind offered for repair. */
export const DAMAGES = ['postal-zero', 'phone-zero', 'date-serial', 'year-only'] as const

export type Damage = (typeof DAMAGES)[number]

/** Add as somebody new, put into the card there is, or leave out. */
export const ON_DUPLICATE = ['add', 'merge', 'skip'] as const

export type OnDuplicate = (typeof ON_DUPLICATE)[number]

/** What the owner answered: asked once per file, and per line where somebody is likely known already. */
export type ImportAnswers = {
  readonly known: Known
  readonly repairs: readonly Damage[]
  readonly onDuplicate: OnDuplicate
  readonly choices: readonly { readonly line: number; readonly choice: OnDuplicate }[]
}

/** Why a line was not taken. */
export const REJECTIONS = [
  'name-missing',
  'cells-too-many',
  'quote-open',
  'too-long',
  'control-character',
  'unreadable',
  'date-impossible',
  'day-missing',
  'day-ahead',
  'postal-code-impossible',
  'amount-impossible',
  'value-unknown',
  'number-taken',
  'customer-erased',
  'customer-in-trash',
  'customer-unknown',
  'customer-ambiguous',
] as const

export type Rejection = (typeof REJECTIONS)[number]

/** A line that is not taken, word for word (long ones cut), with the header of the cell that is at fault ('' where none is). */
export type Rejected = {
  readonly line: number
  readonly reason: Rejection
  readonly column: string
  readonly text: string
}

/** A line as it will be: what the eye looks for first. */
export type LineAsRead = {
  readonly line: number
  /** A person's name with 敬称 and 連名, or whose visit or contact it is. */
  readonly name: string
  readonly kana: string
  /** The address in one line, the item and amount of a visit, or the text of a contact. */
  readonly what: string
  readonly phone: string
  readonly day: string
}

/** `existing` is who is in the shop already; null where it is another line of the same file, `sameAs`. */
export type Likely = {
  readonly line: number
  readonly incoming: LineAsRead
  readonly existing: { readonly id: Id; readonly called: string; readonly what: string } | null
  readonly sameAs: number | null
  readonly why: 'id' | 'number' | 'phone' | 'address' | 'same-entry'
}

export type DamageFound = {
  readonly kind: Damage
  readonly count: number
  readonly examples: readonly { readonly line: number; readonly was: string; readonly becomes: string }[]
}

/** Cells with ? for characters that the file could not hold: told, since nothing can bring them back. */
export type LettersLost = {
  readonly count: number
  readonly examples: readonly { readonly line: number; readonly was: string }[]
}

export type ColumnFound = {
  readonly header: string
  readonly field: Field | null
  /** The first values that are not empty. */
  readonly samples: readonly string[]
}

/** All that is told before anything is written. Lists are cut (LISTED_AT_MOST); the counts beside them are whole. */
export type ImportPreview = {
  readonly fileName: string
  readonly kind: FileKind
  readonly content: Content
  readonly format: Format
  readonly encoding: Encoding
  readonly delimiter: Delimiter
  /** Whether every line was read, the first one too. */
  readonly headless: boolean
  readonly columns: readonly ColumnFound[]
  /** Whether the columns are as the owner once said them for these headers. */
  readonly remembered: boolean
  /** What is still missing before anything can be taken in: a name, or whose visit it is, or its day. */
  readonly lacking: readonly Field[]
  /** What two columns claim to be and only one can: to be settled before anything can be taken in. */
  readonly doubled: readonly Field[]
  readonly rows: number
  readonly sample: readonly LineAsRead[]
  readonly rejected: number
  readonly rejects: readonly Rejected[]
  readonly duplicates: number
  readonly likely: readonly Likely[]
  readonly damages: readonly DamageFound[]
  readonly lost: LettersLost
  /** The same file was taken in before, and is still in. */
  readonly importedOn: Day | null
}

export const LISTED_AT_MOST = 200

/** Always rows = added + merged + skipped + rejected. `rejects` is cut (LISTED_AT_MOST), `rejected` is whole. */
export type ImportDone = {
  readonly batchId: Id
  readonly format: Format
  readonly encoding: Encoding
  readonly rows: number
  readonly added: number
  readonly merged: number
  readonly skipped: number
  readonly rejected: number
  readonly rejects: readonly Rejected[]
}

/** An import that can still be taken back or closed, the newest first. */
export type ImportEntry = {
  readonly id: Id
  /** The shop's day. */
  readonly on: Day
  readonly fileName: string
  readonly content: Content
  readonly rows: number
  readonly added: number
  readonly merged: number
  readonly skipped: number
  readonly rejected: number
  readonly undone: boolean
}

/** Whose it is, and what, as the code of a word: the name of a table. */
export type ChangedSince = { readonly id: Id; readonly name: string; readonly what: string }

/**
 * `removed` and `restored` count people, or rows where the import brought no people. What was changed since stayed:
 * `changedSince` names it and is cut (LISTED_AT_MOST), `stayed` is whole.
 */
export type ImportUndone = {
  readonly removed: number
  readonly restored: number
  readonly stayed: number
  readonly changedSince: readonly ChangedSince[]
}
