import { randomUUID } from 'node:crypto'
import type { BrowserContext, CDPSession, Page } from 'playwright-core'
import type { Channel } from '../channel.ts'
import type { DriverCalls, LoadResult, PrintRequest, ProgramCalls, WindowEvent, WindowSpec } from '../contract.ts'
import { BINDING, documentScripts, RECEIVER, WORLD } from '../page/script.ts'
import type { Addresses } from './addresses.ts'
import type { Happenings } from './happenings.ts'
import { printPage } from './print.ts'
import { Pulse } from './pulse.ts'

export type WindowTools = {
  program: Channel<ProgramCalls, DriverCalls>
  addresses: Addresses
  record: Happenings
  /** The context a window lives in: the visible browser or the one that nobody sees. */
  contextFor: (visible: boolean) => Promise<BrowserContext>
  /** A fresh page there, not yet known as anybody's. */
  newPage: (context: BrowserContext, window: DriverWindow) => Promise<Page>
  /** Whether a hidden window must stand in another browser than a shown one. */
  hidesApart: boolean
  theme: () => 'system' | 'light' | 'dark'
  /** The list of windows or an address changed. */
  changed: () => void
}

/** One BrowserWindow of the program. The page below may change: after a crash, or when a person's closing is refused. */
export class DriverWindow {
  readonly id: number
  page: Page | null = null
  visible: boolean
  /** Whether its page stands in the browser that a person sees. */
  private inSight: boolean
  /** The address the program itself is loading, which is not asked about again. */
  expected: string | null = null
  private readonly spec: WindowSpec
  private readonly tools: WindowTools
  private cdp: CDPSession | null = null
  private world: number | null = null
  private opening: Promise<Page> | null = null
  private url: string | null = null
  private pulse: Pulse | null = null
  private destroyed = false

  constructor(id: number, spec: WindowSpec, tools: WindowTools) {
    this.id = id
    this.spec = spec
    this.tools = tools
    this.visible = spec.show
    this.inSight = spec.show
  }

  async load(url: string, awaitsShow: boolean): Promise<LoadResult> {
    const address = this.tools.addresses.toPage(url)
    if (!address) {
      this.tools.record.refuse(url, 'document')
      return { ok: false, code: -20, description: 'ERR_BLOCKED_BY_CLIENT' }
    }
    // A window that waits for ready-to-show is as good as shown; only one that never waits is really hidden.
    if (!this.opening) this.inSight = awaitsShow
    this.url = url
    return this.go((page) => page.goto(address, { waitUntil: 'load', timeout: 0 }), address)
  }

  async reload(): Promise<LoadResult> {
    if (this.url === null) return { ok: true }
    const address = this.page && !this.page.isClosed() ? this.page.url() : this.tools.addresses.toPage(this.url)
    return this.go((page) => page.goto(address ?? 'about:blank', { waitUntil: 'load', timeout: 0 }), address)
  }

  private async go(step: (page: Page) => Promise<unknown>, address: string | null): Promise<LoadResult> {
    try {
      const page = await this.open()
      this.expected = address
      await step(page)
      return { ok: true }
    } catch (error) {
      const description = /net::(ERR_[A-Z_]+)/.exec(String(error))?.[1] ?? 'ERR_FAILED'
      return { ok: false, code: description === 'ERR_ABORTED' ? -3 : -2, description }
    } finally {
      this.expected = null
    }
  }

  /** The page, made at the first need. */
  open(): Promise<Page> {
    this.opening ??= this.make()
    return this.opening
  }

