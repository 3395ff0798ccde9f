import { extname, join, sep } from 'node:path'

// Which addresses are the program's own, by their text alone; protocol.ts and the sender check go by it.

export const SCHEME = 'app'

/** The only origin a page of ours has. */
export const APP_ORIGIN = `${SCHEME}://otsukiai`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Whether an address is a page of ours. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  return url !== null && `${url.protocol}//${url.host}` === APP_ORIGIN
}

/** Whether a request may pass: the program's own files, and what a page makes itself. Nothing else leaves the PC. */
export function isOwnRequest(address: string): boolean {
  return address.startsWith(`${APP_ORIGIN}/`) || /^(blob|data|devtools):/.test(address)
}

/** A frame as Electron's sender check sees it. */
type SenderFrame = { readonly url: string; readonly parent: object | null }

/** Only the top frame of a page of ours is heard; null stands for a frame that has gone. */
export function isTrustedFrame(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnPage(frame.url)
}

/** The file a page's URL means, or null for another origin, another kind of file or a way out of the folder. */
export function fileFor(folder: string, address: string): string | null {
  const path = isOwnPage(address) ? decode(URL.parse(address)?.pathname ?? '') : null
  if (path === null || path.includes('\0') || path.includes('\\')) return null
  const file = join(folder, path)
  const inside = file.startsWith(folder + sep)
  return inside && TYPES[extname(file)] !== undefined ? file : null
}

/** The content type of a file that fileFor() gave. */
export function typeOf(file: string): string {
  return TYPES[extname(file)] ?? 'application/octet-stream'
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
