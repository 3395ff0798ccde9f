import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname } from 'node:path'

/** The name of the copy kept beside a file before its schema is brought forward from `version`. */
export function nameOfCopy(file: string, version: number): string {
  return `${file}.v${version}`
}

/** Names, without their folder, of such copies beside a file, the newest version first; none where its folder is not there. */
export function copiesBesideFile(file: string): readonly string[] {
  const folder = dirname(file)
  if (!existsSync(folder)) return []
  const start = `${basename(file)}.v`
  return readdirSync(folder)
    .filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
    .toSorted((one, other) => versionOf(other) - versionOf(one))
}

function versionOf(name: string): number {
  return Number(name.slice(name.lastIndexOf('.v') + 2))
}
