import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { undoChange } from '#main/service/changes.ts'
import { receive } from '#main/service/receipts.ts'
import { fitInPlace } from '#main/service/return-model/fit.ts'
import { weekView } from '#main/service/week.ts'
import { query } from '#main/store/db.ts'
import { onShop } from './asked.ts'
import { median, percentile, round } from './measure.ts'

const run = promisify(execFile)
const PROCESSES = 5
const RECEIPTS = 20

// Reads as much of everyone as any week could want.
const FLOOR = query<{ customer: number; n: number; first: string; last: string; sum: number | null }>(
  `SELECT customer, count(*) AS n, min(day) AS first, max(day) AS last, sum(amount) AS sum FROM visit_days
    GROUP BY customer`,
  ['customer', 'n', 'first', 'last', 'sum'],
)

/** Milliseconds; `rows` of the list, and how many beyond it have a reason. */
type Once = {
  readonly floor: number
  readonly cold: number
  readonly warm: number
  readonly afterReceipt: readonly number[]
  readonly rows: number
  readonly others: number
}

export type WeekFigures = Readonly<
  Record<
    'coldMs' | 'floorMs' | 'ratio' | 'warmMs' | 'afterReceiptP50Ms' | 'afterReceiptP95Ms' | 'rows' | 'others',
    number
  >
>

/** The list of the week from cold, each time in a process of its own, and after a receipt. */
export async function benchWeek(file: string): Promise<WeekFigures> {
  const all: Once[] = []
  for (let at = 0; at < PROCESSES; at += 1) {
    const { stdout } = await run(process.execPath, [import.meta.filename, file])
    all.push(JSON.parse(stdout) as Once)
  }
  const of = (one: (each: Once) => number): number => round(median(all.map(one)))
  const receipts = all.flatMap(({ afterReceipt }) => afterReceipt)
  return {
    coldMs: of(({ cold }) => cold),
    floorMs: of(({ floor }) => floor),
    ratio: of(({ cold, floor }) => cold / floor),
    warmMs: of(({ warm }) => warm),
    afterReceiptP50Ms: round(percentile(receipts, 0.5)),
    afterReceiptP95Ms: round(percentile(receipts, 0.95)),
    rows: of(({ rows }) => rows),
    others: of(({ others }) => others),
  }
}

function once(file: string): Once {
  return onShop(file, (session) => {
    // On the first run of all; afterwards the model is there, as it is in a shop's first minute of a day.
    fitInPlace(session)
    // The same pages are read by both, so that neither finds the disk cold.
    timed(() => session.db.many(FLOOR))
    const view = timed(() => weekView(session))
    const floor = timed(() => session.db.many(FLOOR)).ms
    const warm = timed(() => weekView(session)).ms
    const open = view.value.rows.filter(({ state }) => state === 'open').slice(0, RECEIPTS)
    const afterReceipt = open.map(({ item }) => {
      const { change } = receive(session, { item, receipt: 'talked', channel: null, word: '' })
      const { ms } = timed(() => weekView(session))
      undoChange(session, { change })
      weekView(session)
      return ms
    })
    const others = view.value.waiting.length + view.value.waitingMore
    return { floor, cold: view.ms, warm, afterReceipt, rows: view.value.rows.length, others }
  })
}

function timed<T>(act: () => T): { readonly value: T; readonly ms: number } {
  const began = performance.now()
  const value = act()
  return { value, ms: performance.now() - began }
}

if (import.meta.main) console.log(JSON.stringify(once(process.argv[2] ?? '')))
