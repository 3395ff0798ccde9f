import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type CommandId, type MenuId, MENUS } from '#contract/commands.ts'

type Language = 'ja' | 'en'
type Titled = Readonly<Record<Language, string>>
type Role = Titled & { readonly role: NonNullable<MenuItemConstructorOptions['role']> }
type Line = Role | 'line'

// Electron's own words for its roles are English on every system, so each stands here.
const EDIT: Titled & { readonly lines: readonly Line[] } = {
  ja: '編集',
  en: 'Edit',
  lines: [
    { role: 'undo', ja: '元に戻す', en: 'Undo' },
    { role: 'redo', ja: 'やり直す', en: 'Redo' },
    'line',
    { role: 'cut', ja: '切り取り', en: 'Cut' },
    { role: 'copy', ja: 'コピー', en: 'Copy' },
    { role: 'paste', ja: '貼り付け', en: 'Paste' },
    { role: 'selectAll', ja: 'すべて選択', en: 'Select all' },
  ],
}

// Behind the commands of their menu.
const BEHIND: Partial<Record<MenuId, readonly Line[]>> = {
  records: ['line', { role: 'close', ja: '閉じる', en: 'Close' }],
  view: [
    'line',
    { role: 'togglefullscreen', ja: '全画面', en: 'Full screen' },
    { role: 'minimize', ja: 'しまう', en: 'Minimize' },
  ],
}

/** What choosing a command does, and whether it may be chosen now: a menu that stood open when it locked asks once more. */
export type MenuDeeds = { readonly run: (id: CommandId) => void; readonly may: (id: CommandId) => boolean }

/**
 * The window's menu. Each command's key is only shown: the page hears it, behind the guard of the input method. The edit
 * roles must stand in a menu for their keys to work on macOS.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  language: Language,
  deeds: MenuDeeds,
): MenuItemConstructorOptions[] {
  const lineOf = (line: Line): MenuItemConstructorOptions =>
    line === 'line' ? { type: 'separator' } : { role: line.role, label: line[language] }
  const [first, ...rest] = MENUS.map((menu) => ({
    label: menu[language],
    submenu: [...commandsOf(menu.id, language, deeds), ...(BEHIND[menu.id] ?? []).map(lineOf)],
  }))
  const own: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : []
  return [
    ...own,
    ...(first === undefined ? [] : [first]),
    { label: EDIT[language], submenu: EDIT.lines.map(lineOf) },
    ...rest,
  ]
}

function commandsOf(menu: MenuId, language: Language, { run, may }: MenuDeeds): MenuItemConstructorOptions[] {
  return COMMANDS.filter((command) => command.menu === menu).map(({ id, key, [language]: label }) => {
    const click = (): void => {
      if (may(id)) run(id)
    }
    const item = { id, label, enabled: may(id), click }
    return key === null ? item : Object.assign(item, { accelerator: acceleratorOf(key), registerAccelerator: false })
  })
}

function acceleratorOf(key: string): string {
  return key.replace('Ctrl+', 'CmdOrCtrl+').replace(/\+\+$/, '+Plus')
}