  private async make(): Promise<Page> {
    const context = await this.tools.contextFor(this.inSight)
    const page = await this.tools.newPage(context, this)
    const cdp = await context.newCDPSession(page)
    await this.setSize(page, cdp, this.spec.width, this.spec.height)
    const secret = randomUUID()
    const scripts = documentScripts(secret, this.spec.preload)
    cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) this.heard(payload, executionContextId)
    })
    cdp.on('Network.webSocketCreated', ({ url }) => this.tools.record.refuse(url, 'websocket'))
    cdp.on('Log.entryAdded', ({ entry }) => this.logged(entry.text))
    await Promise.all([
      cdp.send('Page.enable'),
      cdp.send('Runtime.enable'),
      cdp.send('Network.enable'),
      cdp.send('Log.enable'),
      cdp.send('Runtime.addBinding', { name: BINDING, executionContextName: WORLD }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.page }),
      cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: scripts.preload, worldName: WORLD }),
      this.setTheme(page),
    ])
    this.cdp = cdp
    this.page = page
    this.listen(page)
    return page
  }

  private listen(page: Page): void {
    const { program, record, addresses } = this.tools
    const tell = (name: WindowEvent): void => {
      if (page === this.page) program.post('event', this.id, name, addresses.toProgram(page.url()))
      this.tools.changed()
    }
    page.on('domcontentloaded', () => tell('dom-ready'))
    page.on('load', () => tell('loaded'))
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) tell('navigated')
    })
    page.on('console', (message) => {
      if (message.type() === 'error') record.consoleErrors.push(message.text())
    })
    page.on('pageerror', (error) => record.consoleErrors.push(error.stack ?? error.message))
    page.on('crash', () => this.crashed(page))
    page.on('close', () => this.closed(page))
  }

  private crashed(page: Page): void {
    if (page !== this.page || this.destroyed) return
    this.forget()
    // A crashed page cannot be used again: the next load gets a fresh one.
    page.close().catch(() => undefined)
    this.tools.program.post('gone', this.id, 'crashed')
  }

  private closed(page: Page): void {
    if (page !== this.page || this.destroyed) return
    this.forget()
    // A browser that dies closes its pages first and says so in the same breath; a person's closing comes alone.
    setImmediate(() => {
      if (page.context().browser()?.isConnected() === false) this.tools.program.post('gone', this.id, 'killed')
      else this.tools.program.post('pageClosed', this.id)
    })
  }

  private forget(): void {
    this.page = null
    this.opening = null
    this.cdp = null
    this.world = null
  }

  private heard(payload: string, world: number): void {
    if (payload.startsWith('p')) {
      const end = payload.indexOf('\n')
      const href = this.tools.addresses.toProgram(payload.slice(1, end))
      this.tools.program.post('message', this.id, world, href, payload.slice(end + 1))
      return
    }
    const word = JSON.parse(payload.slice(1)) as { hello?: string; csp?: CspWord; preloadError?: string }
    if (word.hello !== undefined) this.world = world
    if (word.csp) this.tools.record.violates(word.csp)
    if (word.preloadError !== undefined) {
      this.tools.record.consoleErrors.push(`Unable to load preload script: ${word.preloadError}`)
      this.tools.program.post('preloadError', this.id, word.preloadError)
    }
  }

  private logged(text: string): void {
    this.tools.record.logged(text)
    const url = this.tools.record.unopened(text)
    if (url === null) return
    this.tools.record.refuse(url, 'window')
    this.tools.program.post('opens', this.id, this.tools.addresses.toProgram(url))
  }

  /** `world` null means whichever document stands there now; an answer goes to the document that asked, or nowhere. */
  deliver(world: number | null, text: string): void {
    const executionContextId = world ?? this.world
    if (executionContextId === null || !this.cdp) return
    const functionDeclaration = `function (text) { ${RECEIVER}(text) }`
    const call = { executionContextId, functionDeclaration, arguments: [{ value: text }], silent: true }
    // The document may have gone meanwhile; Electron drops such words too.
    this.cdp.send('Runtime.callFunctionOn', call).catch(() => undefined)
  }

  async print(request: PrintRequest, part: (bytes: Uint8Array) => void): Promise<void> {
    await this.open()
    if (!this.cdp) throw new Error('Failed to generate PDF: the page is gone')
    await printPage(this.cdp, request, part)
  }

  async setVisible(visible: boolean): Promise<void> {
    this.visible = visible
    if (!this.tools.hidesApart || !visible || this.inSight || !this.page) return
    this.inSight = true
    // Shown after all, though it never waited to be: the same address, in the visible browser.
    const hidden = this.page
    this.forget()
    await this.reload()
    await hidden?.close()
  }

  /** To the desktop's clipboard by the page, which needs no permission where a person's act stands behind it. */
  async copy(text: string): Promise<void> {
    const expression = `(() => {
      const once = { once: true, capture: true }
      addEventListener('beforecopy', (event) => event.preventDefault(), once)
      addEventListener('copy', (event) => {
        event.clipboardData.setData('text/plain', ${JSON.stringify(text)})
        event.preventDefault()
        event.stopImmediatePropagation()
      }, once)
      document.execCommand('copy')
    })()`
    const world = this.world === null ? {} : { contextId: this.world }
    await this.cdp?.send('Runtime.evaluate', { expression, userGesture: true, ...world })
  }

  async focus(): Promise<void> {
    await this.page?.bringToFront()
  }

  /** From now on the program is told when the page stops answering. */
  watch(): void {
    this.pulse ??= new Pulse(
      () => this.cdp,
      (event) => this.tools.program.post('event', this.id, event, ''),
    )
  }

  /** By the session it has: a page that hangs answers to no new one. */
  crash(): void {
    // Never answered: the process that would answer is the one that dies.
    this.cdp?.send('Page.crash').catch(() => undefined)
  }

  async resize(width: number, height: number): Promise<void> {
    if (this.page && this.cdp) await this.setSize(this.page, this.cdp, width, height)
  }

  /** A real window is sized as a window; where there is none, the page is as large as the window would be. */
  private async setSize(page: Page, cdp: CDPSession, width: number, height: number): Promise<void> {
    if (!this.tools.hidesApart || !this.inSight) return page.setViewportSize({ width, height })
    const { windowId } = await cdp.send('Browser.getWindowForTarget')
    await cdp.send('Browser.setWindowBounds', { windowId, bounds: { width, height } })
  }

  async setTheme(page = this.page): Promise<void> {
    const source = this.tools.theme()
    if (source !== 'system') await page?.emulateMedia({ colorScheme: source })
  }

  async destroy(): Promise<void> {
    this.destroyed = true
    this.pulse?.stop()
    const page = this.page ?? (await this.opening?.catch(() => null))
    this.forget()
    await page?.close().catch(() => undefined)
  }
}

export type CspWord = { directive: string; blocked: string; source: string; line: number; page: string; sample: string }
