import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { punctuated, spaced, type LinePart } from '#domain/letters/punctuation.ts'

const said = (text: string): LinePart => ({ text, isKept: false })
const kept = (text: string): LinePart => ({ text, isKept: true })

describe('a line without 、 and 。', () => {
  test.each([
    ['新しい年が、よい年でありますように。', '新しい年が　よい年でありますように'],
    ['お礼まで。　またいつか。', 'お礼まで　またいつか'],
    ['「はい。」と、ひとこと。', '「はい」と　ひとこと'],
    ['（いつも、ありがとう。）', '（いつも　ありがとう）'],
    ['「ありがとう」。またね', '「ありがとう」　またね'],
    ['二、三日のうちに、2、3人で。', '二、三日のうちに　2、3人で'],
    ['この一年、お世話に', 'この一年　お世話に'],
    ['はい｡また､いつか｡', 'はい　また　いつか'],
    ['ありがとう。\nまた、いつか。\n', 'ありがとう\nまた　いつか\n'],
    ['。', ''],
    ['句点のない行', '句点のない行'],
    ['おめでとうございます！', 'おめでとうございます！'],
  ])('%s', (line, without) => {
    expect(spaced([said(line)])).toBe(without)
  })

  test('names and things stay as they were typed, and what stands beside them is the end of no line', () => {
    expect(spaced([kept('娘。'), said('、'), kept('水、花'), said('はいかがですか。')])).toBe(
      '娘。　水、花はいかがですか',
    )
    expect(spaced([said('椿が咲きました。'), said('またね。')])).toBe('椿が咲きました　またね')
    expect(spaced([said('先日の、'), kept('花。')])).toBe('先日の　花。')
  })

  test('nothing is lost but the marks', () => {
    const part = fc.record({
      text: fc.string({ unit: fc.constantFrom('花', '、', '。', '二', '「', '」', 'a') }),
      isKept: fc.boolean(),
    })
    const bare = (text: string) => text.replace(/[、。　]/g, '')
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(bare(spaced(parts))).toBe(bare(punctuated(parts)))
        expect(spaced([said(punctuated(parts))])).not.toMatch(/^　|　$/)
      }),
    )
  })
})
