import { EventEmitter } from 'node:events'
import type { OnBeforeRequestListenerDetails, Session, WebRequestFilter } from 'electron'
import type { PageRequest } from '../contract.ts'
import { orAbsent } from './absent.ts'
import { answer, driver } from './driver.ts'
import { afterReady } from './ready.ts'

type BeforeRequest = (
  details: OnBeforeRequestListenerDetails,
  done: (response: { cancel?: boolean; redirectURL?: string }) => void,
) => void
type Used = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
  | 'setSpellCheckerLanguages'
  | 'clearCache'
  | 'clearStorageData'
>

class HostWebRequest {
  private listener: BeforeRequest | null = null
  private patterns: RegExp[] = []
  private next = 1

  onBeforeRequest(filter: WebRequestFilter | BeforeRequest | null, listener: BeforeRequest | null = null): void {
    const filtered = filter !== null && typeof filter === 'object'
    this.listener = filtered ? listener : (filter ?? null)
    this.patterns = filtered ? (filter.urls ?? []).map(patternOf) : []
  }

  /** true: the program lets it pass. */
  ask(request: PageRequest): Promise<boolean> {
    const listener = this.listener
    const concerned = this.patterns.length === 0 || this.patterns.some((pattern) => pattern.test(request.url))
    if (!listener || !concerned) return Promise.resolve(true)
    return new Promise((resolve) => {
      listener(this.details(request), ({ cancel, redirectURL }) => {
        if (redirectURL !== undefined) throw new Error('not in the host: webRequest redirectURL')
        resolve(!cancel)
      })
    })
  }

  private details(request: PageRequest): OnBeforeRequestListenerDetails {
    const { url, method, window } = request
    const id = window === null ? {} : { webContentsId: window }
    return {
      id: this.next++,
      url,
      method,
      ...id,
      resourceType: kindOf(request.resourceType),
      referrer: request.headers['referer'] ?? '',
      timestamp: Date.now(),
      uploadData: [],
    }
  }
}

const KINDS: Record<string, OnBeforeRequestListenerDetails['resourceType']> = {
  document: 'mainFrame',
  stylesheet: 'stylesheet',
  script: 'script',
  image: 'image',
  font: 'font',
  xhr: 'xhr',
  fetch: 'xhr',
  media: 'media',
  websocket: 'webSocket',
  ping: 'ping',
}
const kindOf = (type: string): OnBeforeRequestListenerDetails['resourceType'] => KINDS[type] ?? 'other'

/** A match pattern such as *://*&#47;* as a regular expression. */
function patternOf(pattern: string): RegExp {
  if (pattern === '<all_urls>') return /^/
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replace(/\*/g, '.*')}$`)
}

class HostSession extends EventEmitter implements Used {
  readonly requests = new HostWebRequest()
  readonly webRequest = orAbsent('electron.Session.webRequest', this.requests)

  // The browser denies every permission by itself, whatever the program would answer.
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
  setDevicePermissionHandler(): void {}
  setSpellCheckerEnabled(): void {}
  setSpellCheckerLanguages(): void {}
  async clearCache(): Promise<void> {}
  async clearStorageData(): Promise<void> {}

  get protocol(): object {
    return protocolOf()
  }
}

/** The protocol module needs the session's request filter, and the session shows the protocol module. */
let protocolOf: () => object = () => ({})
export function setProtocol(protocol: object): void {
  protocolOf = () => protocol
}

const own = new HostSession()
export const defaultSession = orAbsent('electron.Session', own)
export const askRequest = (request: PageRequest): Promise<boolean> => own.requests.ask(request)

class Sessions {
  get defaultSession(): typeof defaultSession {
    afterReady('Session can only be received when app is ready')
    return defaultSession
  }

  fromPartition(partition: string): never {
    throw new Error(`not in the host: electron.session.fromPartition('${partition}')`)
  }
}

export const session = orAbsent('electron.session', new Sessions())

// Refused by the driver in any case; told so that a program that counts its own refusals still counts.
answer({
  foreign: async (request) => {
    if (await askRequest(request)) driver.post('passed', request.url)
  },
})
