// The floor of the start: a window of the same host with nothing in it and nothing behind it.
import { join } from 'node:path'
import { app, BrowserWindow, protocol } from 'electron'

protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
app.on('window-all-closed', () => app.quit())
await app.whenReady()
protocol.handle(
  'app',
  () => new Response('<!doctype html><title>empty</title><p>.</p>', { headers: { 'content-type': 'text/html' } }),
)
const window = new BrowserWindow({
  width: 1280,
  height: 860,
  show: false,
  webPreferences: { preload: join(import.meta.dirname, 'preload.cjs'), contextIsolation: true, sandbox: true },
})
window.once('ready-to-show', () => window.show())
void window.loadURL('app://empty/index.html')
