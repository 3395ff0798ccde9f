import { Menu, type MenuItemConstructorOptions } from 'electron'

// Electron's own words for its roles are English on every system, so each stands here.
const EDIT: MenuItemConstructorOptions[] = [
  { role: 'undo', label: '元に戻す' },
  { role: 'redo', label: 'やり直す' },
  { type: 'separator' },
  { role: 'cut', label: '切り取り' },
  { role: 'copy', label: 'コピー' },
  { role: 'paste', label: '貼り付け' },
  { role: 'selectAll', label: 'すべて選択' },
]

const VIEW: MenuItemConstructorOptions[] = [
  { role: 'resetZoom', label: '実際の大きさ' },
  { role: 'zoomIn', label: '大きく' },
  { role: 'zoomOut', label: '小さく' },
  { type: 'separator' },
  { role: 'togglefullscreen', label: '全画面' },
]

const WINDOW: MenuItemConstructorOptions[] = [
  { role: 'minimize', label: 'しまう' },
  { role: 'close', label: '閉じる' },
]

/** The edit roles must stand in a menu for their keys to work on macOS. */
export function setMenu(platform: NodeJS.Platform): void {
  const own: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...own,
      { label: '編集', submenu: EDIT },
      { label: '表示', submenu: VIEW },
      { label: 'ウインドウ', submenu: WINDOW },
    ]),
  )
}
