import { setTimeout as wait } from 'node:timers/promises'
import type { CDPSession } from 'playwright-core'

const EVERY_MS = 2_000
const PATIENCE_MS = 10_000

/**
 * Feels whether a page's own thread still answers. Electron notices it by a person's keys and clicks that stay
 * unanswered; a test need not send any here.
 */
export class Pulse {
  private readonly session: () => CDPSession | null
  private readonly tell: (event: 'unresponsive' | 'responsive') => void
  private readonly end = new AbortController()

  constructor(session: () => CDPSession | null, tell: (event: 'unresponsive' | 'responsive') => void) {
    this.session = session
    this.tell = tell
    this.run().catch(() => undefined)
  }

  stop(): void {
    this.end.abort()
  }

  private async run(): Promise<void> {
    for (;;) {
      await wait(EVERY_MS, undefined, { signal: this.end.signal, ref: false })
      const session = this.session()
      if (session) await this.feel(session)
    }
  }

  private async feel(session: CDPSession): Promise<void> {
    // A page that has gone meanwhile counts as an answer: its end is told otherwise.
    const answer = session.send('Runtime.evaluate', { expression: '0' }).then(
      () => true,
      () => true,
    )
    if (await Promise.race([answer, wait(PATIENCE_MS, false, { signal: this.end.signal, ref: false })])) return
    this.tell('unresponsive')
    await answer
    this.tell('responsive')
  }
}
