import { describe, expect, test } from 'vitest'
import { COMMANDS } from '#contract/commands.ts'
import { isPressed } from '../../renderer/lib/commands.ts'
import { findCommands } from '../../renderer/lib/findCommands.ts'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey', boolean>> = {}) => {
  const event = { key, ctrlKey: false, metaKey: false, shiftKey: false, ...held }
  return COMMANDS.filter((command) => isPressed(command, event)).map(({ id }) => id)
}

describe('the keys of commands', () => {
  test('each key means one command', () => {
    const keys = COMMANDS.flatMap(({ key }) => (key === null ? [] : [key]))
    expect(new Set(keys).size).toBe(keys.length)
  })

  test.each([
    ['k', { ctrlKey: true }, 'find'],
    ['K', { metaKey: true }, 'find'],
    [',', { ctrlKey: true }, 'settings'],
    ['Escape', {}, 'back'],
    ['F8', {}, 'hide'],
    ['F1', {}, 'help'],
    ['-', { ctrlKey: true }, 'smaller'],
    // The same key on a Japanese keyboard without and with Shift, and on an American one.
    [';', { ctrlKey: true }, 'bigger'],
    ['+', { ctrlKey: true, shiftKey: true }, 'bigger'],
    ['=', { ctrlKey: true }, 'bigger'],
  ] as const)('%s with %o is %s', (key, held, id) => {
    expect(press(key, held)).toEqual([id])
  })

  test('letters typed into a field, and keys of the system, mean none', () => {
    expect(press('k')).toEqual([])
    expect(press('1')).toEqual([])
    expect(press('F8', { ctrlKey: true })).toEqual([])
    expect(press('F8', { shiftKey: true })).toEqual([])
    expect(press('N', { ctrlKey: true, shiftKey: true })).toEqual([])
    expect(press('c', { ctrlKey: true })).toEqual([])
  })
})

describe('what the palette finds', () => {
  const found = (text: string) => findCommands(text).map(({ id }) => id)

  test.each([
    ['せってい', 'settings'],
    ['セッテイ', 'settings'],
    ['ｾｯﾃｲ', 'settings'],
    ['設定', 'settings'],
    ['ｓｅｔｔ', 'settings'],
    ['控え', 'backup'],
    ['ばっくあっぷ', 'backup'],
    ['とりこむ', 'import'],
    ['エクセル', 'export'],
    ['隠す', 'hide'],
    ['open backup', undefined],
    ['make backup', 'backup'],
    ['文字 大きく', 'bigger'],
  ] as const)('%s leads to %s first', (text, id) => {
    expect(found(text)[0]).toBe(id)
  })

  test('every command is found by its own title in both languages', () => {
    for (const { id, ja, en } of findCommands('')) {
      expect(found(ja), ja).toContain(id)
      expect(found(en), en).toContain(id)
    }
  })

  test('neither the box itself nor the way back is offered', () => {
    expect(found('')).not.toContain('find')
    expect(found('')).not.toContain('back')
  })
})
