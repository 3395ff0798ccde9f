import type { BridgeEnd, makeBridge } from './bridge.ts'
import type { Base64, Wire } from './wire.ts'

/** Like the bridge, these run in the page by their own text. */

/** The page's own world: waits once, before any script of the page, for the node that only the two ends know. */
export function startPageWorld(secret: string, bridge: typeof makeBridge): void {
  addEventListener(
    secret,
    (event) => {
      const node = event instanceof MouseEvent ? event.relatedTarget : null
      if (node) bridge(node, 'page', 'preload')
    },
    { once: true },
  )
}

export function makeBase64(): Base64 {
  // Newer browsers have it built in; an installed one may be older.
  type Bytes = Uint8Array & { toBase64?: () => string }
  type Maker = typeof Uint8Array & { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> }
  const { fromBase64 } = Uint8Array as Maker
  const slow = (bytes: Uint8Array): string => {
    let text = ''
    for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000))
    return btoa(text)
  }
  return {
    encode: (bytes: Bytes) => bytes.toBase64?.() ?? slow(bytes),
    decode: (text) => fromBase64?.(text) ?? Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)),
  }
}

type Config = { binding: string; receiver: string; secret: string; versions: Record<string, string>; platform: string }
type Listener = (event: object, ...args: unknown[]) => void
type Preload = (
  require: (id: string) => unknown,
  module: object,
  exports: object,
  process: object,
  timers: Timers,
) => void
type Timers = { setImmediate: typeof setTimeout; clearImmediate: typeof clearTimeout }

/** The preload's world: what a sandboxed preload finds in Electron, and no more. */
export function startPreloadWorld(
  config: Config,
  wire: Wire,
  bridge: typeof makeBridge,
  preload: Preload | null,
): void {
  const scope = globalThis as unknown as Record<string, unknown>
  const post = scope[config.binding] as (text: string) => void
  delete scope[config.binding]
  const tellDriver = (message: object): void => post(`d${JSON.stringify(message)}`)
  const tellProgram = (message: unknown[]): void => post(`p${location.href}\n${wire.encode(message)}`)

  addEventListener(
    'securitypolicyviolation',
    (event) => {
      const { violatedDirective, blockedURI, sourceFile, lineNumber, documentURI, sample } = event
      tellDriver({
        csp: {
          directive: violatedDirective,
          blocked: blockedURI,
          source: sourceFile ?? '',
          line: lineNumber,
          page: documentURI,
          sample,
        },
      })
    },
    true,
  )
  // As in Electron, frames inside the page get no preload.
  if (self.top !== self) return
  tellDriver({ hello: location.href })

  const listeners = new Map<string, { listener: Listener; once: boolean }[]>()
  const pending = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let next = 1

  function clone(args: unknown[]): unknown[] {
    try {
      return structuredClone(args)
    } catch {
      throw new Error('An object could not be cloned.')
    }
  }
  function off(channel: string, listener: Listener): void {
    listeners.set(
      channel,
      (listeners.get(channel) ?? []).filter((entry) => entry.listener !== listener),
    )
  }
  function on(channel: string, listener: Listener, once: boolean): void {
    listeners.set(channel, [...(listeners.get(channel) ?? []), { listener, once }])
  }

  const ipcRenderer = {
    // Electron throws at once, not by the promise, when something cannot be cloned.
    invoke(channel: string, ...args: unknown[]): Promise<unknown> {
      const cloned = clone(args)
      const id = next++
      return new Promise((resolve, reject) => {
        pending.set(id, { resolve, reject })
        tellProgram(['invoke', channel, id, cloned])
      })
    },
    send: (channel: string, ...args: unknown[]) => tellProgram(['send', channel, 0, clone(args)]),
    on: (channel: string, listener: Listener) => (on(channel, listener, false), ipcRenderer),
    addListener: (channel: string, listener: Listener) => ipcRenderer.on(channel, listener),
    once: (channel: string, listener: Listener) => (on(channel, listener, true), ipcRenderer),
    off: (channel: string, listener: Listener) => (off(channel, listener), ipcRenderer),
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
    removeAllListeners: (channel?: string) => (
      channel === undefined ? listeners.clear() : listeners.delete(channel),
      ipcRenderer
    ),
    listenerCount: (channel: string) => listeners.get(channel)?.length ?? 0,
  }

  function receive(text: string): void {
    const [kind, key, first, second] = wire.decode(text) as [string, unknown, unknown, unknown]
    if (kind === 'send') return heard(String(key), first as unknown[])
    const waiting = pending.get(Number(key))
    pending.delete(Number(key))
    if (first === true) waiting?.resolve(second)
    else waiting?.reject(new Error(String(second)))
  }
  function heard(channel: string, args: unknown[]): void {
    for (const { listener, once } of listeners.get(channel) ?? []) {
      if (once) off(channel, listener)
      listener({ sender: ipcRenderer, ports: [] }, ...args)
    }
  }
  Object.defineProperty(scope, config.receiver, { value: receive })

  let end: BridgeEnd | null = null
  function bridgeEnd(): BridgeEnd {
    if (end) return end
    const node = document.createElement('i')
    const made = bridge(node, 'preload', 'page')
    dispatchEvent(new MouseEvent(config.secret, { relatedTarget: node }))
    return (end = made)
  }
  const shaken = bridgeEnd()
  const exposed = new Set<string>()
  const contextBridge = {
    exposeInMainWorld(name: string, api: unknown): void {
      if (exposed.has(name)) throw new Error('Cannot bind an API on top of an existing property on the window object')
      exposed.add(name)
      shaken.expose(name, api)
    },
  }

  function absent(name: string, there: object): object {
    return new Proxy(there, {
      get(target, key) {
        if (typeof key === 'symbol' || key in target) return Reflect.get(target, key) as unknown
        throw new Error(`not in the host: ${name}.${key}`)
      },
    })
  }
  const timers = {
    setTimeout: setTimeout.bind(self),
    clearTimeout: clearTimeout.bind(self),
    setInterval: setInterval.bind(self),
    clearInterval: clearInterval.bind(self),
    setImmediate: (work: () => void, ...args: unknown[]) => setTimeout(work, 0, ...args),
    clearImmediate: clearTimeout.bind(self),
  }
  const modules: Record<string, object> = {
    electron: absent('electron', {
      contextBridge: absent('electron.contextBridge', contextBridge),
      ipcRenderer: absent('electron.ipcRenderer', ipcRenderer),
    }),
    timers,
    url: absent('url', { URL, URLSearchParams }),
  }
  const require = (id: string): unknown => {
    const found = Object.hasOwn(modules, id.replace(/^node:/, '')) ? modules[id.replace(/^node:/, '')] : undefined
    if (!found || id === 'node:electron') throw new Error(`module not found: ${id}`)
    return found
  }

  try {
    const { versions, platform } = config
    const process = { platform, versions, type: 'renderer', sandboxed: true, contextIsolated: true, argv: [], env: {} }
    const module = { exports: {} }
    preload?.(require, module, module.exports, process, timers as unknown as Timers)
  } catch (error) {
    tellDriver({ preloadError: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
