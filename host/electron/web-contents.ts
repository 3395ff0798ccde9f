import type { PrintToPDFOptions, WebContents, WindowOpenHandlerResponse } from 'electron'
import { orAbsent } from './absent.ts'
import type { WindowEvent } from '../contract.ts'
import { answer, driver } from './driver.ts'
import { HostEmitter } from './emitter.ts'
import { eventWith } from './event.ts'
import { HostIpc } from './ipc.ts'
import { printRequest } from './paper.ts'
import { defaultSession } from './session.ts'
import { windows } from './windows.ts'
import { wire } from './wire.ts'
import type { HostWindow } from './window.ts'

type Used = Pick<
  WebContents,
  | 'id'
  | 'loadURL'
  | 'reload'
  | 'send'
  | 'getURL'
  | 'getTitle'
  | 'isDestroyed'
  | 'isCrashed'
  | 'isLoading'
  | 'isDevToolsOpened'
  | 'openDevTools'
  | 'closeDevTools'
  | 'printToPDF'
  | 'focus'
  | 'getType'
  | 'stop'
  | 'setZoomFactor'
  | 'getZoomFactor'
  | 'close'
  | 'forcefullyCrashRenderer'
  | 'setWebRTCIPHandlingPolicy'
>

type OpenHandler = (details: {
  url: string
  frameName: string
  features: string
  disposition: 'new-window'
  referrer: object
}) => WindowOpenHandlerResponse

const parts = new Map<number, Uint8Array[]>()
let nextJob = 1

const EMITTED = [
  'did-start-loading',
  'did-stop-loading',
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'dom-ready',
  'will-navigate',
  'render-process-gone',
  'unresponsive',
  'responsive',
  'preload-error',
  'ipc-message',
  'destroyed',
]

export class HostWebContents extends HostEmitter implements Used {
  readonly id: number
  readonly face: HostWebContents
  readonly session = defaultSession
  readonly ipc = orAbsent('electron.WebContents.ipc', new HostIpc())
  private readonly window: HostWindow
  private url = ''
  private loading = false
  private crashed = false
  private zoom = 1
  private openHandler: OpenHandler | null = null

  constructor(window: HostWindow) {
    super('webContents', EMITTED)
    this.window = window
    this.id = window.id
    this.face = orAbsent('electron.WebContents', this)
    this.on('newListener', (event) => {
      if (event === 'unresponsive' && this.listenerCount(event) === 0) driver.post('watch', this.id)
    })
  }

  get mainFrame(): Frame {
    return frameAt(this.url)
  }

  async loadURL(url: string): Promise<void> {
    await this.load(driver.call('load', this.id, url, this.awaitsShow()), url)
  }

  /** A window kept hidden until ready-to-show will be shown; one without such a listener is meant to stay hidden. */
  private awaitsShow(): boolean {
    return this.window.isVisible() || this.window.listenerCount('ready-to-show') > 0
  }

  reload(): void {
    this.load(driver.call('reload', this.id), this.url).catch(() => undefined)
  }

  private async load(work: ReturnType<typeof driver.call<'load'>>, url: string): Promise<void> {
    this.loading = true
    this.crashed = false
    this.emit('did-start-loading', eventWith({}))
    const result = await work
    if (result.ok) return
    this.loading = false
    this.emit('did-fail-load', eventWith({}), result.code, result.description, url, true)
    throw Object.assign(new Error(`${result.description} (${result.code}) loading '${url}'`), {
      code: result.description,
      errno: result.code,
      url,
    })
  }

