import { expect, test } from 'vitest'
import { inWords, speakIn } from '../../main/spoken.ts'

test('the main thread speaks as the page does, and Japanese until it has said so', () => {
  const said = { ja: '宛名ラベル.pdf', en: 'Address labels.pdf' }
  expect(inWords(said)).toBe('宛名ラベル.pdf')
  speakIn('en')
  expect(inWords(said)).toBe('Address labels.pdf')
  speakIn('ja')
  expect(inWords(said)).toBe('宛名ラベル.pdf')
})
