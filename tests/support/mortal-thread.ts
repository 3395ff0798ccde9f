// The program's own shop thread, with a word of which it dies as of a bug of its own.
import { parentPort } from 'node:worker_threads'
import '../../main/thread.ts'

parentPort?.on('message', ({ name }: { readonly name?: string }) => {
  if (name === 'die') throw new Error('as told')
})
