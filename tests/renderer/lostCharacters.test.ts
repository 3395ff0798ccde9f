import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from '../../renderer/lib/lostCharacters.ts'

const SIGNS = ['𠮷', '野', '葛', '葛\u{E0100}', 'か\u3099', 'a']

test('a character of two code units that cannot be written stands out whole, wherever it comes', () => {
  expect(piecesOf('𠮷野 𠮷乃様', ['𠮷'])).toEqual([
    { start: 0, text: '𠮷', isLost: true },
    { start: 2, text: '野 ', isLost: false },
    { start: 4, text: '𠮷', isLost: true },
    { start: 6, text: '乃様', isLost: false },
  ])
})

test('a character that comes with the mark of its form is lost together with it', () => {
  const variant = '葛\u{E0100}'
  expect(piecesOf(`${variant}西 葛西`, [variant])).toEqual([
    { start: 0, text: variant, isLost: true },
    { start: variant.length, text: '西 葛西', isLost: false },
  ])
})

test('the pieces of any text make the text again, no two beside each other of one kind', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...SIGNS) }), fc.subarray(SIGNS), (text, lost) => {
      const pieces = piecesOf(text, lost)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      expect(pieces.some((piece, at) => pieces[at + 1]?.isLost === piece.isLost)).toBe(false)
    }),
  )
})
