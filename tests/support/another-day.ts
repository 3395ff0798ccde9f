import type * as Threads from 'node:worker_threads'
import { createRequire, syncBuiltinESMExports } from 'node:module'

// Loaded before a program, it lets its clock and those of its threads run from noon of another day in Japan.

const threads = createRequire(import.meta.url)('node:worker_threads') as typeof Threads
const day = process.env['OTSUKIAI_TEST_DAY']
const real = Date.now

if (day !== undefined) {
  const ahead = Date.parse(`${day}T12:00:00+09:00`) - real()
  Date.now = () => real() + ahead
  // A thread without words of its own for Node would not load this either.
  threads.Worker = class extends threads.Worker {
    constructor(...[file, options]: ConstructorParameters<typeof threads.Worker>) {
      super(file, { ...options, execArgv: [...(options?.execArgv ?? []), '--import', import.meta.url] })
    }
  }
  syncBuiltinESMExports()
}
