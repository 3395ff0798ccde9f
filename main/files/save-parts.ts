import { existsSync } from 'node:fs'
import { format, parse } from 'node:path'
import { saveAllWhole } from './save.ts'

/**
 * Puts the parts of a long document beside each other, all of them or none: the first under the name the owner chose, the
 * others numbered from 2 under names that are still free, since nobody was asked about those.
 * @returns the paths in order. @throws Refusal disk-full, disk-read-only, disk-failed
 */
export async function saveParts(path: string, parts: readonly Uint8Array[]): Promise<readonly string[]> {
  const files = parts.map((bytes, at) => ({ path: at === 0 ? path : freeName(path, at + 1), bytes }))
  await saveAllWhole(files)
  return files.map((file) => file.path)
}

function freeName(path: string, number: number): string {
  const { dir, name, ext } = parse(path)
  for (let again = 0; ; again += 1) {
    const tried = format({ dir, name: `${name}-${number}${again === 0 ? '' : ` (${again})`}`, ext })
    if (!existsSync(tried)) return tried
  }
}
