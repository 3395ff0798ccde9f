import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { COMMANDS } from '#contract/commands.ts'
import { menuTemplate } from '#main/menu-template.ts'

const linesOf = (menu: readonly MenuItemConstructorOptions[]) =>
  menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))

test('every command that has a menu stands in it once, with its title, and says which it is when chosen', () => {
  for (const language of ['ja', 'en'] as const) {
    const chosen: string[] = []
    const lines = linesOf(menuTemplate('win32', language, (id) => chosen.push(id)))
    for (const { id, key, menu, [language]: title } of COMMANDS) {
      const own = lines.filter((line) => line.id === id)
      expect(own.map(({ label }) => label)).toEqual(menu === null ? [] : [title])
      expect(own[0]?.accelerator === undefined).toBe(menu === null || key === null)
    }
    for (const line of lines)
      if (line.id !== undefined) line.click?.call(null, undefined as never, undefined, {} as never)
    expect(chosen.toSorted()).toEqual(COMMANDS.flatMap(({ id, menu }) => (menu === null ? [] : [id])).toSorted())
  }
})

test('keys are named as Electron names them', () => {
  const byId = new Map(linesOf(menuTemplate('linux', 'ja', () => undefined)).map((line) => [line.id, line.accelerator]))
  expect(byId.get('find')).toBe('CmdOrCtrl+K')
  expect(byId.get('bigger')).toBe('CmdOrCtrl+Plus')
  expect(byId.get('smaller')).toBe('CmdOrCtrl+-')
  expect(byId.get('hide')).toBe('F8')
})

test('the page hears the keys, behind the guard of the input method; the menu only shows them', () => {
  const keyed = linesOf(menuTemplate('win32', 'ja', () => undefined)).filter(
    ({ accelerator }) => accelerator !== undefined,
  )
  expect(keyed.length).toBeGreaterThan(5)
  expect(keyed.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([])
})

test.each(['ja', 'en'] as const)('no line is without words in %s', (language) => {
  const menu = menuTemplate('linux', language, () => undefined)
  const words = [...menu, ...linesOf(menu)].flatMap(({ type, label }) => (type === 'separator' ? [] : [label ?? '']))
  expect(words).not.toContain('')
})

test('the English menu has no Japanese', () => {
  const menu = menuTemplate('linux', 'en', () => undefined)
  const words = [...menu, ...linesOf(menu)].map(({ label }) => label).join('')
  expect(words).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u)
})

test('only macOS has the menu of the program itself, and every system the edit keys', () => {
  expect(menuTemplate('darwin', 'ja', () => undefined)[0]).toEqual({ role: 'appMenu' })
  const roles = linesOf(menuTemplate('win32', 'ja', () => undefined)).map(({ role }) => role)
  for (const role of ['undo', 'cut', 'copy', 'paste', 'selectAll'] as const) expect(roles).toContain(role)
})
