import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CopyFacts } from '#main/store/copy-facts.ts'
import { refuse } from '#main/store/refusal.ts'
import { isLockedCopy, type Keys, unpack } from './look-at-any.ts'
import { checkCopy } from './verify-copy.ts'

/** Named after its process, so that another can tell whether anybody still needs it. */
const UNPACKED = 'otsukiai-unpacked-'
const OF_PROCESS = new RegExp(`^${UNPACKED}(\\d+)-`)

/**
 * As checkCopy(), of a locked copy too, which is unpacked for it where only this user may read.
 * @throws Refusal copy-*, wrong-passphrase, disk-*
 */
export async function checkAnyCopy(file: string, keys: Keys): Promise<CopyFacts> {
  sweepUnpacked()
  if (!isLockedCopy(file)) return checkCopy(file)
  const folder = mkdtempSync(join(tmpdir(), `${UNPACKED}${process.pid}-`))
  try {
    const unpacked = join(folder, 'copy.db')
    if ((await unpack(file, unpacked, keys, () => undefined)) !== null) refuse('copy-locked')
    return checkCopy(unpacked)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What was unpacked by a program that was killed goes: nobody's records lie open where nobody looks. */
export function sweepUnpacked(): void {
  const folder = tmpdir()
  const left = leftIn(folder).filter((name) => !isRunning(Number(OF_PROCESS.exec(name)?.[1])))
  for (const name of left) removeIfItCan(join(folder, name))
}

function leftIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => OF_PROCESS.test(name))
  } catch {
    return []
  }
}

/** Another user's process may not be asked, and that says that it runs. */
function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH')
  }
}

/** A scanner may hold it, or it is another user's: that one's program sweeps it. */
function removeIfItCan(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    return
  }
}
