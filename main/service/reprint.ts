import type { Day } from '#domain/day.ts'
import type { Look } from '#domain/paper/look.ts'
import type { PrintDocument, Sheet } from '#domain/paper/document.ts'
import type { ReprintAsked } from '#domain/letters/request.ts'
import { isLabels } from '#domain/paper/papers.ts'
import type { Shifts } from '#domain/paper/printers.ts'
import type { Cleared, LeftOut } from '#domain/week/gate.ts'
import type { ReadDb } from '#main/store/db.ts'
import { type Letter, listLetters, type PrintedLetter } from '#main/store/letters.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { nameOf } from './batches.ts'
import { lookOf, withLook } from './look.ts'
import { lookPrinted } from './look-pictures.ts'
import { shiftsOf } from './printers.ts'
import { clearWaiting, waitingBatch } from './waiting.ts'

/** `name` is the template's, '' where the address sides alone were printed. */
export type SheetsAgain = {
  readonly name: string
  readonly document: PrintDocument
  readonly leftOut: readonly LeftOut[]
  readonly shifts: Shifts
}

/**
 * The sheets of a waiting batch as they were printed, from its Nth letter on (counted from 1, as they lie in the pile); who is
 * kept back by now is left out.
 * @throws Refusal entry-missing, already-settled, nobody-left
 */
export function sheetsAgain(session: Session, { batch: id, from, shifts: once }: ReprintAsked): SheetsAgain {
  const { db } = session
  const batch = waitingBatch(db, id)
  const rest = listLetters(db, batch.key).slice(from - 1)
  const [first = refuse('nobody-left', 'from')] = rest
  const there = new Map(rest.filter(({ isThere }) => isThere).map((letter) => [letter.customer, letter]))
  const { kept, leftOut } = clearWaiting(db, batch, [...there.values()], session.today())
  const sheets = kept.flatMap((cleared) => sheetsOf(cleared, there.get(cleared.customer)))
  if (sheets.length === 0) refuse('nobody-left', 'from')
  // Labels begin on a new sheet: where the old one ended, nobody knows after a jam.
  const { paper, options: printed } = first.printed
  const options = isLabels(paper) ? { ...printed, startCell: 1 } : printed
  const look = lookAgain(db, first.printed, batch.madeOn)
  const shifts = shiftsOf(db, paper.code, once)
  return { name: nameOf(db, batch.template), document: withLook({ paper, options, sheets }, look), leftOut, shifts }
}

/** Letters printed before they kept their look have the shop's of today, with the flower of their day. */
function lookAgain(db: ReadDb, { look, options }: PrintedLetter, madeOn: Day): Look | null {
  if (look !== undefined) return lookPrinted(db, look)
  return options.look === undefined ? null : lookOf(db, options.look, madeOn)
}

function sheetsOf(_: Cleared, letter: Letter | undefined): readonly Sheet[] {
  return letter?.printed.sheets ?? []
}
