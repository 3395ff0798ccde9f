import type * as Threads from 'node:worker_threads'
import { writeFileSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { basename, join } from 'node:path'

// Loaded before a program, it looks in each of its threads every few milliseconds whether the thread is free, and writes
// down at its end when it was not: whoever asked then waited so long.

const threads = createRequire(import.meta.url)('node:worker_threads') as typeof Threads
const folder = process.env['OTSUKIAI_BENCH_HELD_UP']
const EVERY_MS = 5
/** What is shorter nobody looks for. */
const LEAST_MS = 10

/** When since 1970, how long, and how much of it this thread was working itself and not waiting for a processor or a disk; ms. */
export type Held = { readonly at: number; readonly ms: number; readonly worked: number }

if (folder !== undefined) {
  const held: Held[] = []
  let due = performance.now() + EVERY_MS
  let before = process.threadCpuUsage()
  setInterval(() => {
    const now = performance.now()
    const used = process.threadCpuUsage()
    const worked = (used.user - before.user + used.system - before.system) / 1_000
    if (now - due > LEAST_MS) held.push({ at: performance.timeOrigin + due, ms: now - due, worked })
    before = used
    due = now + EVERY_MS
  }, EVERY_MS).unref()
  const thread = threads.isMainThread ? 'main' : basename(process.argv[1] ?? 'unknown', '.js')
  process.once('exit', () => writeFileSync(join(folder, `${thread}.json`), JSON.stringify(held)))
  // A thread without words of its own for Node would not load this either.
  threads.Worker = class extends threads.Worker {
    constructor(...[file, options]: ConstructorParameters<typeof threads.Worker>) {
      super(file, { ...options, execArgv: [...(options?.execArgv ?? []), '--import', import.meta.url] })
    }
  }
  syncBuiltinESMExports()
}
