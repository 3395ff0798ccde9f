import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '#domain/day.ts'
import { ALL_YEAR, seasonGreeting, seasonSentences } from '#domain/letters/season.ts'
import { SOLAR_TERMS, solarTermBegins, solarTermOn } from '#domain/letters/solar-terms.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { builtInTemplates } from '#domain/letters/templates.ts'
import { checkWords } from '#domain/letters/word-check.ts'
import type { Id } from '#domain/people/customer.ts'
import { day } from '../../support/clock.ts'

const HANAKO = '019a0000-0000-7000-8000-000000000001' as Id
const BIRTHDAY = 'birthday' as TemplateCode

function* daysOf(from: string, to: string): Generator<Day> {
  for (let each = day(from); each <= to; each = addDays(each, 1)) yield each
}

/** From the first day of one half month, or of a month, up to the day before another of the same year. */
const WINDOWS = [
  { words: /余寒/, from: '立春', before: '啓蟄' },
  { words: /初夏/, from: '立夏', before: '芒種' },
  { words: /残暑/, from: '立秋', before: '白露' },
  { words: /晩秋/, from: '寒露', before: '立冬' },
  { words: /初冬/, from: '立冬', before: '大雪' },
  { words: /向寒/, from: '小雪', before: '冬至' },
  { words: /寒の入り/, from: '小寒', before: '立春' },
  { words: /春を迎え/, from: '立春', before: '立夏' },
  { words: /夏を迎え/, from: '立夏', before: '立秋' },
  { words: /秋を迎え/, from: '立秋', before: '立冬' },
] as const

describe('時候', () => {
  test('no word of a season stands outside its season, on any day from 1950 to 2100', () => {
    let begins = new Map<string, Day>()
    const wrong: string[] = []
    for (const each of daysOf('1950-01-01', '2100-12-31')) {
      if (each.endsWith('-01-01'))
        begins = new Map(SOLAR_TERMS.map((term) => [term, solarTermBegins(term, Number(each.slice(0, 4)))]))
      const said = seasonSentences(solarTermOn(each)).join('')
      const outside = WINDOWS.filter(
        ({ words, from, before }) =>
          words.test(said) && !(each >= (begins.get(from) ?? '') && each < (begins.get(before) ?? '')),
      )
      wrong.push(...outside.map(({ words }) => `${words} ${each}`))
      if (said.includes('師走') && each.slice(5, 7) !== '12') wrong.push(`師走 ${each}`)
    }
    expect(wrong).toEqual([])
  }, 60_000)

  test('winter is named from the day on which it begins', () => {
    const saidOn = (on: string): string => seasonSentences(solarTermOn(day(on))).join('')
    // A letter made on the last day of autumn is posted in winter.
    expect(saidOn('2026-11-06')).not.toMatch(/晩秋|初冬/)
    expect(saidOn('2026-11-07')).toContain('初冬')
    expect(saidOn('2026-11-21')).not.toContain('向寒')
    expect(saidOn('2026-11-22')).toContain('向寒')
    expect(saidOn('2026-08-06')).not.toContain('残暑')
    expect(saidOn('2026-08-07')).toContain('残暑')
    expect(saidOn('2025-02-02')).not.toContain('余寒')
    expect(saidOn('2025-02-03')).toContain('余寒')
  })

  test('there are three sentences for every half month, each one column of a card, and no two are the same', () => {
    const all = SOLAR_TERMS.flatMap((term) => seasonSentences(term))
    expect(all).toHaveLength(24 * 3)
    expect(new Set(all).size).toBe(all.length)
    for (const sentence of [...all, ALL_YEAR]) {
      expect(sentence).toMatch(/。$/)
      // 28 cells, less the indent.
      expect(sentence.length, sentence).toBeLessThanOrEqual(27)
    }
  })

  test('they may open a letter of any kind', () => {
    const all = [...SOLAR_TERMS.flatMap((term) => seasonSentences(term)), ALL_YEAR]
    for (const kind of ['thanks', 'follow-up', 'congratulation', 'greeting'] as const)
      expect(checkWords(kind, all, 'goods')).toEqual([])
  })

  test('the same letter on the same day opens the same way', () => {
    const on = day('2026-11-22')
    expect(seasonGreeting(on, HANAKO, BIRTHDAY)).toBe(seasonGreeting(on, HANAKO, BIRTHDAY))
  })

  test('a yearly letter never opens as the year before, over New Year too', () => {
    const turns = [day('2026-11-22'), day('2026-12-30'), day('2027-01-03'), day('2026-05-10')]
    for (const on of turns) {
      const nextYear = day(`${Number(on.slice(0, 4)) + 1}${on.slice(4)}`)
      expect(seasonGreeting(nextYear, HANAKO, BIRTHDAY)).not.toBe(seasonGreeting(on, HANAKO, BIRTHDAY))
    }
    expect(seasonGreeting(day('2026-12-30'), HANAKO, BIRTHDAY)).toBe(
      seasonGreeting(day('2027-01-03'), HANAKO, BIRTHDAY),
    )
  })

  test('templates that open with it do not all open alike to one person on one day', () => {
    const codes = builtInTemplates('ご来店').flatMap(({ code, letter }) => (letter === null ? [] : [code]))
    const said = codes.map((code) => seasonGreeting(day('2026-11-22'), HANAKO, code))
    expect(new Set(said)).toEqual(new Set(seasonSentences('小雪')))
  })

  test('of many people, some get each of the three', () => {
    const people = Array.from({ length: 30 }, (_, at) => `019a0000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`)
    const said = new Set(people.map((id) => seasonGreeting(day('2026-11-22'), id as Id, BIRTHDAY)))
    expect(said).toEqual(new Set(seasonSentences('小雪')))
  })
})
