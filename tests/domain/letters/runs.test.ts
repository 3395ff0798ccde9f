import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runsOf, seenOf, signsOf, unseenIn } from '#domain/letters/runs.ts'

const together = (runs: readonly { readonly text: string }[]): string => runs.map((run) => run.text).join('')

describe('runs of a line', () => {
  test('two or three digits share a cell, longer numbers do not', () => {
    expect(runsOf('山下町81番201')).toEqual([
      { text: '山下町', stands: 'mixed' },
      { text: '81', stands: 'combined' },
      { text: '番', stands: 'mixed' },
      { text: '201', stands: 'combined' },
    ])
    expect(runsOf('1234')).toEqual([{ text: '1234', stands: 'mixed' }])
  })

  test('half-width kana is stood up', () => {
    expect(runsOf('ｻﾄｳ様')).toEqual([
      { text: 'ｻﾄｳ', stands: 'upright' },
      { text: '様', stands: 'mixed' },
    ])
  })

  test('what turns writing round is cut out of its line, what is read from the right stands apart', () => {
    expect(runsOf('ひかり\u202E荘\u200B')).toEqual([
      { text: 'ひかり', stands: 'mixed' },
      { text: '\u202E', stands: 'unseen' },
      { text: '荘', stands: 'mixed' },
      { text: '\u200B', stands: 'unseen' },
    ])
    expect(runsOf('مريم بنت 様')).toEqual([
      { text: 'مريم بنت', stands: 'apart' },
      { text: ' 様', stands: 'mixed' },
    ])
  })

  test('no character of any text is lost or changed', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 40 })
    fc.assert(
      fc.property(text, (line) => {
        expect(together(runsOf(line))).toBe(line)
        expect(together(signsOf(line))).toBe(line)
      }),
    )
  })
})

describe('signs of a name', () => {
  test('each kanji stands alone, a surrogate pair and a variation selector whole', () => {
    expect(signsOf('𠮷髙葛\u{E0100}﨑').map((sign) => sign.text)).toEqual(['𠮷', '髙', '葛\u{E0100}', '﨑'])
  })

  test('an emoji of several parts and a name in Arabic letters stay whole', () => {
    expect(signsOf('林👩‍👩‍👧😀').map((sign) => sign.text)).toEqual(['林', '👩‍👩‍👧', '😀'])
    expect(signsOf('森مريم').map((sign) => sign.text)).toEqual(['森', 'مريم'])
  })

  test('a Latin name stays a word', () => {
    expect(signsOf('Wörth-Smith').map((sign) => sign.text)).toEqual(['Wörth-Smith'])
    expect(signsOf("O'Brien花").map((sign) => sign.text)).toEqual(["O'Brien", '花'])
  })
})

describe('what nobody sees', () => {
  test('is told by itself and left out of what is read; ends of lines and what joins an emoji are none of it', () => {
    expect(unseenIn('花\u202E\u200B子\u200B\n👩‍👧')).toEqual(['\u202E', '\u200B'])
    expect(seenOf('花\u202E\u200B子\n👩‍👧')).toBe('花子\n👩‍👧')
  })
})
