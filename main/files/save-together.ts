import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import { safeFileName } from './file-name.ts'
import { asPlaceRefusal } from './place-refusal.ts'
import { writeAll } from './write-all.ts'

/** Its bytes are asked for one piece after the other. */
export type ToSave = { readonly name: string; readonly pieces: Iterable<Uint8Array> }

/** A flush waits for the stick: rather often and for little, so that no step takes long. */
const FLUSH_EVERY = 1024 * 1024

/**
 * Puts files into a folder together, or none of them, also when it is left before its end: written aside, flushed, renamed.
 * Nothing is overwritten: where one of the names is taken, all of them get the same number. Says after each piece `where`
 * it stands. @returns the names. @throws Refusal place-full, place-read-only, place-failed; as the pieces throw it
 */
export function* saveTogether<P>(
  folder: string,
  files: readonly ToSave[],
  where: () => P,
): Generator<P, readonly string[]> {
  const made: string[] = []
  let isDone = false
  try {
    const parts = freePaths(folder, files).map((path) => `${path}.part`)
    for (const [at, part] of parts.entries()) {
      made.push(part)
      yield* writePieces(part, 'w', files[at]?.pieces ?? [], where)
    }
    // Asked once more: writing may have taken long.
    const paths = freePaths(folder, files)
    for (const [at, path] of paths.entries()) {
      onPlace(() => renameSync(parts[at] ?? '', path))
      made.push(path)
    }
    isDone = true
    return paths.map((path) => basename(path))
  } finally {
    if (!isDone) made.forEach(remove)
  }
}

/** One file, flushed; says after each piece `where` it stands. `flags`: wx where no other may lie there. @throws Refusal place-* */
export function* writePieces<P>(
  path: string,
  flags: 'w' | 'wx',
  pieces: Iterable<Uint8Array>,
  where: () => P,
): Generator<P, void> {
  const file = onPlace(() => openSync(path, flags))
  try {
    let unflushed = 0
    for (const piece of pieces) {
      onPlace(() => writeAll(file, piece))
      unflushed += piece.length
      if (unflushed >= FLUSH_EVERY) unflushed = onPlace(() => flushed(file))
      yield where()
    }
    onPlace(() => flushed(file))
  } finally {
    onPlace(() => closeSync(file))
  }
}

function flushed(file: number): 0 {
  fsyncSync(file)
  return 0
}

function freePaths(folder: string, files: readonly ToSave[]): readonly string[] {
  for (let number = 1; ; number += 1) {
    const paths = files.map(({ name }) => join(folder, numbered(safeFileName(name), number)))
    if (!paths.some((path) => existsSync(path))) return paths
  }
}

function numbered(fileName: string, number: number): string {
  const { name, ext } = parse(fileName)
  return number === 1 ? fileName : `${name}-${number}${ext}`
}

/** Where the stick has gone there is nothing to remove, and why it went wrong is told already. */
export function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error
  }
}

/** Whatever keeps us from writing there is a refusal. @throws Refusal place-full, place-read-only, place-failed */
export function onPlace<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw asPlaceRefusal(error)
  }
}
