import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, isAbsolute, join, resolve } from 'node:path'
import type { App } from 'electron'
import { orAbsent } from './absent.ts'
import { driver, start } from './driver.ts'
import { HostEmitter } from './emitter.ts'
import { eventWith } from './event.ts'
import { InstanceLock } from './lock.ts'
import { becameReady, isReady } from './ready.ts'
import type { HostWindow } from './window.ts'
import { windows } from './windows.ts'

type Used = Pick<
  App,
  | 'quit'
  | 'exit'
  | 'relaunch'
  | 'focus'
  | 'whenReady'
  | 'isReady'
  | 'getPath'
  | 'setPath'
  | 'getAppPath'
  | 'getVersion'
  | 'getName'
  | 'setName'
  | 'name'
  | 'getLocale'
  | 'getSystemLocale'
  | 'getPreferredSystemLanguages'
  | 'isPackaged'
  | 'enableSandbox'
  | 'disableHardwareAcceleration'
  | 'setAppUserModelId'
  | 'requestSingleInstanceLock'
  | 'hasSingleInstanceLock'
  | 'releaseSingleInstanceLock'
>

type Manifest = { name?: string; productName?: string; version?: string; desktopName?: string }

const EMITTED = [
  'ready',
  'will-finish-launching',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'web-contents-created',
  'browser-window-created',
  'render-process-gone',
  'browser-window-focus',
  'browser-window-blur',
]

class HostApp extends HostEmitter implements Used {
  name: string
  readonly isPackaged = false
  readonly commandLine = orAbsent('electron.app.commandLine', new CommandLine())
  private readonly folder: string
  private readonly version: string
  private readonly paths = new Map<string, string>()
  private readonly ready: Promise<void>
  private readonly lock = new InstanceLock((word) =>
    this.emit('second-instance', eventWith({}), word.argv, word.cwd, word.data),
  )
  private quitting = false
  private exiting = false

