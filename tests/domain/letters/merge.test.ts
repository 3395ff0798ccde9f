import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyFields, mergeLetter, type MergeValues } from '#domain/letters/merge.ts'
import { parseTemplate } from '#domain/letters/template-text.ts'
import { MERGE_FIELDS, type TemplateDocument } from '#domain/letters/template.ts'

const NOTHING: MergeValues = {
  name: '',
  shop: '',
  writer: '',
  'visit-word': '',
  'visit-day': '',
  item: '',
  season: '',
  story: '',
  apology: '',
  happened: '',
  cause: '',
  change: '',
  'personal-line': '',
  date: '',
}

function documentOf(text: string): TemplateDocument {
  const parsed = parseTemplate(text)
  if (!parsed.ok) throw new Error(parsed.unknown.word)
  return parsed.document
}

const merged = (text: string, values: Partial<MergeValues>): readonly string[] =>
  mergeLetter(documentOf(text), { ...NOTHING, ...values }).map((line) => line.text)

describe('merging', () => {
  test('puts the values where the fields stand', () => {
    expect(merged('【お名前】、【内容】はいかがですか', { name: '髙﨑花子様', item: 'カット' })).toEqual([
      '髙﨑花子様、カットはいかがですか',
    ])
  })

  test('a line that holds an empty field disappears, whatever else stands in it', () => {
    expect(merged('お礼\n【お名前】の【内容】\n敬意', { name: '髙﨑花子様' })).toEqual(['お礼', '敬意'])
  })

  test('a value is text and never read again', () => {
    const values = { name: '【お店の名前】<b>太</b>&amp;{{shop}}', shop: '花屋' }
    expect(merged('【お名前】と【お店の名前】', values)).toEqual(['【お店の名前】<b>太</b>&amp;{{shop}}と花屋'])
  })

  test('whatever the values are, they stand in the letter character by character', () => {
    const value = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((text) => !/[\n\r]/.test(text) && text.trimEnd() === text)
    fc.assert(
      fc.property(value, value, (name, shop) => {
        expect(merged('【お名前】と【お店の名前】', { name, shop })).toEqual([`${name}と${shop}`])
      }),
    )
  })

  test('ひとこと of several lines becomes as many, and each is known as the owner’s own', () => {
    const lines = mergeLetter(documentOf('お礼\n【ひとこと】\n敬意'), {
      ...NOTHING,
      'personal-line': '椿が\n\n咲きました',
    })
    expect(lines).toEqual([
      { text: 'お礼', kind: 'text' },
      { text: '椿が', kind: 'personal' },
      { text: '', kind: 'personal' },
      { text: '咲きました', kind: 'personal' },
      { text: '敬意', kind: 'text' },
    ])
  })

  test('a line that disappeared between blank lines leaves no hole, nor a blank end', () => {
    expect(merged('お礼\n\n【ひとこと】\n\n敬意\n\n【書いた人】', {})).toEqual(['お礼', '', '敬意'])
    expect(merged('【ひとこと】\n\nお礼', {})).toEqual(['お礼'])
  })

  test('tells which fields had nothing in them, each once', () => {
    const document = documentOf('【内容】と【内容】\n【お名前】\n【書いた人】')
    expect(emptyFields(document, { ...NOTHING, name: '髙﨑花子様' })).toEqual(['item', 'writer'])
    expect(new Set(MERGE_FIELDS)).toEqual(new Set(Object.keys(NOTHING)))
  })
})
