import { open, rename, rm } from 'node:fs/promises'
import { asRefusal } from '#main/store/refusal.ts'

export type FileToSave = { readonly path: string; readonly bytes: Uint8Array }

/**
 * Puts a file where the owner chose, whole or not at all: written aside, flushed, renamed.
 * @throws Refusal disk-full, disk-read-only, disk-failed
 */
export function saveWhole(path: string, bytes: Uint8Array): Promise<void> {
  return saveAllWhole([{ path, bytes }])
}

/** The same for several, none of which is put in its place before all are written. @throws Refusal disk-* */
export async function saveAllWhole(files: readonly FileToSave[]): Promise<void> {
  const aside = files.map(({ path, bytes }) => ({ path, bytes, part: `${path}.part` }))
  try {
    for (const { part, bytes } of aside) await writeFlushed(part, bytes)
    for (const { part, path } of aside) await rename(part, path)
  } catch (error) {
    for (const { part } of aside) await rm(part, { force: true })
    throw asRefusal(error)
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}
