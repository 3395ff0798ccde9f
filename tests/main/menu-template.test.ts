import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { type CommandId, COMMANDS } from '#contract/commands.ts'
import { menuTemplate } from '#main/menu-template.ts'
import { passing } from '#main/pin/passing.ts'

const OPEN = { run: () => undefined, may: () => true }

const linesOf = (menu: readonly MenuItemConstructorOptions[]) =>
  menu.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))

const choose = (line: MenuItemConstructorOptions): void =>
  void (line.id !== undefined && line.click?.call(null, undefined as never, undefined, {} as never))

test('every command that has a menu stands in it once, with its title, and says which it is when chosen', () => {
  for (const language of ['ja', 'en'] as const) {
    const chosen: string[] = []
    const lines = linesOf(menuTemplate('win32', language, { ...OPEN, run: (id) => chosen.push(id) }))
    for (const { id, key, menu, [language]: title } of COMMANDS) {
      const own = lines.filter((line) => line.id === id)
      expect(own.map(({ label }) => label)).toEqual(menu === null ? [] : [title])
      expect(own[0]?.accelerator === undefined).toBe(menu === null || key === null)
    }
    for (const line of lines) choose(line)
    expect(chosen.toSorted()).toEqual(COMMANDS.flatMap(({ id, menu }) => (menu === null ? [] : [id])).toSorted())
  }
})

test('keys are named as Electron names them', () => {
  const byId = new Map(linesOf(menuTemplate('linux', 'ja', OPEN)).map((line) => [line.id, line.accelerator]))
  expect(byId.get('find')).toBe('CmdOrCtrl+K')
  expect(byId.get('bigger')).toBe('CmdOrCtrl+Plus')
  expect(byId.get('smaller')).toBe('CmdOrCtrl+-')
  expect(byId.get('hide')).toBe('F8')
})

test('the page hears the keys, behind the guard of the input method; the menu only shows them', () => {
  const keyed = linesOf(menuTemplate('win32', 'ja', OPEN)).filter(({ accelerator }) => accelerator !== undefined)
  expect(keyed.length).toBeGreaterThan(5)
  expect(keyed.filter(({ registerAccelerator }) => registerAccelerator !== false)).toEqual([])
})

test.each(['ja', 'en'] as const)('no line is without words in %s', (language) => {
  const menu = menuTemplate('linux', language, OPEN)
  const words = [...menu, ...linesOf(menu)].flatMap(({ type, label }) => (type === 'separator' ? [] : [label ?? '']))
  expect(words).not.toContain('')
})

test('the English menu has no Japanese', () => {
  const menu = menuTemplate('linux', 'en', OPEN)
  const words = [...menu, ...linesOf(menu)].map(({ label }) => label).join('')
  expect(words).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u)
})

test('only macOS has the menu of the program itself, and every system the edit keys', () => {
  expect(menuTemplate('darwin', 'ja', OPEN)[0]).toEqual({ role: 'appMenu' })
  const roles = linesOf(menuTemplate('win32', 'ja', OPEN)).map(({ role }) => role)
  for (const role of ['undo', 'cut', 'copy', 'paste', 'selectAll'] as const) expect(roles).toContain(role)
})

test('while locked the menu has only how the lock looks, also where it stood open before', () => {
  let isLocked = false
  const chosen: string[] = []
  const deeds = {
    run: (id: string) => void chosen.push(id),
    may: (id: CommandId) => passing.command({ isLocked: () => isLocked }, id),
  }
  const before = linesOf(menuTemplate('win32', 'ja', deeds))
  isLocked = true
  const after = linesOf(menuTemplate('win32', 'ja', deeds))
  for (const line of [...before, ...after]) choose(line)
  expect([...new Set(chosen)].toSorted()).toEqual(['bigger', 'look', 'smaller'])
  const offered = after.filter(({ id, enabled }) => id !== undefined && enabled !== false)
  expect(new Set(offered.map(({ id }) => id))).toEqual(new Set(['bigger', 'look', 'smaller']))
})
