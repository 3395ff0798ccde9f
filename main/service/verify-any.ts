import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CopyFacts } from '#main/store/copy-facts.ts'
import { refuse } from '#main/store/refusal.ts'
import { isLockedCopy, type Keys, unpack } from './look-at-any.ts'
import { checkCopy } from './verify-copy.ts'

/**
 * As checkCopy(), of a locked copy too, which is unpacked for it where only this user may read.
 * @throws Refusal copy-*, wrong-passphrase, disk-*
 */
export async function checkAnyCopy(file: string, keys: Keys): Promise<CopyFacts> {
  if (!isLockedCopy(file)) return checkCopy(file)
  const folder = mkdtempSync(join(tmpdir(), 'otsukiai-'))
  try {
    const unpacked = join(folder, 'copy.db')
    if ((await unpack(file, unpacked, keys, () => undefined)) !== null) refuse('copy-locked')
    return checkCopy(unpacked)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
