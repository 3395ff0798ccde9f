import { describe, expect, test } from 'vitest'
import { NamesToCover } from '#domain/rights/cover-names.ts'

const covered = (names: readonly string[], text: string): string => new NamesToCover(names).in(text, '■')

describe('names of others in a text', () => {
  test('are covered, with a space or without one, wherever they stand', () => {
    expect(covered(['髙﨑 花子'], '髙﨑花子様のご紹介。髙﨑　花子さんのお友だち')).toBe('■様のご紹介。■さんのお友だち')
  })

  test('are covered whole where one begins with another', () => {
    expect(covered(['林 一', '林 一郎'], '林一郎と林一')).toBe('■と■')
  })

  test('leave everything else as it was, and nothing where there are none', () => {
    expect(covered(['𠮷野 一'], '𠮷野さん、\n一 二 三')).toBe('𠮷野さん、\n一 二 三')
    expect(covered([], 'お茶')).toBe('お茶')
  })

  test('of one character alone are not covered', () => {
    expect(covered(['林'], '林の中')).toBe('林の中')
  })
})
