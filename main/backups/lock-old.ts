import { rm } from 'node:fs/promises'
import type { LockedOld } from '#domain/backup/lock.ts'
import { valueOf } from '../ipc/envelope.ts'
import type { OpenCopy } from '../service/open-copies.ts'
import { Refusal, refuse } from '../store/refusal.ts'
import { ask } from './asking.ts'
import type { Means } from './make.ts'
import { isFileThere, isThere } from './place.ts'

/**
 * Locks what lies open in a chosen place (by its handle): each is sealed on this PC, opened again and compared, brought there
 * beside the open one and read back, and only then does the open one go. One that is no longer what was verified stays, and one
 * that somebody took away keeps no other open.
 * @throws Refusal nothing-to-do where copies are not locked; place-*, disk-*, busy-import, cancelled
 */
export async function lockOldCopies(means: Means, place: string): Promise<LockedOld> {
  const open = await ask(means, 'backups:open-at', { place })
  let locked = 0
  for (const copy of open) {
    if (copy.isLockedToo || (await isLockedThere(means, copy))) locked += await openOneGone(means, copy)
  }
  return { locked, left: open.length - locked }
}

async function isLockedThere(means: Means, { copy, from, beside }: OpenCopy): Promise<boolean> {
  const lock = await ask(means, 'backups:lock', { sequence: copy.sequence })
  if (lock === null) refuse('nothing-to-do')
  if (!(await isThere(copy.place))) throw new Refusal('place-missing')
  if (!(await isFileThere(from))) return false
  const { work, signal } = means
  const tell = (what: 'locking' | 'shipping') => (done: number) => means.tell({ done, total: copy.bytes * 2, what })
  const sealed = await work.run('lock', { ...copy, from, beside, lock }, { signal, tell: tell('locking') })
  if (!sealed.ok && sealed.error.code === 'copy-not-verified') return false
  const { from: aside, bytes, sha256, sheet } = valueOf(sealed)
  const shipment = { from: aside, bytes, sha256, place: copy.place, shop: lock.shop, file: copy.file, sign: null }
  const file = valueOf(await work.run('ship', shipment, { signal, tell: tell('shipping') }))
  await ask(means, 'backups:keep', { ...copy, file, bytes, sha256, sheet })
  await rm(aside, { force: true })
  return true
}

/** How many went: none where the file is no longer that copy. */
async function openOneGone(means: Means, { spare }: OpenCopy): Promise<number> {
  const keys = valueOf(await means.work.run('thin', [spare], { signal: means.signal }))
  await ask(means, 'backups:gone', { keys })
  return keys.length
}
