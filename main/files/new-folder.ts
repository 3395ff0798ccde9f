import { existsSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { renamePatiently } from '#main/store/rename.ts'
import { safeFileName } from './file-name.ts'
import { onPlace, remove, type ToSave, writePieces } from './save-together.ts'

/** A file of the folder; `under` is a folder in it. */
export type FileInFolder = ToSave & { readonly under: string }

/**
 * Makes a new folder in `place` and fills it, or leaves nothing, also when it is left before its end: it has a name of its own
 * until everything in it is written and flushed. Nothing is overwritten: where the name is taken, a number follows it; two
 * files of one name are refused. Says after each piece `where` it stands. @returns the folder's name. @throws Refusal place-full, place-read-only, place-failed;
 * as the pieces throw it
 */
export function* saveFolder<P>(
  place: string,
  name: string,
  files: Iterable<FileInFolder>,
  where: () => P,
): Generator<P, string> {
  const part = freePath(place, `${name}.part`)
  let isDone = false
  try {
    onPlace(() => mkdirSync(part))
    for (const { under, name: file, pieces } of files) {
      const folder = under === '' ? part : join(part, safeFileName(under))
      onPlace(() => mkdirSync(folder, { recursive: true }))
      yield* writePieces(join(folder, safeFileName(file)), 'wx', pieces, where)
    }
    // Asked as late as can be: writing may have taken long.
    const path = freePath(place, name)
    onPlace(() => renamePatiently(part, path))
    isDone = true
    return basename(path)
  } finally {
    if (!isDone) remove(part)
  }
}

function freePath(place: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(place, safeFileName(number === 1 ? name : `${name}-${number}`))
    if (!existsSync(path)) return path
  }
}
