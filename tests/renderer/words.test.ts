import { describe, expect, test } from 'vitest'
import { ERROR_CODES } from '#contract/result.ts'
import { sentenceOf } from '../../renderer/lib/refusal.ts'
import { ShopError } from '../../renderer/lib/shop.ts'
import { en } from '../../renderer/lib/words/en.ts'
import { ja } from '../../renderer/lib/words/ja.ts'

type Tree = { readonly [key: string]: string | Tree }

/** Every sentence with the path of its key. */
function sentences(tree: Tree, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : sentences(value, `${path}${key}.`),
  )
}

const parameters = (sentence: string) => new Set([...sentence.matchAll(/\{(\w+)/g)].map((found) => found[1]))

const japanese = sentences(ja)
const english = sentences(en)

test('both languages have the same sentences with the same parameters', () => {
  const shape = (all: typeof japanese) => all.map(([key, sentence]) => [key, parameters(sentence)])
  expect(shape(english)).toEqual(shape(japanese))
})

describe('the tone', () => {
  test('nothing is shouted', () => {
    expect([...japanese, ...english].filter(([, sentence]) => /[!！]/.test(sentence))).toEqual([])
  })
  test('English does not say “we”', () => {
    expect(english.filter(([, sentence]) => /\b(we|our|us)\b/i.test(sentence))).toEqual([])
  })
})

test('every refusal has its sentence, and a bug says that the records are safe', () => {
  for (const code of ERROR_CODES) {
    expect(sentenceOf(new ShopError({ code }), 'ja').length).toBeGreaterThan(10)
    expect(sentenceOf(new ShopError({ code }), 'en').length).toBeGreaterThan(10)
  }
  expect(sentenceOf(new TypeError('a bug'), 'ja')).toContain('記録は無事です')
})
