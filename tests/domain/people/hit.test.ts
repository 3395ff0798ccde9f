import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold } from '#domain/people/fold.ts'
import { around, hitIn } from '#domain/people/hit.ts'
import { asQuestion } from '#domain/people/search-order.ts'

function marked(text: string, typed: string): string | null {
  const span = hitIn(text, asQuestion(typed).words)
  return span === null ? null : `${text.slice(0, span.from)}[${text.slice(span.from, span.to)}]${text.slice(span.to)}`
}

describe('what was found stands in the text as it was typed', () => {
  test.each([
    ['来月引っ越すそうです', 'ひっこす', null],
    ['来月引っ越すそうです', '引っ越', '来月[引っ越]すそうです'],
    ['ﾎﾟﾁが好き', 'ぽち', '[ﾎﾟﾁ]が好き'],
    ['お孫さんは髙﨑高校', '高崎', 'お孫さんは[髙﨑]高校'],
    ['弟さんは𠮷野さん', '吉野', '弟さんは[𠮷野]さん'],
    ['中尾町１ー２ー３', '1-2', '中尾町[１ー２]ー３'],
    ['髙 﨑', '高崎', '[髙 﨑]'],
    ['090-0000-1234', '00001', '090-[0000-1]234'],
    ['+81 90 0000 1234', '0900000', '[+81 90 0000] 1234'],
    ['<b>犬</b>', '<b>', '[<b>]犬</b>'],
    ['犬と猫', '猫 犬', '犬と[猫]'],
  ])('%s, asked for %s', (text, typed, expected) => {
    expect(marked(text, typed)).toBe(expected)
  })

  test('any part of any text is found again, and nothing more than it', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('花さサﾊﾞ髙𠮷1１-ー犬<>"、 a')), maxLength: 30 })
    fc.assert(
      fc.property(text, text, (one, word) => {
        const asked = fold(word)
        fc.pre(asked !== '')
        const span = hitIn(one, [{ text: asked, digits: null, places: [] }])
        expect(span !== null).toBe(fold(one).includes(asked))
        if (span === null) return
        const found = one.slice(span.from, span.to)
        expect(fold(found)).toContain(asked)
        expect(fold(found.slice(1))).not.toContain(asked)
        expect(fold(Array.from(found).slice(0, -1).join(''))).not.toContain(asked)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('an excerpt', () => {
  test('has a few signs before it and more after it', () => {
    const text = `${'あ'.repeat(40)}犬${'い'.repeat(40)}`
    expect(around(text, { from: 40, to: 41 })).toBe(`…ああああ犬${'い'.repeat(24)}…`)
    expect(around('犬が好き', { from: 0, to: 1 })).toBe('犬が好き')
  })

  test('cuts no sign in two', () => {
    expect(around(`${'𠮷'.repeat(9)}犬`, { from: 18, to: 19 })).toBe('…𠮷𠮷𠮷𠮷犬')
  })
})
