import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { writeWhole } from '#main/store/durable.ts'

/** The newest copy of another PC that was known when the owner said that it is no longer used. */
const lastKnown = v.object({ sequence: v.number(), takenAt: v.string() })

const kept = v.object({
  pc: v.pipe(v.string(), v.regex(/^[0-9a-f-]{36}$/)),
  called: v.string(),
  /** Of other PCs that are no longer used. As earlier versions noted it, it is not read: the PC keeps its number all the same. */
  gone: v.fallback(v.record(v.string(), lastKnown), {}),
})

/** Which copy of another PC is meant, by its number and moment. */
type CopyOfTheirs = { readonly pc: string; readonly sequence: number; readonly takenAt: string }

/** Which PC this is. */
export type ThisPc = {
  readonly pc: string
  /** What the system calls it. */
  readonly called: string
  /** The owner said that the PC is no longer used, and this copy was made before: a place may hold an older one than another. */
  isGone(copy: CopyOfTheirs): boolean
  /** @throws errors of the disk */
  noteGone(copy: CopyOfTheirs): void
}

/**
 * The number of this PC stands beside the shop's file and never in it: a copy that is put back on another PC does not make that
 * PC this one. A folder that was taken to a PC of another name begins with a new number. `failed` hears where it cannot be
 * kept; it then holds until the program ends.
 */
export function thisPc(path: string, called: string, failed: (error: unknown) => void): ThisPc {
  const found = readKept(path)
  let now = found?.called === called ? found : { pc: randomUUID(), called, gone: {} }
  if (now !== found) {
    try {
      keep(path, now)
    } catch (error) {
      failed(error)
    }
  }
  const isGone = ({ pc, sequence, takenAt }: CopyOfTheirs): boolean => {
    const last = now.gone[pc]
    return last !== undefined && sequence <= last.sequence && takenAt <= last.takenAt
  }
  return {
    pc: now.pc,
    called,
    isGone,
    noteGone: (copy) => {
      if (isGone(copy)) return
      const { pc, sequence, takenAt } = copy
      const next = { ...now, gone: { ...now.gone, [pc]: { sequence, takenAt } } }
      keep(path, next)
      now = next
    },
  }
}

function readKept(path: string): v.InferOutput<typeof kept> | null {
  try {
    const found = v.safeParse(kept, JSON.parse(readFileSync(path, 'utf8')))
    return found.success ? found.output : null
  } catch {
    return null
  }
}

function keep(path: string, now: v.InferOutput<typeof kept>): void {
  writeWhole(path, `${JSON.stringify(now)}\n`)
}
