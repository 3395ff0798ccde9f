/** Preloaded into a utility process: the port to its parent, as Electron gives it. */
import { EventEmitter } from 'node:events'

class ParentPort extends EventEmitter {
  postMessage(message: unknown): void {
    process.send?.(structuredClone(message))
  }
  start(): void {}
  pause(): void {}
}

const port = new ParentPort()
process.on('message', (data) => port.emit('message', { data, ports: [] }))
// A helper does not outlive the program.
process.once('disconnect', () => process.exit())
Object.defineProperty(process, 'parentPort', { value: port })
