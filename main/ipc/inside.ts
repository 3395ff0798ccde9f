import type { PlaceNamed } from '#domain/backup/backup.ts'
import type { BackupLock } from '#domain/backup/lock.ts'
import type { Copied, CopyAsked } from '#domain/letters/mailing.ts'
import type { Nothing } from '#domain/nothing.ts'
import type { PrintAsked, ReprintAsked } from '#domain/letters/request.ts'
import type { TestPage, TestPageAsked } from '#domain/paper/print-job.ts'
import type { Id } from '#domain/people/customer.ts'
import { copyLock, type CopyLock, keepLock, knownLocks, lockPractised } from '#main/service/backup-lock.ts'
import {
  beginCopy,
  copiesGone,
  copiesRewritten,
  copiesToShip,
  copyMade,
  type CopyWanted,
  keepCopy,
  type Kept,
  knownCopies,
  type KnownCopies,
  type Spare,
  spareCopies,
  type ToShip,
  unknownCopies,
  unverifiedCopy,
} from '#main/service/backups.ts'
import { type BatchMade, makeBatch } from '#main/service/batches.ts'
import { copyRecords, type RecordsCopied } from '#main/service/file-lock.ts'
import type { Followed } from '#main/service/follow-key.ts'
import { nameFile } from '#main/service/imports/opened-files.ts'
import { shortText } from '#main/service/letters.ts'
import { type SheetsAgain, sheetsAgain } from '#main/service/reprint.ts'
import { type OpenCopy, openCopies } from '#main/service/open-copies.ts'
import { testPage } from '#main/service/printers.ts'
import { presentNames, presentPeople, type PresentShop, presentShop } from '#main/service/restore.ts'
import { keepBackupPlace, type PlaceChosen } from '#main/service/places.ts'
import type { Unverified } from '#main/service/verify-copy.ts'
import type { Session } from '#main/store/session.ts'

/** What the main thread alone asks of the shop thread: the door's list does not hold these names, so no page can. */
export type InsideApi = {
  /** The gate runs again in the transaction that makes the batch. `name` is the template's, '' without one. */
  'letters:make': {
    in: PrintAsked
    out: BatchMade
  }
  /** What waits to be posted, as it was printed. */
  'letters:again': { in: ReprintAsked; out: SheetsAgain }
  /** 試し刷り of one side of a paper. */
  'printers:test-page': { in: TestPageAsked; out: TestPage }
  'letters:text': { in: CopyAsked; out: Copied }
  'backup:keep-place': { in: PlaceChosen; out: PlaceNamed }
  /** From now on pages may ask for the file at this path by this name. */
  'imports:opened': { in: { readonly file: string; readonly path: string }; out: Nothing }
  /** Answers once the copy is whole; others are answered meanwhile. */
  'backups:begin': { in: CopyWanted; out: Unverified }
  'backups:unverified': { in: Nothing; out: Unverified | null }
  'backups:keep': { in: Kept; out: Nothing }
  'backups:to-ship': { in: Nothing; out: readonly ToShip[] }
  'backups:spare': { in: Nothing; out: readonly Spare[] }
  'backups:gone': { in: { readonly keys: readonly number[] }; out: Nothing }
  'backups:known': { in: Nothing; out: KnownCopies }
  'backups:made': { in: { readonly sequence: number }; out: ReturnType<typeof copyMade> }
  'backups:unknown': { in: Parameters<typeof unknownCopies>[1]; out: ReturnType<typeof unknownCopies> }
  /** Null where the copy shall stay open. */
  'backups:lock': { in: { readonly sequence: number }; out: CopyLock | null }
  'backups:open-at': { in: { readonly place: string }; out: readonly OpenCopy[] }
  'backups:locks': { in: Nothing; out: readonly BackupLock[] }
  'backups:keep-lock': { in: BackupLock; out: Nothing }
  'backups:practised': { in: { readonly sheet: string }; out: Nothing }
  'backups:rewritten': { in: Pick<Followed, 'rewritten'>; out: Nothing }
  /** The open shop is copied into the candidate; answers how much was saved until then. */
  'records:copy': { in: Nothing; out: RecordsCopied }
  'restore:present': { in: Nothing; out: PresentShop }
  'restore:people': { in: { readonly after: number }; out: ReturnType<typeof presentPeople> }
  'restore:names': { in: { readonly ids: readonly Id[] }; out: readonly string[] }
}

export type InsideCall = keyof InsideApi

type Answer<C extends InsideCall> = InsideApi[C]['out'] | Promise<InsideApi[C]['out']>

type Handlers = { readonly [C in InsideCall]: (session: Session, input: InsideApi[C]['in']) => Answer<C> }

const handlers: Handlers = {
  'letters:make': makeBatch,
  'letters:again': sheetsAgain,
  'letters:text': shortText,
  'printers:test-page': testPage,
  'backup:keep-place': keepBackupPlace,
  'imports:opened': (_session, { file, path }) => nameFile(file, path),
  'backups:begin': beginCopy,
  'backups:unverified': unverifiedCopy,
  'backups:keep': keepCopy,
  'backups:to-ship': copiesToShip,
  'backups:spare': spareCopies,
  'backups:gone': copiesGone,
  'backups:known': knownCopies,
  'backups:made': copyMade,
  'backups:unknown': unknownCopies,
  'backups:lock': copyLock,
  'backups:open-at': openCopies,
  'backups:locks': knownLocks,
  'backups:keep-lock': keepLock,
  'backups:practised': lockPractised,
  'backups:rewritten': copiesRewritten,
  'records:copy': copyRecords,
  'restore:present': presentShop,
  'restore:people': presentPeople,
  'restore:names': presentNames,
}

export function isInsideCall(name: string): name is InsideCall {
  return Object.hasOwn(handlers, name)
}

export function handleInside<C extends InsideCall>(session: Session, name: C, input: InsideApi[C]['in']): Answer<C> {
  return handlers[name](session, input)
}
