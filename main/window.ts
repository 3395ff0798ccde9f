import { join } from 'node:path'
import { BrowserWindow, type WebContents, type WebPreferences } from 'electron'
import { askWhenHanging, reviveAfterCrash } from './page-health.ts'
import { APP_ORIGIN } from './pages.ts'

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

/** The shop's window; `failed` hears why its page could not be loaded. */
export function openShopWindow(failed: (error: unknown) => void): BrowserWindow {
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
  reviveAfterCrash(window)
  askWhenHanging(window)
  window.loadURL(`${APP_ORIGIN}/index.html`).catch(failed)
  return window
}

/** A page stays where it is: no new windows, no other address, no guests. It may load itself again. */
export function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (event.url !== contents.getURL()) event.preventDefault()
  })
  // The one way past the refusal of requests: WebRTC asks nobody before it sends.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

export function bringToFront(window: BrowserWindow): void {
  // Closed already, while the file is being closed.
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
