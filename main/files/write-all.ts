import { writeSync } from 'node:fs'

/** Writes all of it: a disk that is nearly full takes a part first, and refuses the rest. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at)
}
