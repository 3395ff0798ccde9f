/** The small modules: what lies on the desk around the windows. */
import { EventEmitter } from 'node:events'
import type {
  Clipboard,
  MenuItemConstructorOptions,
  NativeTheme,
  PowerMonitor,
  SafeStorage,
  Screen,
  Shell,
} from 'electron'
import { orAbsent } from './absent.ts'
import { driver } from './driver.ts'

/** Nothing is opened for real: the driver writes it down. */
class HostShell implements Pick<Shell, 'openExternal' | 'openPath' | 'showItemInFolder' | 'beep'> {
  async openExternal(url: string): Promise<void> {
    await driver.call('opened', 'external', url)
  }
  async openPath(path: string): Promise<string> {
    await driver.call('opened', 'path', path)
    return ''
  }
  showItemInFolder(path: string): void {
    driver.post('opened', 'folder', path)
  }
  beep(): void {}
}

/** The program's own, not the desktop's: a test must not read what somebody copied elsewhere. */
class HostClipboard implements Pick<Clipboard, 'writeText' | 'readText' | 'clear'> {
  private text = ''

  async writeText(text: string): Promise<void> {
    this.text = text
    await driver.call('clipboard', text)
  }
  async readText(): Promise<string> {
    return this.text
  }
  clear(): void {
    this.text = ''
    driver.post('clipboard', '')
  }
}

/** Kept so that a program can look its own menu up; nothing draws it. */
class HostMenu {
  private static application: HostMenu | null = null
  readonly items: MenuItemConstructorOptions[]

  constructor(items: MenuItemConstructorOptions[] = []) {
    this.items = items
  }
  append(item: MenuItemConstructorOptions): void {
    this.items.push(item)
  }
  popup(): void {}
  getMenuItemById(id: string): MenuItemConstructorOptions | null {
    return find(this.items, id)
  }
  static buildFromTemplate(template: MenuItemConstructorOptions[]): HostMenu {
    return new HostMenu(template)
  }
  static setApplicationMenu(menu: HostMenu | null): void {
    HostMenu.application = menu
  }
  static getApplicationMenu(): HostMenu | null {
    return HostMenu.application
  }
}

function find(items: readonly MenuItemConstructorOptions[], id: string): MenuItemConstructorOptions | null {
  for (const item of items) {
    const inside = Array.isArray(item.submenu) ? find(item.submenu, id) : null
    if (item.id === id) return item
    if (inside) return inside
  }
  return null
}

class HostTheme
  extends EventEmitter
  implements Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors'>
{
  readonly shouldUseHighContrastColors = false
  private source: 'system' | 'light' | 'dark' = 'system'

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.source
  }
  set themeSource(source: 'system' | 'light' | 'dark') {
    this.source = source
    driver.call('theme', source).catch(() => undefined)
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }
}

/** Never wakes nor sleeps; a test may emit `resume` through the program's own door. */
class HostPower
  extends EventEmitter
  implements Pick<PowerMonitor, 'getSystemIdleTime' | 'isOnBatteryPower' | 'onBatteryPower'>
{
  readonly onBatteryPower = false

  getSystemIdleTime(): number {
    return 0
  }
  isOnBatteryPower(): boolean {
    return false
  }
}

/** Says that there is none, as Electron does on a desktop without a keyring. */
class HostSafeStorage implements Pick<SafeStorage, 'isEncryptionAvailable'> {
  isEncryptionAvailable(): boolean {
    return false
  }
  encryptString(): never {
    throw new Error(
      'Error while encrypting the text provided to safeStorage.encryptString. Encryption is not available.',
    )
  }
  decryptString(): never {
    throw new Error(
      'Error while decrypting the ciphertext provided to safeStorage.decryptString. Encryption is not available.',
    )
  }
}

class HostScreen extends EventEmitter implements Pick<Screen, 'getCursorScreenPoint'> {
  private readonly area = { x: 0, y: 0, width: 1920, height: 1080 }

  getPrimaryDisplay(): object {
    return {
      id: 1,
      bounds: this.area,
      workArea: this.area,
      workAreaSize: this.area,
      size: this.area,
      scaleFactor: 1,
      rotation: 0,
    }
  }
  getAllDisplays(): object[] {
    return [this.getPrimaryDisplay()]
  }
  getDisplayMatching(): object {
    return this.getPrimaryDisplay()
  }
  getCursorScreenPoint(): { x: number; y: number } {
    return { x: 0, y: 0 }
  }
}

export const shell = orAbsent('electron.shell', new HostShell())
export const clipboard = orAbsent('electron.clipboard', new HostClipboard())
export const Menu = HostMenu
export const nativeTheme = orAbsent('electron.nativeTheme', new HostTheme())
export const powerMonitor = orAbsent('electron.powerMonitor', new HostPower())
export const safeStorage = orAbsent('electron.safeStorage', new HostSafeStorage())
export const screen = orAbsent('electron.screen', new HostScreen())
