import type { BridgeEnd } from './bridge.ts'
import type { Wire } from './wire.ts'

export type PreloadConfig = {
  binding: string
  receiver: string
  secret: string
  versions: Record<string, string>
  platform: string
}
type Listener = (event: object, ...args: unknown[]) => void
type Timers = { setImmediate: (work: () => void) => unknown; clearImmediate: (timer: number) => void }
type Preload = (
  require: (id: string) => unknown,
  module: object,
  exports: object,
  process: object,
  timers: Timers,
) => void
type Pending = { resolve: (value: unknown) => void; reject: (error: Error) => void }

/**
 * The preload's world: what a sandboxed preload finds in Electron, and no more.
 * Runs in the page by its own text: it uses nothing from outside itself.
 */
export class PreloadWorld {
  private readonly config: PreloadConfig
  private readonly wire: Wire
  private readonly post: (text: string) => void
  private readonly listeners = new Map<string, { listener: Listener; once: boolean }[]>()
  private readonly pending = new Map<number, Pending>()
  private readonly exposed = new Set<string>()
  private next = 1

  constructor(config: PreloadConfig, wire: Wire) {
    this.config = config
    this.wire = wire
    this.post = Reflect.get(globalThis, config.binding) as (text: string) => void
    // The preload itself is not to find the way to the driver either.
    Reflect.deleteProperty(globalThis, config.binding)
  }

  start(Bridge: typeof BridgeEnd, preload: Preload | null): void {
    addEventListener('securitypolicyviolation', (event) => this.tellViolation(event), true)
    // As in Electron, frames inside the page get no preload.
    if (self.top !== self) return
    this.tellDriver({ hello: location.href })
    Object.defineProperty(globalThis, this.config.receiver, { value: (text: string) => this.receive(text) })
    const node = document.createElement('i')
    const bridge = new Bridge(node, 'preload', 'page').open()
    dispatchEvent(new MouseEvent(this.config.secret, { relatedTarget: node }))
    try {
      this.run(preload, bridge)
    } catch (error) {
      this.tellDriver({ preloadError: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }

  private run(preload: Preload | null, bridge: BridgeEnd): void {
    const timers = this.timers()
    const modules: Record<string, object> = {
      electron: this.orAbsent('electron', {
        contextBridge: this.orAbsent('electron.contextBridge', this.contextBridge(bridge)),
        ipcRenderer: this.orAbsent('electron.ipcRenderer', this.ipcRenderer()),
      }),
      timers,
      url: this.orAbsent('url', { URL, URLSearchParams }),
    }
    const require = (id: string): unknown => {
      const name = id === 'node:electron' ? '' : id.replace(/^node:/, '')
      if (!Object.hasOwn(modules, name)) throw new Error(`module not found: ${id}`)
      return modules[name]
    }
    const { versions, platform } = this.config
    const process = { platform, versions, type: 'renderer', sandboxed: true, contextIsolated: true, argv: [], env: {} }
    const module = { exports: {} }
    preload?.(require, module, module.exports, process, timers)
  }

  private tellDriver(message: object): void {
    this.post(`d${JSON.stringify(message)}`)
  }
  private tellProgram(message: unknown[]): void {
    this.post(`p${location.href}\n${this.wire.encode(message)}`)
  }

  private tellViolation(event: SecurityPolicyViolationEvent): void {
    const { violatedDirective, blockedURI, sourceFile, lineNumber, documentURI, sample } = event
    const source = sourceFile ?? ''
    const csp = {
      directive: violatedDirective,
      blocked: blockedURI,
      source,
      line: lineNumber,
      page: documentURI,
      sample,
    }
    this.tellDriver({ csp })
  }

  private contextBridge(bridge: BridgeEnd): object {
    return {
      exposeInMainWorld: (name: string, api: unknown): void => {
        if (this.exposed.has(name)) {
          throw new Error('Cannot bind an API on top of an existing property on the window object')
        }
        this.exposed.add(name)
        bridge.expose(name, api)
      },
    }
  }

  private ipcRenderer(): object {
    const ipcRenderer = {
      invoke: (channel: string, ...args: unknown[]) => this.invoke(channel, args),
      send: (channel: string, ...args: unknown[]) => this.tellProgram(['send', channel, 0, this.cloned(args)]),
      on: (channel: string, listener: Listener) => (this.on(channel, listener, false), ipcRenderer),
      addListener: (channel: string, listener: Listener) => ipcRenderer.on(channel, listener),
      once: (channel: string, listener: Listener) => (this.on(channel, listener, true), ipcRenderer),
      off: (channel: string, listener: Listener) => (this.off(channel, listener), ipcRenderer),
      removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
      removeAllListeners: (channel?: string) => (this.offAll(channel), ipcRenderer),
      listenerCount: (channel: string) => this.listeners.get(channel)?.length ?? 0,
    }
    return ipcRenderer
  }

  /** Throws at once, not by its promise, when something cannot be cloned: so does Electron. */
  private invoke(channel: string, args: unknown[]): Promise<unknown> {
    const cloned = this.cloned(args)
    const id = this.next++
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject })
      this.tellProgram(['invoke', channel, id, cloned])
    })
  }

  private cloned(args: unknown[]): unknown[] {
    try {
      return structuredClone(args)
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }

  private on(channel: string, listener: Listener, once: boolean): void {
    this.listeners.set(channel, [...(this.listeners.get(channel) ?? []), { listener, once }])
  }
  private off(channel: string, listener: Listener): void {
    const left = (this.listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener)
    this.listeners.set(channel, left)
  }
  private offAll(channel: string | undefined): void {
    if (channel === undefined) this.listeners.clear()
    else this.listeners.delete(channel)
  }

  private receive(text: string): void {
    const [kind, key, first, second] = this.wire.decode(text) as [string, unknown, unknown, unknown]
    if (kind === 'send') {
      this.heard(String(key), first as unknown[])
      return
    }
    const waiting = this.pending.get(Number(key))
    this.pending.delete(Number(key))
    if (first === true) waiting?.resolve(second)
    else waiting?.reject(new Error(String(second)))
  }

  private heard(channel: string, args: unknown[]): void {
    for (const { listener, once } of this.listeners.get(channel) ?? []) {
      if (once) this.off(channel, listener)
      listener({ sender: null, ports: [] }, ...args)
    }
  }

  private timers(): Timers {
    const timers = {
      setTimeout: setTimeout.bind(self),
      clearTimeout: clearTimeout.bind(self),
      setInterval: setInterval.bind(self),
      clearInterval: clearInterval.bind(self),
      setImmediate: (work: () => void, ...args: unknown[]) => setTimeout(work, 0, ...args),
      clearImmediate: (timer: number) => clearTimeout(timer),
    }
    return timers
  }

  private orAbsent(name: string, there: object): object {
    return new Proxy(there, {
      get(target, key) {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown
        throw new Error(`not in the host: ${name}.${key}`)
      },
    })
  }
}
