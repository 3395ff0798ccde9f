import { describe, expect, test } from 'vitest'
import { asQuestion } from '#domain/people/search-order.ts'

describe('what was typed', () => {
  test('is folded, word by word and joined', () => {
    const { joined, words } = asQuestion('　髙﨑　ﾊﾅｺ ')
    expect(joined).toBe('高崎はなこ')
    expect(words.map((word) => word.text)).toEqual(['高崎', 'はなこ'])
  })

  test('asks nothing when it is empty or only spaces', () => {
    expect(asQuestion(' 　\u200B').joined).toBe('')
  })

  test.each([
    ['12', '12'],
    ['０９０', '090'],
    ['090-0000', '0900000'],
    ['+81 9', null],
    ['+81 90-0000-1234', '09000001234'],
    ['1-2-3', null],
    ['花子', null],
    ['a12', null],
  ])('%s may be part of a phone number: %s', (typed, digits) => {
    expect(asQuestion(typed).words[0]?.digits).toBe(digits)
  })

  test('is a single digit in any width', () => {
    expect(asQuestion('５').singleDigit).toBe(true)
    expect(asQuestion('55').singleDigit).toBe(false)
  })
})
