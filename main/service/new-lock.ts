import type { BackupLock, KeySlot, NewSecrets } from '#domain/backup/lock.ts'
import { readSecret } from '#domain/backup/secrets.ts'
import { newMaster, unwrapMaster, wrapMaster } from '#main/files/container/slots.ts'
import { newCode, newPassphrase, newSheetNumber } from '#main/files/container/words.ts'

/** A sheet that was not given yet: what stands on it, and what it opens. */
export type NewLock = { readonly secrets: NewSecrets; readonly lock: BackupLock }

/** Makes a 合言葉の紙. Some 0.8 s: not for the shop thread. */
export function newLock({ language }: { readonly language: 'ja' | 'en' }): NewLock {
  const secrets = { words: newPassphrase(language), code: newCode(), sheet: newSheetNumber() }
  const lock = lockOf([secrets.words.join(' '), secrets.code], secrets.sheet)
  return { secrets, lock }
}

/** A lock that each of these secrets opens. Some 0.4 s each. */
export function lockOf(typed: readonly string[], sheet: string): BackupLock {
  const master = newMaster()
  const slots = typed.map(readSecret).map(({ opens, secret }) => wrapMaster(master, opens, secret))
  return { sheet, master, slots }
}

/** What was typed, and the slots it is to open. */
export type Typed = { readonly typed: string; readonly slots: readonly KeySlot[] }

/** The master key, or null where what was typed opens none of the slots. Some 0.4 s. */
export function unlock({ typed, slots }: Typed): Uint8Array | null {
  const { opens, secret } = readSecret(typed)
  for (const slot of slots) {
    const master = slot.opens === opens ? unwrapMaster(slot, secret) : null
    if (master !== null) return master
  }
  return null
}
