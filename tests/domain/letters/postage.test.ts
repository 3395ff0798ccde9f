import { describe, expect, test } from 'vitest'
import { FIRST_PRICES, postageOf } from '#domain/letters/postage.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { day } from '../../support/clock.ts'

describe('what the stamps of a mailing cost', () => {
  test('a card 85 yen, a letter 110, a larger envelope 140, by the prices since October 2024', () => {
    const each = (paper: keyof typeof BUILT_IN) => postageOf(BUILT_IN[paper], 12, FIRST_PRICES)
    expect(each('hagaki')).toEqual({ each: 85, total: 1020, since: '2024-10-01' })
    expect(each('nenga')?.each).toBe(85)
    expect(each('hagaki-wide')?.each).toBe(85)
    expect(each('a4')?.each).toBe(110)
    expect(each('naga3')?.each).toBe(110)
    expect(each('you4')?.each).toBe(110)
    expect(each('kaku2')?.each).toBe(140)
  })

  test('cards that are written by hand from a list cost as cards', () => {
    expect(postageOf(BUILT_IN.list, 3, FIRST_PRICES)?.total).toBe(255)
  })

  test('of labels nobody knows what they are stuck on', () => {
    expect(postageOf(BUILT_IN.label12, 3, FIRST_PRICES)).toBeNull()
  })

  test('the owner’s own prices are taken, with their day', () => {
    const prices = { since: day('2027-10-01'), card: 90, standard: 120, larger: 150 }
    expect(postageOf(BUILT_IN.hagaki, 2, prices)).toEqual({ each: 90, total: 180, since: '2027-10-01' })
  })
})