  constructor() {
    super('app', EMITTED)
    const { folder, manifest } = findManifest()
    this.folder = folder
    this.name = manifest.productName ?? manifest.name ?? 'Electron'
    this.version = manifest.version ?? '0.0.0'
    this.fixUserData()
    this.ready = new Promise((done) => {
      // Ready comes only after the main script has had its turn, as in Electron.
      setImmediate(() => {
        becameReady()
        // There by then in Electron; a command line must not leave folders behind.
        if (start.stays) mkdirSync(this.getPath('userData'), { recursive: true })
        this.emit('will-finish-launching')
        this.emit('ready', eventWith({}), {})
        done()
      })
    })
    windows.onAllClosed = () => this.allClosed()
    windows.onCreated = (window) => this.created(window)
    process.once('disconnect', () => this.driverLost())
    if (!start.stays) return
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.quit())
  }

  private fixUserData(): void {
    const told = this.commandLine.getSwitchValue('user-data-dir') || start.userData
    if (told) this.paths.set('userData', resolve(told))
  }

  whenReady(): Promise<void> {
    return this.ready
  }
  isReady(): boolean {
    return isReady()
  }
  getName(): string {
    return this.name
  }
  setName(name: string): void {
    this.name = name
  }
  getVersion(): string {
    return this.version
  }
  getAppPath(): string {
    return this.folder
  }
  getLocale(): string {
    return this.commandLine.getSwitchValue('lang') || 'ja'
  }
  getSystemLocale(): string {
    return 'ja-JP'
  }
  getPreferredSystemLanguages(): string[] {
    return ['ja-JP']
  }
  enableSandbox(): void {}
  disableHardwareAcceleration(): void {}
  setAppUserModelId(): void {}
  focus(): void {
    windows.focused()?.focus()
  }
  relaunch(): never {
    throw new Error('not in the host: electron.app.relaunch')
  }

  setPath(name: string, path: string): void {
    if (!isAbsolute(path)) throw new Error('Path must be absolute')
    // Electron's documentation asks for it, though not every version insists.
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
      throw new Error(`Failed to set path: no folder ${path}`)
    this.paths.set(name, path)
  }

  getPath(name: string): string {
    const known = this.paths.get(name)
    if (known !== undefined) return known
    const places: Record<string, () => string> = {
      home: homedir,
      appData: appDataFolder,
      userData: () => join(appDataFolder(), this.name),
      sessionData: () => this.getPath('userData'),
      temp: tmpdir,
      exe: () => process.execPath,
      desktop: () => join(homedir(), 'Desktop'),
      documents: () => join(homedir(), 'Documents'),
      downloads: () => join(homedir(), 'Downloads'),
      logs: () => join(this.getPath('userData'), 'logs'),
    }
    const place = places[name]
    if (!place) throw new Error(`not in the host: electron.app.getPath('${name}')`)
    return place()
  }

  requestSingleInstanceLock(data: Record<string, unknown> = {}): boolean {
    return this.lock.request(this.getPath('userData'), { argv: process.argv, cwd: process.cwd(), data })
  }
  hasSingleInstanceLock(): boolean {
    return this.lock.held
  }
  releaseSingleInstanceLock(): void {
    this.lock.release()
  }

  /** Where programs put their guards on every window at once. */
  private created({ face, contents }: HostWindow): void {
    contents.on('render-process-gone', (event, details) =>
      this.emit('render-process-gone', event, contents.face, details),
    )
    face.on('focus', () => this.emit('browser-window-focus', eventWith({}), face))
    face.on('blur', () => this.emit('browser-window-blur', eventWith({}), face))
    this.emit('web-contents-created', eventWith({}), contents.face)
    this.emit('browser-window-created', eventWith({}), face)
  }

  private allClosed(): void {
    if (this.exiting) return
    if (this.quitting) this.finish()
    else if (!this.emit('window-all-closed')) this.quit()
  }

  /** before-quit, then every window's close; any of them may refuse, and then nothing has happened. */
  quit(): void {
    if (this.quitting || this.exiting) return
    const event = eventWith({})
    this.emit('before-quit', event)
    if (event.defaultPrevented) return
    this.quitting = true
    if (windows.closeAll()) this.finish()
    else if (windows.list().length > 0) this.quitting = false
  }

  private finish(): void {
    if (this.exiting) return
    const event = eventWith({})
    this.emit('will-quit', event)
    if (event.defaultPrevented) this.quitting = false
    else this.leave()
  }

  /** At once: no window is asked, and neither before-quit nor will-quit is told. */
  exit(code = 0): void {
    if (this.exiting) return
    this.leave(code)
  }

  /** Without a code of its own, the one the program has set, as a command line does. */
  private leave(code?: number): void {
    this.exiting = true
    windows.destroyAll()
    this.emit('quit', eventWith({}), code ?? process.exitCode ?? 0)
    this.lock.release()
    process.exit(code)
  }

  /** Without its driver the program has no windows and nobody to talk to. */
  private driverLost(): void {
    driver.close(new Error('The host has ended.'))
    if (this.exiting) return
    this.exit(1)
  }
}

class CommandLine {
  private readonly extra = new Map<string, string>()

  private value(name: string): string | undefined {
    const prefix = `--${name}`
    const found = process.argv.find((word) => word === prefix || word.startsWith(`${prefix}=`))
    return found?.slice(prefix.length + 1) ?? this.extra.get(name)
  }
  hasSwitch(name: string): boolean {
    return this.value(name) !== undefined
  }
  getSwitchValue(name: string): string {
    return this.value(name) ?? ''
  }
  appendSwitch(name: string, value = ''): void {
    this.extra.set(name, value)
  }
  removeSwitch(name: string): void {
    this.extra.delete(name)
  }
  appendArgument(): void {}
}

function appDataFolder(): string {
  const { env, platform } = process
  if (platform === 'win32') return env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming')
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support')
  return env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config')
}

/** The package.json nearest above the main script, which is what Electron calls the app's folder. */
function findManifest(): { folder: string; manifest: Manifest } {
  for (let folder = dirname(resolve(process.argv[1] ?? '.')); ; folder = dirname(folder)) {
    const path = join(folder, 'package.json')
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) {
      return { folder, manifest: JSON.parse(readFileSync(path, 'utf8')) as Manifest }
    }
    if (dirname(folder) === folder) return { folder: process.cwd(), manifest: {} }
  }
}

export const app = orAbsent('electron.app', new HostApp())
