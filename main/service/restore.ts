import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Headcount, Restored } from '#domain/backup/backup.ts'
import type { Id } from '#domain/people/customer.ts'
import { listLocks } from '#main/store/backup-keys.ts'
import { backupsFolder, listBackupFiles, markPruned, THIS_PC } from '#main/store/backups.ts'
import { namesOf, peopleAfter, type PeoplePage } from '#main/store/compare.ts'
import { headcount } from '#main/store/copy-facts.ts'
import type { Outliving } from '#main/store/noted-outliving.ts'
import type { Session } from '#main/store/session.ts'
import { getSetting, getShop } from '#main/store/settings.ts'
import { carryOver, type Stays, whatStays } from '#main/store/stays.ts'
import { listErased } from '#main/store/tombstones.ts'
import { eraseAgain } from './keep-erased.ts'

/** What a copy is compared with, but for the people, who come in pages: counting them all at once takes too long. */
export type PresentShop = { readonly shop: Id | null; readonly erased: readonly Id[] }

export function presentShop({ db }: Session): PresentShop {
  return { shop: shopOf({ db }), erased: listErased(db).map(({ id }) => id) }
}

export function presentPeople({ db }: Session, { after }: { readonly after: number }): PeoplePage {
  return peopleAfter(db, after)
}

export function presentNames({ db }: Session, { ids }: { readonly ids: readonly Id[] }): readonly string[] {
  return namesOf(db, ids)
}

/** What a candidate became; see Restored. */
export type Readied = Headcount & Pick<Restored, 'erasedAgain' | 'olderSheet'>

/**
 * Makes the open candidate what it shall be once it is the live file: who was erased since is erased again, and what the
 * present shop (null where none can be opened) knows of copies, of this PC and of changes goes on. `noted` is what is known of
 * the candidate's shop without it. Counts what is there then. @throws Refusal disk-*
 */
export function readyCandidate(candidate: Session, present: Session | null, noted: Outliving | null): Readied {
  const stays = whatStaysFor(candidate, present)
  const erased = [...stays.erased, ...(noted?.erased ?? [])]
  const erasedAgain = eraseAgain(candidate, erased)
  carryOver(candidate.connection, { ...stays, erased })
  forgetAbsent(candidate)
  return { ...headcount(candidate.db), erasedAgain, olderSheet: olderSheet(candidate, noted) }
}

/** A sheet that was replaced, in force again since the newer one is known by its number alone. */
function olderSheet({ db }: Session, noted: Outliving | null): string | null {
  const locks = listLocks(db)
  const wanted = noted?.sheet ?? null
  const isLocking = getSetting(db, 'backup-lock')?.on === true
  if (!isLocking || wanted === null || locks.some(({ sheet }) => sheet === wanted)) return null
  return locks[0]?.sheet ?? null
}

/** A copy made on the old PC says of others there that they lie on this one. */
function forgetAbsent(candidate: Session): void {
  const folder = backupsFolder(candidate)
  const here = listBackupFiles(candidate.db).filter(({ place }) => place === THIS_PC)
  const absent = here.filter(({ file }) => !existsSync(join(folder, file)))
  markPruned(
    candidate,
    absent.map(({ key }) => key),
  )
}

function whatStaysFor(candidate: Session, present: Session | null): Stays {
  const nothing = { erased: [], requests: [], backups: [], files: [], locks: [], lock: null }
  if (present === null) return { ...nothing, place: getSetting(candidate.db, 'backup-place'), lastChange: 0 }
  const stays = whatStays(present.db)
  // Another shop's people and copies are not this one's.
  return shopOf(present) === shopOf(candidate) ? stays : { ...stays, ...nothing }
}

function shopOf({ db }: Pick<Session, 'db'>): Id | null {
  return getShop(db)?.id ?? null
}
