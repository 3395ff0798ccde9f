import { renameSync } from 'node:fs'

/** How long another program (a virus scanner, the search of Windows) may hold a file before a rename is given up, in ms. */
const PATIENCE = 10_000
const FIRST_WAIT = 10
const LONGEST_WAIT = 500

/** What a file held by another program answers. */
const HELD: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY'])

const bell = new Int32Array(new SharedArrayBuffer(4))

/** Renames, and tries again while another program holds either name. The thread waits: not for the main one. */
export function renamePatiently(from: string, to: string): void {
  patiently(() => renameSync(from, to), PATIENCE)
}

/** Does it again while it fails as a file that is held does. @throws its last error once `patience` ms have passed */
export function patiently(act: () => void, patience: number): void {
  const end = performance.now() + patience
  for (let wait = FIRST_WAIT; ; wait = Math.min(wait * 2, LONGEST_WAIT)) {
    try {
      return act()
    } catch (error) {
      if (!isHeld(error) || performance.now() + wait > end) throw error
    }
    Atomics.wait(bell, 0, 0, wait)
  }
}

function isHeld(error: unknown): boolean {
  return error instanceof Error && 'code' in error && HELD.has(error.code)
}
