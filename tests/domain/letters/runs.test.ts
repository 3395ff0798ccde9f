import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runsOf, signsOf } from '#domain/letters/runs.ts'

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

  test('a Latin name stays a word', () => {
    expect(signsOf('Wörth-Smith').map((sign) => sign.text)).toEqual(['Wörth-Smith'])
    expect(signsOf("O'Brien花").map((sign) => sign.text)).toEqual(["O'Brien", '花'])
  })
})
