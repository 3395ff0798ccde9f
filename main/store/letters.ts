import type { Day } from '#domain/day.ts'
import type { AddressOptions, Sheet } from '#domain/paper/document.ts'
import type { Look } from '#domain/paper/look.ts'
import { BUILT_IN, isBuiltIn, type Paper } from '#domain/paper/papers.ts'
import { nameOf } from '#domain/people/called.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { Cleared } from '#domain/week/gate.ts'
import type { GateState } from '#domain/week/mail-kinds.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { NAME_COLUMNS, nameColumns, type NamedRow, toNamed } from './named.ts'

/** A name on a sheet, and who that is: somebody with a card, or a row of 連名 on it (`relative`). */
export type NamedOnSheet = { readonly name: string; readonly customer: Id; readonly relative: RowKey | null }

/** What stood on the sheets of one letter as it was printed, and why it was written. */
export type PrintedLetter = {
  readonly paper: Paper
  readonly options: AddressOptions
  readonly sheets: readonly Sheet[]
  /** In the place of a picture's address, its digest; left out where the text stands alone. */
  readonly look?: Look
  /** The addressee first; left out in letters printed before that was kept. */
  readonly named?: readonly NamedOnSheet[]
  readonly reason: ReasonCode | null
  /** The promise it was written for, where that is the reason and it was known. */
  readonly promise: RowKey | null
  /** The rule of the owner's that it answers; left out in letters printed before there were any. */
  readonly ownRule?: RowKey | null
}

/** One person's letter of a batch. `overridden` is all that the owner's reason let pass. */
export type Letter = {
  readonly key: number
  readonly id: Id
  readonly customer: Id
  readonly customerKey: number
  /** False while the person lies in the trash. */
  readonly isThere: boolean
  readonly personalLine: string
  readonly printed: PrintedLetter
  readonly overridden: readonly GateState[]
  readonly overrideWhy: string
  /** お店のはなし that stands in it. */
  readonly story: RowKey | null
}

/** Whom the gate let pass, and nobody else. */
export type LetterToInsert = Pick<
  Letter,
  'id' | 'personalLine' | 'printed' | 'overridden' | 'overrideWhy' | 'story'
> & {
  readonly to: Cleared
  readonly batch: number
  readonly position: number
}

type LetterRow = {
  key: number
  id: string
  customer: string
  customer_key: number
  is_there: number
  personal_line: string
  sheet: string
  overridden: string | null
  override_why: string
  story: number | null
}

const OF_BATCH = query<LetterRow>(
  `SELECT l.key, l.id, c.id AS customer, c.key AS customer_key, c.deleted_on IS NULL AS is_there, l.personal_line,
     l.sheet, l.overridden, l.override_why, l.story
   FROM letters l JOIN customers c ON c.key = l.customer WHERE l.batch = ? AND l.deleted_on IS NULL
   ORDER BY l.position, l.key`,
  [
    'key',
    'id',
    'customer',
    'customer_key',
    'is_there',
    'personal_line',
    'sheet',
    'overridden',
    'override_why',
    'story',
  ],
)

/** In the order of the sheets; those of people who were erased since are gone. */
export function listLetters(db: ReadDb, batch: number): readonly Letter[] {
  return db.many(OF_BATCH, [batch]).map((row) => ({
    key: row.key,
    id: row.id as Id,
    customer: row.customer as Id,
    customerKey: row.customer_key,
    isThere: row.is_there === 1,
    personalLine: row.personal_line,
    printed: toPrinted(JSON.parse(row.sheet) as KeptLetter),
    overridden: (row.overridden?.split(' ') ?? []) as GateState[],
    overrideWhy: row.override_why,
    story: row.story,
  }))
}

/** Letters printed before there were papers of the owner's own name theirs alone. */
type KeptLetter = Omit<PrintedLetter, 'paper'> & Partial<Pick<PrintedLetter, 'paper'>>

function toPrinted(kept: KeptLetter): PrintedLetter {
  const { paper } = kept.options
  return { ...kept, paper: kept.paper ?? (isBuiltIn(paper) ? BUILT_IN[paper] : BUILT_IN.hagaki) }
}

/** A posted letter's line in the history. */
export type Posted = { readonly customer: Id; readonly name: string; readonly contact: RowKey; readonly day: Day }

type PostedRow = NamedRow & { id: string; contact: number; day: string }

const POSTED = query<PostedRow>(
  `SELECT c.id, ${nameColumns('c')}, t.key AS contact, t.day
   FROM letters l JOIN contacts t ON t.letter = l.key JOIN customers c ON c.key = l.customer
   WHERE l.batch = ? AND t.deleted_on IS NULL ORDER BY l.position, l.key`,
  ['id', ...NAME_COLUMNS, 'contact', 'day'],
)

export function listPosted(db: ReadDb, batch: number): readonly Posted[] {
  return db.many(POSTED, [batch]).map((row) => {
    return { customer: row.id as Id, name: nameOf(toNamed(row)), contact: row.contact, day: row.day as Day }
  })
}

/** It waits to be posted. The key of the new row. */
export function insertLetter(db: WriteDb, { to, printed, overridden, ...letter }: LetterToInsert): number {
  return db.insert(
    `INSERT INTO letters (id, batch, customer, position, personal_line, sheet, overridden, override_why, story)
    VALUES (:id, :batch, (SELECT key FROM customers WHERE id = :customer), :position, :personalLine, :sheet, :overridden,
      :overrideWhy, :story)`,
    {
      ...letter,
      customer: to.customer,
      overridden: overridden.length === 0 ? null : overridden.join(' '),
      sheet: JSON.stringify(printed),
    },
  )
}

const CONTACT_OF = query<{ key: number }>('SELECT key FROM contacts WHERE letter = ? AND deleted_on IS NULL', ['key'])

/** The line of the history that says a letter was posted; null where there is none, or where it lies in the trash. */
export function contactOf(db: ReadDb, letter: number): RowKey | null {
  return db.one(CONTACT_OF, [letter])?.key ?? null
}

export function settleLetter(db: WriteDb, key: number, state: 'posted' | 'dropped', postedOn: Day | null): void {
  db.run('UPDATE letters SET state = ?, posted_on = ? WHERE key = ?', [state, postedOn, key])
}
