import { extname } from 'node:path'
import type { Content } from '#domain/exchange/table.ts'
import { startBeside } from '#main/service/beside.ts'
import { Refusal } from '#main/store/refusal.ts'
import { type LinesAsked, linesOf, type LineRead, type LinesRead, type ValueOf } from './lines.ts'
import type { FromReadThread } from './read-order.ts'

/** Smaller files are read before a thread has begun. */
const WORTH_A_THREAD = 512 * 1024

/** So many steps may lie unread: enough that nobody waits for the other, little beside what the shop itself holds. */
const AHEAD = 40

/** Beside this file, whether it is the source that runs or what was built of it. */
const ENTRY = new URL(`./read-thread${extname(import.meta.url)}`, import.meta.url)

/**
 * All lines below the headers; those of a large file are read by a thread of their own while the shop thread puts away the
 * ones before. A step that finds nothing read yet has no lines. @throws Refusal file-missing, file-changed
 */
export function linesAhead<C extends Content>(
  asked: LinesAsked<C>,
  worthAThread = WORTH_A_THREAD,
): Generator<LinesRead<ValueOf[C]>, void> {
  return asked.table.bytes < worthAThread ? linesOf(asked) : linesOfThread(asked)
}

function* linesOfThread<C extends Content>(asked: LinesAsked<C>): Generator<LinesRead<ValueOf[C]>, void> {
  const reader = startBeside<FromReadThread>(ENTRY, { asked, ahead: AHEAD })
  let bytes = 0
  try {
    for (;;) {
      const said = reader.next()
      if (said === null) yield { lines: [], bytes }
      else if (said.kind === 'end') return
      else if (said.kind === 'refused') throw new Refusal(said.code, said.field)
      else if (said.kind === 'failed') throw said.error
      else {
        bytes = said.bytes
        yield { lines: JSON.parse(said.lines) as readonly LineRead<ValueOf[C]>[], bytes }
      }
    }
  } finally {
    reader.end()
  }
}
