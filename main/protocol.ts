import { readFile } from 'node:fs/promises'
import { app, protocol, session, type Session } from 'electron'
import { fileFor, isOwnRequest, SCHEME, typeOf } from './pages.ts'

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Must run before the app is ready. */
export function declareScheme(): void {
  // Beside the refusal of each request: no name is looked up, whichever part of the browser asks.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Resolves once pages can be opened: the browser part is up, the network shut, and `folder` (out/renderer) served. */
export async function openForPages(folder: string): Promise<void> {
  await app.whenReady()
  refuseNetwork(session.defaultSession)
  servePages(folder)
}

/** With the content security policy on each file. */
function servePages(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const file = fileFor(folder, request.url)
    if (file === null) return new Response(null, { status: 404 })
    try {
      // Read through to a fresh array: a Response takes no Buffer that lies in Node's shared pool.
      return new Response(new Uint8Array(await readFile(file)), { headers: headersFor(file) })
    } catch {
      return new Response(null, { status: 404 })
    }
  })
}

/** Nothing leaves the PC: every request but the program's own pages is refused. */
function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isOwnRequest(details.url) })
  })
  // Its dictionaries come from Google's servers, past the guard above and whatever `spellcheck` says of a window.
  session.setSpellCheckerEnabled(false)
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
}

function headersFor(file: string): Record<string, string> {
  return {
    'content-type': typeOf(file),
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  }
}
