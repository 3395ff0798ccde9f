import type { Rejected, Rejection } from '#domain/exchange/import.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Progress } from '#domain/progress.ts'
import { cellsOfLine } from '#main/files/csv-line.ts'
import { tablePieces } from '#main/files/write-table.ts'
import { eachReject } from '#main/store/imports.ts'
import type { Session } from '#main/store/session.ts'
import { openImport } from './list.ts'

/** Columns that a file of rejected lines has beside its own. */
export const REJECTS_HEADERS = ['行', 'わけ'] as const

/** Such a table as the bytes of a file; `fileName` is that of the list it came from. */
export type RejectsTable = { readonly fileName: string; readonly bytes: Uint8Array }

/** How many lines one step writes: some milliseconds. */
const LINES_A_STEP = 500

/** The lines that an import did not take, in the order of its file. @throws Refusal import-missing, import-closed */
export function rejectsOf({ db }: Pick<Session, 'db'>, { id }: { readonly id: Id }): Iterable<Rejected> {
  return eachReject(db, openImport(db, id).key)
}

/**
 * The same as a table to mend and take in again: the heads of the file, and after them the line and why. UTF-8, word for
 * word. `wordOf` says a reason to the owner. @throws Refusal import-missing, import-closed
 */
export function* rejectsTable(
  { db }: Pick<Session, 'db'>,
  { id }: { readonly id: Id },
  wordOf: (reason: Rejection) => string,
): Generator<Progress, RejectsTable> {
  const { key, fileName, headers, rejected: total } = openImport(db, id)
  const rowOf = ({ line, reason, column, text }: Rejected): readonly string[] => {
    const cells = cellsOfLine(text)
    const own = headers.map((_, at) => cells[at] ?? '')
    return [...own, String(line), column === '' ? wordOf(reason) : `${wordOf(reason)}（${column}）`]
  }
  const pieces: Buffer[] = []
  const style = { kind: 'own', encoding: 'utf-8', withMark: false } as const
  for (const piece of tablePieces([...headers, ...REJECTS_HEADERS], batches(eachReject(db, key), rowOf), style)) {
    pieces.push(piece)
    yield { done: Math.min(pieces.length * LINES_A_STEP, total), total, what: 'writing' }
  }
  return { fileName, bytes: Buffer.concat(pieces) }
}

function* batches<T, Row>(all: Iterable<T>, rowOf: (one: T) => Row): Generator<readonly Row[], void> {
  let some: Row[] = []
  for (const one of all) {
    some.push(rowOf(one))
    if (some.length < LINES_A_STEP) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}
