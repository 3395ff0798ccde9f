import { readFileSync } from 'node:fs'
import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { orAbsent } from './absent.ts'
import { app } from './app.ts'
import { answer, driver, hold } from './driver.ts'
import { HostEmitter } from './emitter.ts'
import { eventWith } from './event.ts'
import { afterReady } from './ready.ts'
import { HostWebContents } from './web-contents.ts'
import { windows } from './windows.ts'

type Used = Pick<
  ElectronWindow,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'hide'
  | 'showInactive'
  | 'focus'
  | 'isFocused'
  | 'isVisible'
  | 'isMinimized'
  | 'minimize'
  | 'restore'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'setTitle'
  | 'getTitle'
  | 'getBounds'
  | 'getContentBounds'
  | 'setBounds'
  | 'getSize'
  | 'setSize'
  | 'isMaximized'
  | 'maximize'
  | 'setMenu'
  | 'setMenuBarVisibility'
  | 'setBackgroundColor'
  | 'getParentWindow'
  | 'reload'
>

const EMITTED = ['ready-to-show', 'close', 'closed', 'focus', 'blur', 'show', 'hide', 'minimize', 'restore', 'resize']

export class HostWindow extends HostEmitter implements Used {
  readonly id = windows.newId()
  /** The same window as the program holds it: members the host lacks throw. */
  readonly face: HostWindow
  readonly contents: HostWebContents
  private readonly parent: HostWindow | null
  private bounds: Rectangle
  private title: string
  private visible: boolean
  private focused = false
  private minimized = false
  private maximized = false
  private destroyed = false
  private shownOnce = false

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', EMITTED)
    afterReady('Cannot create BrowserWindow before app is ready')
    const { width = 800, height = 600, x = 0, y = 0, show = true, title = '', webPreferences = {} } = options
    requireIsolation(webPreferences)
    this.bounds = { x, y, width, height }
    this.title = title
    this.visible = show
    this.parent = (options.parent as unknown as HostWindow | undefined) ?? null
    this.face = orAbsent('electron.BrowserWindow', this)
    this.contents = new HostWebContents(this)
    const preload = webPreferences.preload === undefined ? null : readFileSync(webPreferences.preload, 'utf8')
    windows.add(this)
    hold(`window ${this.id}`, true)
    const keep = app.getPath('sessionData')
    void driver.call('createWindow', this.id, { preload, keep, show, width, height, title })
    return this.face
  }

  get webContents(): HostWebContents {
    return this.contents.face
  }

  loadURL(url: string): Promise<void> {
    return this.contents.loadURL(url)
  }
  loadFile(): never {
    throw new Error('not in the host: electron.BrowserWindow.loadFile (pages come from the program’s own scheme)')
  }
  reload(): void {
    this.contents.reload()
  }

  /** Told by the driver that the document stands. Electron tells once per window. */
  readyToShow(): void {
    if (this.shownOnce) return
    this.shownOnce = true
    this.emit('ready-to-show', eventWith({}))
  }

  show(): void {
    this.setVisible(true)
    this.focus()
  }
  showInactive(): void {
    this.setVisible(true)
  }
  hide(): void {
    this.setVisible(false)
  }
  private setVisible(visible: boolean): void {
    if (this.visible === visible) return
    this.visible = visible
    driver.call('setVisible', this.id, visible).catch(() => undefined)
    this.emit(visible ? 'show' : 'hide')
  }
  isVisible(): boolean {
    return this.visible && !this.minimized
  }
  focus(): void {
    for (const other of windows.list()) if (other !== this) other.blurred()
    if (this.visible) driver.call('focus', this.id).catch(() => undefined)
    if (this.focused) return
    this.focused = true
    this.emit('focus', eventWith({}))
  }
  private blurred(): void {
    if (!this.focused) return
    this.focused = false
    this.emit('blur', eventWith({}))
  }
  isFocused(): boolean {
    return this.focused
  }
  minimize(): void {
    this.minimized = true
    this.emit('minimize')
  }
  isMinimized(): boolean {
    return this.minimized
  }
  restore(): void {
    this.minimized = false
    this.maximized = false
    this.emit('restore')
  }
  maximize(): void {
    this.maximized = true
  }
  isMaximized(): boolean {
    return this.maximized
  }

  close(): void {
    if (this.destroyed) return
    const event = eventWith({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }

  /** The person closed the page itself; a program that refuses gets its window back at the same address. */
  pageClosed(): void {
    this.close()
    if (!this.destroyed) this.contents.reload()
  }

  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    driver.call('destroyWindow', this.id).catch(() => undefined)
    this.contents.destroyed()
    this.emit('closed', eventWith({}))
    hold(`window ${this.id}`, false)
    windows.remove(this)
  }
  isDestroyed(): boolean {
    return this.destroyed
  }

  setTitle(title: string): void {
    this.title = title
  }
  getTitle(): string {
    return this.title
  }
  getBounds(): Rectangle {
    return { ...this.bounds }
  }
  getContentBounds(): Rectangle {
    return this.getBounds()
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds }
    driver.call('setBounds', this.id, this.bounds.width, this.bounds.height).catch(() => undefined)
    this.emit('resize')
  }
  getSize(): number[] {
    return [this.bounds.width, this.bounds.height]
  }
  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }
  getParentWindow(): ElectronWindow | null {
    return (this.parent as unknown as ElectronWindow | null) ?? null
  }
  setMenu(): void {}
  setMenuBarVisibility(): void {}
  setBackgroundColor(): void {}

  static getAllWindows(): HostWindow[] {
    return windows.list().map(({ face }) => face)
  }
  static getFocusedWindow(): HostWindow | null {
    return windows.focused()?.face ?? null
  }
  static fromId(id: number): HostWindow | null {
    return windows.get(id)?.face ?? null
  }
  static fromWebContents(contents: HostWebContents): HostWindow | null {
    return windows.get(contents.id)?.face ?? null
  }
}

/** The host always isolates; a program that asks for less would behave otherwise in Electron. */
function requireIsolation({
  contextIsolation,
  sandbox,
  nodeIntegration,
}: NonNullable<BrowserWindowConstructorOptions['webPreferences']>): void {
  if (contextIsolation === false || sandbox === false || nodeIntegration === true) {
    throw new Error('not in the host: a window without contextIsolation and sandbox, or with nodeIntegration')
  }
}

answer({
  pageClosed: (id) => windows.get(id)?.pageClosed(),
  closeWindow: (id) => {
    const window = windows.get(id)
    window?.close()
    return window?.isDestroyed() ?? true
  },
})
