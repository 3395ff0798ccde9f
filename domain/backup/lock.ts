import { daysBetween, type Day } from '../day.ts'

/** How one secret of a 合言葉の紙 wraps the key of copies (docs/backup-format.md); bytes are hex. */
export type KeySlot = {
  readonly opens: 'passphrase' | 'recovery'
  readonly scrypt: { readonly N: number; readonly r: number; readonly p: number }
  readonly salt: string
  readonly nonce: string
  readonly key: string
}

/** What copies are encrypted with: the number of the sheet, the master key of 32 bytes, and what wraps it. */
export type BackupLock = { readonly sheet: string; readonly master: Uint8Array; readonly slots: readonly KeySlot[] }

/** Whether copies that leave this PC are encrypted; undecided until the owner was asked. */
export type LockChoice = 'undecided' | 'on' | 'off'

/**
 * What a page is told of it; `sheet` is the one in force. `hasSheet`: there is one, be it in force or not.
 * `practise`: the 合言葉 was not tried for so long that it may be forgotten.
 */
export type LockState = {
  readonly choice: LockChoice
  readonly sheet: string | null
  readonly hasSheet: boolean
  readonly practise: boolean
}

/** Shown once, and printed on 合言葉の紙; the program keeps neither of the two. */
export type NewSecrets = { readonly words: readonly string[]; readonly code: string; readonly sheet: string }

/** Copies of a place that were locked afterwards; `left` could not be: they are no longer what was verified. */
export type LockedOld = { readonly locked: number; readonly left: number }

/** ◇ Twice a year. */
const PRACTISE_AFTER_DAYS = 180

export function isPractiseDue(practisedOn: Day, today: Day): boolean {
  return daysBetween(practisedOn, today) >= PRACTISE_AFTER_DAYS
}
