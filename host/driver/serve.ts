import type { BrowserContext, Request, Route } from 'playwright-core'
import type { Channel } from '../channel.ts'
import type { DriverCalls, PageRequest, ProgramCalls } from '../contract.ts'
import type { Addresses } from './addresses.ts'
import type { Happenings } from './happenings.ts'
import type { DriverWindow } from './window.ts'

export type Desk = {
  program: Channel<ProgramCalls, DriverCalls>
  addresses: Addresses
  record: Happenings
  windowOf: (request: Request) => DriverWindow | null
}

/** Every request of every page comes here: the program answers its own addresses, nothing else is answered. */
export async function serve(context: BrowserContext, desk: Desk): Promise<void> {
  await context.route(
    () => true,
    (route, request) => handle(route, request, desk).catch(() => route.abort('failed').catch(() => undefined)),
  )
  // Attached before the page runs, so that not even the handshake of a websocket starts.
  await context.grantPermissions([])
}

async function handle(route: Route, request: Request, desk: Desk): Promise<void> {
  const window = desk.windowOf(request)
  const navigates = isMainNavigation(request)
  const asked = describe(request, window, desk.addresses)
  if (!desk.addresses.isOwn(request.url())) {
    desk.record.refuse(request.url(), request.resourceType())
    if (navigates && window) await desk.program.call('mayNavigate', window.id, request.url())
    desk.program.post('foreign', asked)
    // ERR_ABORTED leaves the present document standing; any other code would put an error page in its place.
    return route.abort(navigates ? 'aborted' : 'blockedbyclient')
  }
  if (navigates && window && !(await mayNavigate(request, window, desk, asked.url))) return route.abort('aborted')
  const response = await desk.program.call('serve', asked)
  if (!response) {
    desk.record.refuse(request.url(), request.resourceType())
    return route.abort('blockedbyclient')
  }
  const headers = request.isNavigationRequest() ? withoutPopups(response.headers) : response.headers
  await route.fulfill({ status: response.status, headers, body: Buffer.from(response.body) })
}

/**
 * No page of the program opens a window. Electron asks the program before there is one; the browser has no such
 * question, so a policy beside the program's own forbids it, and window.open gives null as in Electron.
 */
const NO_POPUPS =
  'sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads allow-pointer-lock allow-top-navigation'

function withoutPopups(headers: Record<string, string>): Record<string, string> {
  const own = headers['content-security-policy']
  return { ...headers, 'content-security-policy': own === undefined ? NO_POPUPS : `${own}, ${NO_POPUPS}` }
}

async function mayNavigate(request: Request, window: DriverWindow, desk: Desk, url: string): Promise<boolean> {
  const address = withoutHash(request.url())
  // A page that loads itself again asks too, as in Electron.
  if (window.expected !== null && withoutHash(window.expected) === address) return true
  if (await desk.program.call('mayNavigate', window.id, url)) return true
  desk.record.refuse(request.url(), 'document')
  return false
}

const withoutHash = (url: string): string => url.replace(/#.*$/, '')

function isMainNavigation(request: Request): boolean {
  try {
    return request.isNavigationRequest() && request.frame().parentFrame() === null
  } catch {
    // A page so new that Playwright has no frame for it yet: only a first navigation can be meant.
    return request.isNavigationRequest()
  }
}

function describe(request: Request, window: DriverWindow | null, addresses: Addresses): PageRequest {
  return {
    window: window?.id ?? null,
    url: addresses.toProgram(request.url()),
    method: request.method(),
    headers: request.headers(),
    body: request.postDataBuffer(),
    resourceType: request.resourceType(),
  }
}
