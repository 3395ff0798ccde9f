import { closeSync, openSync } from 'node:fs'
import { told } from '#main/store/refusal.ts'
import { whyUnread } from '../take-in.ts'
import { writeAll } from '../write-all.ts'
import type { HeaderRead } from './header.ts'
import { unsealFile } from './unseal.ts'

/**
 * Unpacks a locked copy, wherever it lies, into a new file of ours, of which nothing may be used where this throws.
 * @throws Refusal copy-missing (also where the stick is pulled meanwhile), copy-damaged, disk-*
 */
export async function takeInLocked(
  { from, to, read, master }: { from: string; to: string; read: HeaderRead; master: Uint8Array },
  tell: (bytes: number) => void,
): Promise<void> {
  const target = told(() => openSync(to, 'wx'))
  try {
    const take = (part: Buffer): void => told(() => writeAll(target, part))
    await unsealFile({ file: from, read, master }, take, tell)
  } catch (error) {
    throw whyUnread(from, error)
  } finally {
    closeSync(target)
  }
}
