import { join } from 'node:path'
import { BrowserWindow, type WebContents, type WebPreferences } from 'electron'
import { APP_ORIGIN } from './protocol.ts'

// Warm paper and ink of the page (renderer/ui/tokens.css), so that nothing flashes white before the first paint.
const PAPER = '#fbf8f1'

/** What every page of ours runs under: no Node, its own world, the sandbox, the closed preload. */
export function pagePreferences(): WebPreferences {
  return {
    preload: join(import.meta.dirname, '../preload/index.cjs'),
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
  }
}

/** The shop's window. */
export function openShopWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 960,
    minHeight: 640,
    show: false,
    title: 'おつきあい帳',
    backgroundColor: PAPER,
    webPreferences: pagePreferences(),
  })
  confine(window.webContents)
  window.once('ready-to-show', () => window.show())
  reloadAfterCrash(window)
  void window.loadURL(`${APP_ORIGIN}/index.html`)
  return window
}

/** A page stays where it is: no new windows, no other address, no guests. */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** Decision 15: a crashed page comes back by itself; what was saved is in the file, not in the page. */
function reloadAfterCrash(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
}
