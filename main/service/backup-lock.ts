import { type BackupLock, isPractiseDue, type LockChoice, type LockState } from '#domain/backup/lock.ts'
import type { Nothing } from '#domain/nothing.ts'
import type { Said } from '#main/files/container/seal.ts'
import { type KeptLock, listLocks, putLock, updateLockPractised } from '#main/store/backup-keys.ts'
import { getBackup } from '#main/store/backups.ts'
import { refuse } from '#main/store/refusal.ts'
import type { ReadDb } from '#main/store/db.ts'
import type { Session } from '#main/store/session.ts'
import { shopKey } from '#main/store/shop-key.ts'
import { getSetting, getShop, putSetting, type Settings } from '#main/store/settings.ts'
import { write } from '#main/store/write.ts'
import { openingAlsoWith } from './file-lock.ts'

/** What a copy that leaves this PC is locked with, and what stands in its header before it is counted. */
export type CopyLock = BackupLock & Pick<Said, 'shop' | 'sequence' | 'kind' | 'takenAt'>

export function lockState(session: Session): LockState {
  const { choice, newest } = chosenLock(session.db)
  const lock = choice === 'on' ? newest : null
  return {
    choice,
    sheet: lock?.sheet ?? null,
    hasSheet: newest !== null,
    practise: lock !== null && isPractiseDue(lock.practisedOn, session.today()),
  }
}

/**
 * Null where the owner does not want them locked, or was not asked yet: a copy that is not locked is better than none.
 * @throws Refusal sheet-missing where the records are locked and no sheet is left
 */
export function copyLock(session: Session, { sequence }: { readonly sequence: number }): CopyLock | null {
  const { choice, newest } = chosenLock(session.db)
  // As it lies here, an encrypted copy could be read nowhere else.
  if (shopKey() !== null) return headedLock(session, sequence, newest ?? refuse('sheet-missing'))
  return choice === 'on' && newest !== null ? headedLock(session, sequence, newest) : null
}

/** A lock for the copy of this number. */
export function headedLock({ db }: Session, sequence: number, lock: BackupLock): CopyLock {
  const copy = getBackup(db, sequence)
  const shop = getShop(db)
  if (copy === null || shop === null) throw new Error('a copy has its row before it is made')
  const { sheet, master, slots } = lock
  return { sheet, master, slots, shop: shop.id, sequence, kind: copy.kind, takenAt: copy.takenAt }
}

/** Every key that this shop ever had: none of its copies asks for a 合言葉 here. */
export function knownLocks({ db }: Session): readonly BackupLock[] {
  return listLocks(db).map(({ sheet, master, slots }) => ({ sheet, master, slots }))
}

/** What the owner has typed again is in force. @throws Refusal busy-import, disk-* */
export function keepLock(session: Session, lock: BackupLock): Nothing {
  const today = session.today()
  openingAlsoWith(session, lock, () =>
    write(session, 'backup-lock-chosen', (db) => {
      putLock(db, { ...lock, madeOn: today, practisedOn: today })
      putSetting(db, 'backup-lock', { on: true })
    }),
  )
  return {}
}

/** @throws Refusal busy-import, disk-* */
export function lockPractised(session: Session, { sheet }: { readonly sheet: string }): Nothing {
  updateLockPractised(session, sheet, session.today())
  return {}
}

/**
 * 「鍵をかけない」, and back again with the sheet there is.
 * @throws Refusal nothing-to-do where there is none; records-locked; busy-import, disk-*
 */
export function chooseLock(session: Session, { on }: { readonly on: boolean }): Nothing {
  if (on && listLocks(session.db).length === 0) refuse('nothing-to-do')
  if (!on && shopKey() !== null) refuse('records-locked')
  write(session, 'backup-lock-chosen', (db) => putSetting(db, 'backup-lock', { on }))
  return {}
}

function chosenLock(db: ReadDb): { readonly choice: LockChoice; readonly newest: KeptLock | null } {
  const [newest = null] = listLocks(db)
  return { choice: choiceOf(getSetting(db, 'backup-lock'), newest), newest }
}

/** A sheet that was lost with a damaged page locks nothing any more, and the owner is asked again. */
function choiceOf(setting: Settings['backup-lock'] | null, newest: KeptLock | null): LockChoice {
  if (setting === null || (setting.on && newest === null)) return 'undecided'
  return setting.on ? 'on' : 'off'
}
