import { open, rename, rm } from 'node:fs/promises'
import { asRefusal } from '#main/store/refusal.ts'

/**
 * Puts a file where the owner chose, whole or not at all: written aside, flushed, renamed.
 * @throws Refusal disk-full, disk-read-only, disk-failed
 */
export async function saveWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = `${path}.part`
  try {
    const file = await open(part, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw asRefusal(error)
  }
}
