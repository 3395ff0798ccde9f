import Database from 'better-sqlite3-multiple-ciphers'
import { reading, seal } from '#main/store/connection.ts'
import { putIntoForce } from '#main/store/pragmas.ts'
import type { Session } from '#main/store/session.ts'
import { Clock } from '../support/clock.ts'
import { percentile } from './measure.ts'

/**
 * Milliseconds of one kind of question, asked one after the other in one process. `p95OfBest` takes each question's best
 * round, so that what else the machine does at the time falls out.
 */
export type Figures = {
  readonly asked: number
  readonly p50: number
  readonly p95: number
  readonly p95OfBest: number
  readonly worst: number
  readonly worstOf: string
}

const ROUNDS = 5

/** Asks everything in turn, in rounds; `before` comes before each question and is not counted. */
export function measure<T extends string>(
  asks: readonly T[],
  ask: (text: T) => unknown,
  before = (): void => undefined,
): Figures {
  const times: { readonly text: string; readonly ms: number }[] = []
  const best = new Map<string, number>()
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const text of asks) {
      before()
      const start = performance.now()
      ask(text)
      const ms = performance.now() - start
      // The first round warms the caches, as the first letters typed do.
      if (round > 0) times.push({ text, ms })
      best.set(text, Math.min(ms, best.get(text) ?? ms))
    }
  }
  const all = times.map(({ ms }) => ms)
  const worst = times.toSorted((a, b) => b.ms - a.ms)[0]
  return {
    asked: times.length,
    p50: rounded(percentile(all, 0.5)),
    p95: rounded(percentile(all, 0.95)),
    p95OfBest: rounded(percentile([...best.values()], 0.95)),
    worst: rounded(worst?.ms ?? 0),
    worstOf: worst?.text ?? '',
  }
}

/** Three decimals: the floor is some thousandths of a millisecond. */
function rounded(ms: number): number {
  return Math.round(ms * 1000) / 1000
}

/** Asks the shop in `file` on the connection's own settings, as in the shop thread; `touch` stands for a save. */
export function onShop<T>(file: string, ask: (session: Session, touch: () => void) => T): T {
  const raw = new Database(file, { fileMustExist: true })
  try {
    putIntoForce(raw)
    // Changes nothing, but counts as a change.
    const touch = (): void => void raw.prepare('UPDATE customers SET note = note WHERE key = 1').run()
    return ask(sessionOn(raw), touch)
  } finally {
    raw.close()
  }
}

/** The same for what takes its time. */
export async function onShopLong<T>(file: string, ask: (session: Session) => Promise<T>): Promise<T> {
  const raw = new Database(file, { fileMustExist: true })
  try {
    putIntoForce(raw)
    return await ask(sessionOn(raw))
  } finally {
    raw.close()
  }
}

function sessionOn(raw: Database.Database): Session {
  const connection = seal(raw)
  const clock = new Clock('2026-11-21')
  return {
    db: reading(connection),
    connection,
    newId: () => clock.newId(),
    today: () => clock.today(),
    now: () => clock.now(),
    clock: () => 'fine',
    changed: () => undefined,
    giveWay: () => undefined,
  }
}
