import { open, rename, rm } from 'node:fs/promises'
import { Refusal } from '#main/store/refusal.ts'

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
    throw asDiskRefusal(error)
  }
}

function asDiskRefusal(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return refusal('disk-full', error)
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return refusal('disk-read-only', error)
    default:
      return refusal('disk-failed', error)
  }
}

function refusal(code: 'disk-full' | 'disk-read-only' | 'disk-failed', cause: Error): Refusal {
  return new Refusal(code, undefined, { cause })
}
