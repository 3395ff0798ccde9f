import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { Channel } from '../channel.ts'
import type { DriverCalls, ProgramCalls } from '../contract.ts'
import type { Exit, Program, ProgramOptions, WindowMatch } from '../driver.ts'
import { Addresses } from './addresses.ts'
import { Browsers } from './browsers.ts'
import { connect, spawnProgram } from './child.ts'
import { Dialogs } from './dialogs.ts'
import { driverCalls } from './calls.ts'
import { Happenings } from './happenings.ts'
import { personAnswers } from './person.ts'
import type { DriverWindow, WindowTools } from './window.ts'

export class RunningProgram implements Program {
  readonly dialogs: Dialogs
  readonly exited: Promise<Exit>
  readonly windowTable = new Map<number, DriverWindow>()
  readonly addresses = new Addresses()
  readonly record = new Happenings()
  readonly channel: Channel<ProgramCalls, DriverCalls>
  readonly browsers: Browsers
  theme: 'system' | 'light' | 'dark' = 'system'
  stdout = ''
  stderr = ''
  readonly forPerson: boolean
  private readonly child: ChildProcess
  private change = Promise.withResolvers<void>()
  private ended = false
  private cleaned: Promise<void> = Promise.resolve()

  private constructor(options: ProgramOptions) {
    this.dialogs = new Dialogs(options.shows === 'person' ? (question) => personAnswers(this, question) : null)
    this.forPerson = options.shows === 'person'
    this.child = spawnProgram(options)
    this.channel = connect(this.child, driverCalls(this))
    this.browsers = new Browsers(options, this)
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.stdout += text))
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.stderr += text))
    this.exited = this.watch()
  }

  static async start(options: ProgramOptions): Promise<RunningProgram> {
    const program = new RunningProgram(options)
    await once(program.child, 'spawn')
    return program
  }

  private async watch(): Promise<Exit> {
    const drained = once(this.child, 'close')
    const [code, signal] = (await once(this.child, 'exit')) as [number | null, NodeJS.Signals | null]
    // What it wrote last is still on its way; a helper process that outlives it may hold the pipe open.
    await Promise.race([drained, wait(1000, undefined, { ref: false })])
    this.ended = true
    this.channel.close(new Error('The program has ended.'))
    this.cleaned = this.clean()
    this.changed()
    return { code, signal }
  }

  private async clean(): Promise<void> {
    await Promise.all(Array.from(this.windowTable.values(), (window) => window.destroy()))
    await this.browsers.close()
  }

  get pid(): number {
    return this.child.pid ?? 0
  }
  get refused(): Program['refused'] {
    return this.record.refused
  }
  get passed(): Program['passed'] {
    return this.record.passed
  }
  get cspViolations(): Program['cspViolations'] {
    return this.record.cspViolations
  }
  get consoleErrors(): Program['consoleErrors'] {
    return this.record.consoleErrors
  }
  get opened(): Program['opened'] {
    return this.record.opened
  }
  get neverEmitted(): Program['neverEmitted'] {
    return this.record.neverEmitted
  }
  get clipboard(): string {
    return this.record.clipboard
  }

  windows(): Page[] {
    return [...this.windowTable.values()].flatMap(({ page }) => (page && !page.isClosed() ? [page] : []))
  }

  address(page: Page): string {
    return this.addresses.toProgram(page.url())
  }

  isVisible(page: Page): boolean {
    return [...this.windowTable.values()].some((window) => window.page === page && window.visible)
  }

  /** Windows or their addresses changed: whoever waits for one looks again. */
  changed(): void {
    const { resolve } = this.change
    this.change = Promise.withResolvers()
    resolve()
  }

  async window(match: WindowMatch = ''): Promise<Page> {
    for (;;) {
      const change = this.change.promise
      const page = await this.find(match)
      if (page) return page
      if (this.ended) throw new Error(`The program ended without that window.\n${this.stderr}`)
      await change
    }
  }

  private async find(match: WindowMatch): Promise<Page | null> {
    for (const page of this.windows()) {
      // The blank page before the first document is no window yet.
      if (page.url() === 'about:blank') continue
      if (typeof match === 'function' ? await match(page) : fits(this.address(page), match)) return page
    }
    return null
  }

  kill(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.child.kill(signal)
  }

  async close(): Promise<boolean> {
    // A program that ends before it answers has not refused.
    const closing = [...this.windowTable.keys()].map((id) => this.channel.call('closeWindow', id).catch(() => true))
    if ((await Promise.all(closing)).includes(false)) return false
    await this.exited
    await this.cleaned
    return true
  }

  async crash(page: Page): Promise<void> {
    const cdp = await page.context().newCDPSession(page)
    const crashed = page.waitForEvent('crash', { timeout: 0 })
    // Never answered: the process that would answer is the one that dies.
    cdp.send('Page.crash').catch(() => undefined)
    await crashed
  }

  async dispose(): Promise<void> {
    if (!this.ended) this.kill()
    await this.exited
    await this.cleaned
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose()
  }

  tools(): WindowTools {
    return {
      program: this.channel,
      addresses: this.addresses,
      record: this.record,
      contextFor: (visible) => this.browsers.context(visible),
      newPage: (context, window) => this.browsers.newPage(context, window),
      hidesApart: this.browsers.hidesApart,
      theme: () => this.theme,
      changed: () => this.changed(),
    }
  }
}

const fits = (address: string, match: string | RegExp): boolean =>
  typeof match === 'string' ? address.includes(match) : match.test(address)
