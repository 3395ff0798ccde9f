import { join } from 'node:path'
import type { Browser, BrowserContext, Page, Request } from 'playwright-core'
import { launchBrowser } from '../browser.ts'
import type { ProgramOptions } from '../driver.ts'
import type { RunningProgram } from './program.ts'
import { serve } from './serve.ts'
import { openPersonContext } from './visible.ts'
import type { DriverWindow } from './window.ts'

/** The browsers of one program: started at the first window, ended with the program unless they were handed in. */
export class Browsers {
  /** For a person hidden windows stand in a second browser without any window; a test has only the one. */
  readonly hidesApart: boolean
  /** The program's folder for what its pages keep; told with its first window. */
  keep = ''
  private readonly options: ProgramOptions
  private readonly owner: RunningProgram
  private readonly contexts = new Map<boolean, Promise<BrowserContext>>()
  private readonly ends: (() => Promise<void>)[] = []
  private readonly ownPages = new Map<Page, DriverWindow | null>()

  constructor(options: ProgramOptions, owner: RunningProgram) {
    this.options = options
    this.owner = owner
    this.hidesApart = options.shows === 'person'
  }

  context(visible: boolean): Promise<BrowserContext> {
    const apart = this.hidesApart && visible
    const known = this.contexts.get(apart)
    if (known) return known
    const made = this.make(apart)
    this.contexts.set(apart, made)
    made.catch(() => this.contexts.delete(apart))
    return made
  }

  private async make(apart: boolean): Promise<BrowserContext> {
    const context = apart ? await this.personContext() : await this.hiddenContext()
    context.on('close', () => this.contexts.delete(apart))
    context.on('page', (page) => this.closeStranger(page))
    await serve(context, {
      program: this.owner.channel,
      addresses: this.owner.addresses,
      record: this.owner.record,
      windowOf: (request) => this.windowOf(request),
    })
    return context
  }

  private async hiddenContext(): Promise<BrowserContext> {
    const browser = this.options.browser ?? (await this.ownBrowser())
    const context = await browser.newContext({ locale: 'ja-JP', serviceWorkers: 'block', ...this.options.context })
    this.ends.push(() => context.close())
    return context
  }

  private async ownBrowser(): Promise<Browser> {
    const browser = await launchBrowser()
    this.ends.push(() => browser.close())
    return browser
  }

  /** What a person chose in the pages is there again at the next start, as it is in Electron. */
  private async personContext(): Promise<BrowserContext> {
    const context = await openPersonContext(join(this.keep, 'browser'), this.options)
    this.ends.push(() => context.close())
    return context
  }

  async newPage(context: BrowserContext, window: DriverWindow | null): Promise<Page> {
    const page = this.blankPage(context) ?? (await context.newPage())
    this.ownPages.set(page, window)
    return page
  }

  /** A page of the host's own, which no window of the program is. */
  async newDialogPage(context: BrowserContext): Promise<Page> {
    const page = await context.newPage()
    this.ownPages.set(page, null)
    return page
  }

  /** The window that a visible browser opens by itself at its start is the program's first one. */
  private blankPage(context: BrowserContext): Page | undefined {
    return this.hidesApart ? context.pages().find((page) => !this.ownPages.has(page)) : undefined
  }

  /** Pages open no windows of their own. Most are stopped before they are made; this is for a browser that lets one through. */
  private closeStranger(page: Page): void {
    void page.opener().then((opener) => {
      if (opener && !this.ownPages.has(page)) return page.close()
      return undefined
    })
  }

  private windowOf(request: Request): DriverWindow | null {
    try {
      return this.ownPages.get(request.frame().page()) ?? null
    } catch {
      return null
    }
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.contexts.values())
    for (const end of this.ends.toReversed()) await end().catch(() => undefined)
  }
}
