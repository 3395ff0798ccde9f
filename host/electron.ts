/** What `import … from 'electron'` gives the program in the host. */
import { absent, orAbsent } from './electron/absent.ts'
import { app } from './electron/app.ts'
import { clipboard, Menu, nativeTheme, powerMonitor, safeStorage, screen, shell } from './electron/desk.ts'
import { dialog } from './electron/dialog.ts'
import { ipcMain } from './electron/ipc-main.ts'
import { net, protocol } from './electron/protocol.ts'
import { session } from './electron/session.ts'
import { utilityProcess } from './electron/utility.ts'
import { HostWindow } from './electron/window.ts'

const BrowserWindow = orAbsent('electron.BrowserWindow', HostWindow)

// Named so that an import of them links; any use of them throws.
export const BaseWindow = absent('BaseWindow')
export const MenuItem = absent('MenuItem')
export const MessageChannelMain = absent('MessageChannelMain')
export const Notification = absent('Notification')
export const ShareMenu = absent('ShareMenu')
export const TouchBar = absent('TouchBar')
export const Tray = absent('Tray')
export const View = absent('View')
export const WebContentsView = absent('WebContentsView')
export const autoUpdater = absent('autoUpdater')
export const contentTracing = absent('contentTracing')
export const contextBridge = absent('contextBridge')
export const crashReporter = absent('crashReporter')
export const desktopCapturer = absent('desktopCapturer')
export const globalShortcut = absent('globalShortcut')
export const inAppPurchase = absent('inAppPurchase')
export const ipcRenderer = absent('ipcRenderer')
export const nativeImage = absent('nativeImage')
export const netLog = absent('netLog')
export const powerSaveBlocker = absent('powerSaveBlocker')
export const pushNotifications = absent('pushNotifications')
export const systemPreferences = absent('systemPreferences')
export const webContents = absent('webContents')
export const webFrame = absent('webFrame')
export const webFrameMain = absent('webFrameMain')
export const webUtils = absent('webUtils')

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
}

const electron = orAbsent('electron', {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  utilityProcess,
})

export default electron
// What require('electron') gives.
export { electron as 'module.exports' }
