import type * as Threads from 'node:worker_threads'
import { createRequire, syncBuiltinESMExports } from 'node:module'

// Loaded before a program, it ends the thread that is asked this call, in the midst of whatever it does.

const threads = createRequire(import.meta.url)('node:worker_threads') as typeof Threads
const deadly = process.env['OTSUKIAI_TEST_DEADLY']

if (deadly !== undefined) {
  threads.Worker = class extends threads.Worker {
    override postMessage(message: unknown): void {
      super.postMessage(message)
      if ((message as { readonly name?: unknown }).name === deadly) void this.terminate()
    }
  }
  syncBuiltinESMExports()
}
