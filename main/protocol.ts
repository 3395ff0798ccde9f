import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { app, protocol, session, type Session } from 'electron'

const SCHEME = 'app'

/** The only origin a page of ours has; the sender check goes by it. */
export const APP_ORIGIN = 'app://otsukiai'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

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

/** The file a page's URL means, or null for another origin, another kind of file or a way out of the folder. */
export function fileFor(folder: string, address: string): string | null {
  const url = URL.parse(address)
  if (url === null || `${url.protocol}//${url.host}` !== APP_ORIGIN) return null
  const path = decode(url.pathname)
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  const file = join(folder, path)
  const inside = file.startsWith(folder + sep)
  return inside && TYPES[extname(file)] !== undefined ? file : null
}

/** Nothing leaves the PC: every request but the program's own pages is refused. */
function refuseNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    const own = details.url.startsWith(`${APP_ORIGIN}/`) || /^(blob|data|devtools):/.test(details.url)
    answer({ cancel: !own })
  })
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
}

/** Whether a frame's address is a page of ours; `page` narrows it to one. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && `${url.protocol}//${url.host}` === APP_ORIGIN
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

function headersFor(file: string): Record<string, string> {
  return {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  }
}
