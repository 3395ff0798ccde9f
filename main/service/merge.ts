import type { Saved } from '#domain/change.ts'
import { wordsBeside } from '#domain/exchange/merge.ts'
import type { PersonOnFile } from '#domain/exchange/on-file.ts'
import type { Day } from '#domain/day.ts'
import { type MergeAsked, mergedFields, type MergeList, proposedChoice } from '#domain/people/merge.ts'
import type { ReadDb, WriteDb } from '#main/store/db.ts'
import { mergeRows } from '#main/store/merge.ts'
import { insertNote } from '#main/store/notes.ts'
import { personOnFile } from '#main/store/on-file.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { listedCustomer, refuseNameless } from './customers.ts'

/**
 * 1枚にまとめる: two cards of one person become one, with both histories and every refusal of either; the other's id leads
 * to it from then on. What was not chosen is kept as a note.
 * @throws Refusal customer-missing, customer-erased, nothing-to-do (the same card twice), name-missing, disk-*
 */
export function mergeCustomers(session: Session, { keep, other, choices }: MergeAsked): Saved {
  const today = session.today()
  return write(session, 'customers-merged', (db, change) => {
    const two = { keep: listedCustomer(db, keep).key, other: listedCustomer(db, other).key }
    if (two.keep === two.other) refuse('nothing-to-do')
    const [mine, theirs] = [fileOf(db, two.keep), fileOf(db, two.other)]
    const own = mergedFields(mine, theirs, choices)
    refuseNameless(own)
    const introducer = choices.introducerName ?? proposedChoice('introducerName', mine, theirs)
    const wasNamed = { keep: mine.familyName, other: theirs.familyName }
    const isOthersFirst = (list: MergeList): boolean => choices[list] === 'other'
    mergeRows(
      db,
      two,
      { own, wasNamed, introducerFrom: introducer === 'other' ? 'other' : 'keep', isOthersFirst },
      today,
    )
    keepWhatWasNotChosen(db, two.keep, [mine, theirs], today)
    return { id: listedCustomer(db, keep).id, change }
  })
}

function fileOf(db: ReadDb, customer: number): PersonOnFile {
  const file = personOnFile(db, customer)
  if (file === null) throw new Error('a card that is not there')
  return file
}

function keepWhatWasNotChosen(db: WriteDb, customer: number, before: readonly PersonOnFile[], today: Day): void {
  for (const each of before) {
    for (const note of wordsBeside(fileOf(db, customer), each, today)) insertNote(db, customer, note)
  }
}
