import { EventEmitter } from 'node:events'
import { driver } from './driver.ts'

const told = new Set<string>()

/** An emitter that tells the driver, once, of each event that is waited for but never comes in the host. */
export class HostEmitter extends EventEmitter {
  constructor(name: string, emitted: readonly string[]) {
    super()
    const known = new Set<string | symbol>([...emitted, 'newListener', 'removeListener'])
    this.on('newListener', (event: string | symbol) => {
      const words = `${name}: ${String(event)}`
      if (known.has(event) || told.has(words)) return
      told.add(words)
      driver.post('neverEmitted', words)
    })
  }
}
