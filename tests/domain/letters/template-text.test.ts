import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FIELD_WORDS, fieldMark } from '#domain/letters/fields.ts'
import { parseTemplate, templateText } from '#domain/letters/template-text.ts'
import { MERGE_FIELDS, type Piece, type TemplateDocument } from '#domain/letters/template.ts'

const field: fc.Arbitrary<Piece> = fc.constantFrom(...MERGE_FIELDS).map((each) => ({ field: each }))
const words: fc.Arbitrary<Piece> = fc
  .array(fc.constantFrom('花', '𠮷', '】', ' ', '。', 'お名前', '<b>', 'a'), { minLength: 1 })
  .map((signs) => ({ text: `${signs.join('')}。` }))

/** Lines as parsing makes them: no two texts side by side. */
const line = fc.array(fc.tuple(fc.option(words, { nil: null }), field), { maxLength: 4 }).chain((pairs) =>
  fc.option(words, { nil: null }).map((last) => {
    const pieces = pairs.flatMap(([text, each]) => (text === null ? [each] : [text, each]))
    return last === null ? pieces : pieces.concat(last)
  }),
)
const filled = line.filter((pieces) => pieces.length > 0)
const document: fc.Arbitrary<TemplateDocument> = fc
  .tuple(filled, fc.array(line), filled)
  .map(([first, between, last]) => ({ lines: [first, ...between, last] }))

describe('a template as the owner writes it', () => {
  test('every document comes back from its text as it was', () => {
    fc.assert(
      fc.property(document, (each) => {
        expect(parseTemplate(templateText(each))).toEqual({ ok: true, document: each })
      }),
    )
  })

  test('each word that fills in by itself is known, also with blanks around it', () => {
    for (const each of MERGE_FIELDS) {
      const asField = { ok: true, document: { lines: [[{ field: each }]] } }
      expect(parseTemplate(fieldMark(each))).toEqual(asField)
      expect(parseTemplate(`【 ${FIELD_WORDS[each]}　】`)).toEqual(asField)
    }
  })

  test('an unknown word is told with its line, its column and itself', () => {
    const text = '【お名前】様\n𠮷野さん、【電話番号】へ'
    expect(parseTemplate(text)).toEqual({ ok: false, unknown: { line: 2, column: 6, word: '電話番号' } })
  })

  test('a bracket never closed, an empty one and a code are unknown words too', () => {
    for (const [text, word] of [
      ['こんにちは【お名前', 'お名前'],
      ['【】', ''],
      ['【name】', 'name'],
    ] as const)
      expect(parseTemplate(text)).toMatchObject({ ok: false, unknown: { line: 1, word } })
  })

  test('blank lines at both ends go, those between stay, and line ends of Windows are line ends', () => {
    const parsed = parseTemplate('\n\r\nお礼\r\n\r\n敬意  \n\n')
    expect(parsed).toEqual({ ok: true, document: { lines: [[{ text: 'お礼' }], [], [{ text: '敬意' }]] } })
    expect(parseTemplate('  ')).toEqual({ ok: true, document: { lines: [] } })
  })
})
