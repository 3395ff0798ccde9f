import { statSync } from 'node:fs'
import type { BackupLock, KeySlot } from '#domain/backup/lock.ts'
import { type Header, isLocked, readHeader } from '#main/files/container/header.ts'
import { takeInLocked } from '#main/files/container/take-in.ts'
import { ofTheirs } from '#main/files/take-in.ts'
import { refuse } from '#main/store/refusal.ts'
import { candidateOf, sweepCandidate } from '#main/store/swap.ts'
import { type CopyLook, lookAtCandidate, lookAtCopy, type LookOrder } from './look-at-copy.ts'
import { unlock } from './new-lock.ts'

/** What may open a copy: the keys that this shop ever had, and what the owner typed, null where nobody was asked yet. */
export type Keys = { readonly known: readonly BackupLock[]; readonly typed: string | null }

export type AnyLookOrder = LookOrder & Keys

/** What a locked copy says of itself; true only once it was opened. */
export type CopySays = Pick<Header, 'people' | 'visits' | 'takenAt' | 'sheet'>

/** What was found, or what a locked copy says to whom no key of it is known. */
export type AnyLook =
  | { readonly kind: 'opened'; readonly look: CopyLook }
  | { readonly kind: 'locked'; readonly says: CopySays }

/** As lookAtCopy(), of a locked copy too. @throws Refusal wrong-passphrase, copy-*, disk-*; then no candidate is left */
export async function lookAtAny(
  { known, typed, ...order }: AnyLookOrder,
  tell: (bytes: number) => void = () => undefined,
): Promise<AnyLook> {
  if (!isLockedCopy(order.copy)) return { kind: 'opened', look: lookAtCopy(order, tell) }
  sweepCandidate(order.database)
  try {
    const says = await unpack(order.copy, candidateOf(order.database), { known, typed }, tell)
    return says === null
      ? { kind: 'opened', look: lookAtCandidate(order.database, order.now, tell) }
      : { kind: 'locked', says }
  } catch (error) {
    sweepCandidate(order.database)
    throw error
  }
}

/** What is no file at all, taking it in says. */
export function isLockedCopy(file: string): boolean {
  try {
    return statSync(file).isFile() && isLocked(file)
  } catch {
    return false
  }
}

/**
 * Unpacks a locked copy into a new file of ours, and answers null; or what it says of itself, where none of the keys is its
 * own, and then nothing was written. @throws Refusal wrong-passphrase, copy-*, disk-*
 */
export async function unpack(
  from: string,
  to: string,
  keys: Keys,
  tell: (bytes: number) => void,
): Promise<CopySays | null> {
  const read = ofTheirs(from, () => readHeader(from))
  const { people, visits, takenAt, sheet, slots } = read.header
  const master = masterOf(slots, keys)
  if (master === null) return { people, visits, takenAt, sheet }
  await takeInLocked({ from, to, read, master }, tell)
  return null
}

/** A key is known by what it is wrapped in: a sheet's number may be a lie. @throws Refusal wrong-passphrase */
function masterOf(slots: readonly KeySlot[], { known, typed }: Keys): Uint8Array | null {
  const wrapped = new Set(slots.map(({ key }) => key))
  const own = known.find((lock) => lock.slots.some(({ key }) => wrapped.has(key)))
  if (own !== undefined) return own.master
  return typed === null ? null : (unlock({ typed, slots }) ?? refuse('wrong-passphrase', 'typed'))
}