  send(channel: string, ...args: unknown[]): void {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed')
    driver.post('deliver', this.id, null, wire.encode(['send', channel, cloned(args)]))
  }
  getURL(): string {
    return this.url
  }
  getTitle(): string {
    return this.window.getTitle()
  }
  getType(): 'window' {
    return 'window'
  }
  isDestroyed(): boolean {
    return this.window.isDestroyed()
  }
  isCrashed(): boolean {
    return this.crashed
  }
  isLoading(): boolean {
    return this.loading
  }
  focus(): void {
    this.window.focus()
  }
  close(): void {
    this.window.close()
  }
  forcefullyCrashRenderer(): void {
    driver.post('crash', this.id)
  }
  /** The browser is started under the strictest policy anyhow. */
  setWebRTCIPHandlingPolicy(): void {}
  stop(): void {}
  openDevTools(): void {}
  closeDevTools(): void {}
  isDevToolsOpened(): boolean {
    return false
  }
  getZoomFactor(): number {
    return this.zoom
  }
  setZoomFactor(factor: number): void {
    if (factor !== 1) throw new Error('not in the host: electron.WebContents.setZoomFactor other than 1')
    this.zoom = factor
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  async printToPDF(options: PrintToPDFOptions = {}): Promise<Buffer> {
    const job = nextJob++
    parts.set(job, [])
    try {
      await driver.call('print', this.id, job, printRequest(options))
      return Buffer.concat(parts.get(job) ?? [])
    } finally {
      parts.delete(job)
    }
  }

  /** No window is ever opened by a page here; the handler is asked so that a program that counts still counts. */
  opens(url: string): void {
    const details = {
      url,
      frameName: '',
      features: '',
      disposition: 'new-window' as const,
      referrer: { url: this.url, policy: 'default' },
    }
    const decision = this.openHandler?.(details)
    if (decision?.action === 'allow') throw new Error(`not in the host: a window opened by a page (${url})`)
  }

  mayNavigate(url: string): boolean {
    const event = eventWith({
      url,
      isSameDocument: false,
      isMainFrame: true,
      frame: this.mainFrame,
      initiator: this.mainFrame,
    })
    this.emit('will-navigate', event, url)
    return !event.defaultPrevented
  }

  happened(name: WindowEvent, url: string): void {
    if (name === 'unresponsive' || name === 'responsive') return void this.emit(name)
    this.url = url
    if (name === 'navigated') this.emit('did-navigate', eventWith({}), url, 200, 'OK')
    if (name === 'dom-ready') this.emit('dom-ready', eventWith({}))
    if (name !== 'loaded') return
    this.loading = false
    this.window.readyToShow()
    this.emit('did-finish-load', eventWith({}))
    this.emit('did-stop-loading', eventWith({}))
  }

  gone(reason: 'crashed' | 'killed'): void {
    this.crashed = true
    this.loading = false
    this.emit('render-process-gone', eventWith({}), { reason, exitCode: reason === 'crashed' ? 5 : 9 })
  }

  destroyed(): void {
    this.emit('destroyed')
  }
  called(href: string): void {
    this.url = href
  }
}

export type Frame = {
  url: string
  origin: string
  parent: null
  top: null
  name: string
  frameTreeNodeId: number
  routingId: number
  processId: number
  isDestroyed: () => boolean
}

export function frameAt(url: string): Frame {
  return {
    url,
    origin: originOf(url),
    parent: null,
    top: null,
    name: '',
    frameTreeNodeId: 1,
    routingId: 1,
    processId: 1,
    isDestroyed: () => false,
  }
}

/** Electron gives a program's own standard scheme an origin; URL itself says 'null' for it. */
function originOf(url: string): string {
  if (!URL.canParse(url)) return 'null'
  const { protocol, host } = new URL(url)
  return host === '' ? 'null' : `${protocol}//${host}`
}

export function cloned<T>(value: T): T {
  try {
    return structuredClone(value)
  } catch {
    throw new Error('An object could not be cloned.')
  }
}

const contentsOf = (id: number): HostWebContents | null => windows.get(id)?.contents ?? null

answer({
  mayNavigate: (id, url) => contentsOf(id)?.mayNavigate(url) ?? false,
  opens: (id, url) => contentsOf(id)?.opens(url),
  event: (id, name, url) => contentsOf(id)?.happened(name, url),
  preloadError: (id, message) => {
    contentsOf(id)?.emit('preload-error', eventWith({}), '', new Error(message))
  },
  gone: (id, reason) => contentsOf(id)?.gone(reason),
  pdf: (job, part) => {
    parts.get(job)?.push(part)
  },
})
