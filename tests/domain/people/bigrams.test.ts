import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bigrams, containing } from '#domain/people/bigrams.ts'

test('text is written as overlapping pairs and its last character, each behind the letter of its field', () => {
  expect(bigrams('高崎花', 'n')).toBe('n高崎 n崎花 n花')
})

test('a surrogate pair is one character', () => {
  expect(bigrams('𠮷野', 'n')).toBe('n𠮷野 n野')
})

test('no run of pairs goes from one value into the next', () => {
  expect(bigrams('花子 太郎', 'n')).not.toContain('子太')
})

test('one character asks for what begins with it, more ask for a run of pairs', () => {
  expect(containing('花', 'n')).toBe('"n花" *')
  expect(containing('高崎花', 'a')).toBe('"a高崎 a崎花"')
})

test('a quotation mark cannot end the question', () => {
  expect(containing('a"b', 'n')).toBe('"na"" n""b"')
})

test('the pairs of any inner part stand side by side among those of the whole', () => {
  const letters = fc.array(fc.constantFrom(...Array.from('高崎花子𠮷"-1')), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(letters, fc.nat(), fc.integer({ min: 2, max: 12 }), (whole, start, length) => {
      const from = start % (whole.length - 1)
      const part = whole.slice(from, from + length).join('')
      const pairs = bigrams(part, 'n').split(' ').slice(0, -1).join(' ')
      expect(` ${bigrams(whole.join(''), 'n')} `).toContain(` ${pairs} `)
    }),
  )
})
