import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeFileName } from '#main/files/file-name.ts'

test.each([
  ['お客様.csv', 'お客様.csv'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\お客様\\一覧.csv', 'C__お客様_一覧.csv'],
  ['お客様\u202Evsc.exe', 'お客様vsc.exe'],
  ['一覧\r\n\0.csv', '一覧.csv'],
  ['nul.csv', '_nul.csv'],
  ['COM1', '_COM1'],
  ['一覧. . ', '一覧'],
  ['か\u3099く.csv', 'がく.csv'],
  ['', '_'],
  ['...', '_'],
])('%j becomes %j', (text, name) => {
  expect(safeFileName(text)).toBe(name)
})

test('a long name is cut before its ending, and never through a character', () => {
  expect(safeFileName(`${'a'.repeat(300)}.csv`)).toBe(`${'a'.repeat(96)}.csv`)
  expect(safeFileName(`${'長'.repeat(300)}.csv`)).toBe(`${'長'.repeat(78)}.csv`)
  expect(safeFileName('𠮷'.repeat(60))).toBe('𠮷'.repeat(50))
})

test('whatever the text, its name is one name, stays in its folder and stays as it is when made safe again', () => {
  const unit = fc.oneof(fc.string({ unit: 'binary', maxLength: 3 }), fc.constantFrom('長', '髙', '𠮷', 'con', '.', ' '))
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 200, size: 'max' }), (units) => {
      const name = safeFileName(units.join(''))
      expect(name).not.toMatch(/[/\\\p{Cc}]|^\.|\.$/u)
      expect(name.isWellFormed()).toBe(true)
      expect(Buffer.byteLength(`${name}-999.part`)).toBeLessThanOrEqual(255)
      expect(safeFileName(name)).toBe(name)
    }),
    { numRuns: 500 },
  )
})
