import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { CustomScheme, Net, Protocol } from 'electron'
import type { PageRequest, PageResponse } from '../contract.ts'
import { orAbsent } from './absent.ts'
import { answer } from './driver.ts'
import { afterReady, beforeReady } from './ready.ts'
import { askRequest, setProtocol } from './session.ts'

type Handle = (request: Request) => Response | Promise<Response>
type Used = Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle' | 'unhandle' | 'isProtocolHandled'>

class HostProtocol implements Used {
  private readonly handlers = new Map<string, Handle>()

  registerSchemesAsPrivileged(schemes: CustomScheme[]): void {
    beforeReady('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme, privileges } of schemes) {
      // The page stands at https:, which is standard and secure; a lesser scheme would behave otherwise in Electron.
      if (!privileges?.standard || !privileges.secure)
        throw new Error(`not in the host: the scheme ${scheme} without standard and secure`)
    }
  }
  handle(scheme: string, handler: Handle): void {
    afterReady('protocol.handle can only be called after app is ready')
    if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    this.handlers.set(scheme, handler)
  }
  unhandle(scheme: string): void {
    this.handlers.delete(scheme)
  }
  isProtocolHandled(scheme: string): boolean {
    return this.handlers.has(scheme)
  }

  async serve(request: PageRequest): Promise<PageResponse | null> {
    const handler = this.handlers.get(new URL(request.url).protocol.slice(0, -1))
    if (!handler || !(await askRequest(request))) return null
    const { url, method, headers, body } = request
    const response = await handler(
      new Request(url, { method, headers, ...(body ? { body: new Uint8Array(body) } : {}) }),
    )
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    }
  }
}

const own = new HostProtocol()
export const protocol = orAbsent('electron.protocol', own)
setProtocol(protocol)
answer({ serve: (request) => own.serve(request) })

class HostNet implements Pick<Net, 'isOnline' | 'fetch'> {
  readonly online = false

  isOnline(): boolean {
    return false
  }
  /** Files only: nothing that runs in the host reaches a network. */
  async fetch(input: string | Request): Promise<Response> {
    const url = typeof input === 'string' ? input : input.url
    if (!url.startsWith('file:')) throw new Error('net::ERR_INTERNET_DISCONNECTED')
    return new Response(await readFile(fileURLToPath(url)))
  }
}

export const net = orAbsent('electron.net', new HostNet())
