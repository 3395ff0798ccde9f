import { Menu, type MenuItemConstructorOptions } from 'electron'

/** The edit roles must stand in a menu for their keys to work on macOS; their words come from the system. */
export function setMenu(platform: NodeJS.Platform): void {
  const own: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...own,
      { label: '編集', role: 'editMenu' },
      {
        label: '表示',
        submenu: [{ role: 'resetZoom' }, { role: 'zoomIn' }, { role: 'zoomOut' }, { role: 'togglefullscreen' }],
      },
      { label: 'ウインドウ', role: 'windowMenu' },
    ]),
  )
}
