import { join } from 'node:path'
import type { Day } from '#domain/day.ts'
import type { Progress } from '#domain/progress.ts'
import type { CopyGone, DataCounted, PeopleByKind } from '#domain/rights/kinds-of-data.ts'
import { backupsFolder, listBackupFiles, THIS_PC } from '#main/store/backups.ts'
import { askCopy } from '#main/store/copy-facts.ts'
import { type AskFile, countKinds, howMany } from '#main/store/kinds-of-data.ts'
import { Refusal } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { isCopyOf } from './backups.ts'

/**
 * Of how many people what is kept; of a copy that is gone, as the same copy on this PC says. Where there is none any more, of
 * those who were added by its day and are still in the live file.
 */
export function* kindsOfData(
  session: Session,
  { copy }: { readonly copy: CopyGone | null },
): Generator<Progress, DataCounted> {
  const same = copy === null ? null : sameHere(session, copy)
  if (same !== null) {
    const counted = yield* inCopy(same)
    if (counted !== null) return { ...counted, from: 'copy' }
  }
  const inRecords: AskFile = (ask) => ask(session.db)
  return { ...(yield* counting(inRecords, copy?.takenOn ?? null)), from: 'records' }
}

function sameHere(session: Session, { sequence }: CopyGone): string | null {
  const noted = listBackupFiles(session.db).find((each) => each.sequence === sequence && each.place === THIS_PC)
  if (noted === undefined || !isCopyOf(session, noted.file, sequence)) return null
  return join(backupsFolder(session), noted.file)
}

/** Null for one that a program before this one made, which lacks what is asked, or that cannot be read any more. */
function* inCopy(file: string): Generator<Progress, PeopleByKind | null> {
  try {
    return yield* counting((ask) => askCopy(file, ask), null)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function* counting(file: AskFile, until: Day | null): Generator<Progress, PeopleByKind> {
  const total = howMany(file)
  const steps = countKinds(file, total, until)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield { done: step.value, total, what: 'reading' }
  }
}
