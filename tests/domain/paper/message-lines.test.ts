import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MessageLine } from '#domain/paper/document.ts'
import { setLines } from '#domain/paper/message-lines.ts'

const WHO = '髙﨑 𠮷乃 様'

const text = (words: string): MessageLine => ({ text: words, kind: 'text' })
const personal = (words: string): MessageLine => ({ text: words, kind: 'personal' })
const set = (lines: readonly MessageLine[], who = WHO) => setLines({ lines, who, indent: true })
const standings = (lines: readonly MessageLine[]) => set(lines).map(({ stands }) => stands)
const keptIn = (words: string, who = WHO) =>
  set([text(words)], who).flatMap(({ parts }) => parts.filter((part) => part.kept).map((part) => part.text))

describe('how the lines of a message stand', () => {
  test('a paragraph is indented, ひとこと stands by itself', () => {
    expect(standings([text('先日はありがとうございました。'), personal('髪の色、お似合いです。')])).toEqual([
      'paragraph',
      'personal',
    ])
  })

  test('頭語 stands at the margin and 結語 at the end', () => {
    expect(standings([text('拝啓　初冬の候'), text('お礼まで。'), text('敬具')])).toEqual([
      'flush',
      'paragraph',
      'closing',
    ])
    expect(standings([text('敬具の意味を調べました。')])).toEqual(['paragraph'])
  })

  test('who is called by name in a line alone, or was indented by hand, is not indented', () => {
    expect(standings([text('髙﨑様'), text('　先日は。'), text('髙﨑様、先日は。')])).toEqual([
      'flush',
      'flush',
      'paragraph',
    ])
  })

  test('without indent a paragraph stands at the margin, and everything else as ever', () => {
    const lines = [text('拝啓　初冬の候'), text('お礼まで。'), personal('椿が。'), text('敬具')]
    const flush = setLines({ lines, who: WHO, indent: false }).map(({ stands }) => stands)
    expect(flush).toEqual(['flush', 'flush', 'personal', 'closing'])
  })

  test('empty lines are air between lines, and nothing at either end', () => {
    expect(standings([text(''), text('一'), text(' '), text('二'), text('')])).toEqual([
      'paragraph',
      'air',
      'paragraph',
    ])
    expect(standings([text(''), personal('　')])).toEqual([])
  })
})

describe('what is never parted between two lines', () => {
  test.each(['髙﨑𠮷乃様', '髙﨑 𠮷乃様', '髙﨑　𠮷乃 様', '髙﨑様', '髙﨑 様'])(
    'the name with its honorific: %s',
    (call) => {
      expect(keptIn(`これからも${call}を待つ花`)).toEqual([call])
    },
  )

  test('every time it is called, and the longest way', () => {
    expect(keptIn('髙﨑様と髙﨑𠮷乃様と、髙﨑様の花')).toEqual(['髙﨑様', '髙﨑𠮷乃様', '髙﨑様'])
  })

  test('a name that would fill half a line is left to break, but never before 様', () => {
    const long = '寿限無'.repeat(6)
    expect(keptIn(`${long}様の花`, `${long} 様`)).toEqual(['無様'])
  })

  test('a company, which is called 様 in a sentence', () => {
    expect(keptIn('山下商店様との花', '山下商店 御中')).toEqual(['山下商店様'])
  })

  test('whoever else is called, in 連名 or in ひとこと', () => {
    expect(keptIn('髙﨑𠮷乃様と花子様、ご家族様の花')).toEqual(['髙﨑𠮷乃様', '子様', '族様'])
  })

  test('the last four signs, so that さい。 never stands alone', () => {
    expect(keptIn('どうぞお聞かせください。')).toEqual(['ださい。'])
    expect(keptIn('ばらを12本')).toEqual([])
  })

  test('put together again, the parts are the line', () => {
    const sign = fc.constantFrom('髙', '﨑', '𠮷', '乃', '様', ' ', '　', 'あ', 'ｶﾞ', '。', '12', '<b>')
    const words = fc.array(sign, { maxLength: 40 }).map((signs) => `花${signs.join('')}`)
    fc.assert(
      fc.property(words, (line) => {
        const [first] = set([text(line)])
        expect(first?.parts.map((part) => part.text).join('')).toBe(line)
      }),
    )
  })
})
