import { describe, expect, test } from 'vitest'
import { letterDate, luckyDate } from '#domain/letters/dates.ts'
import { type LetterTo, type Mailing, writtenLetter } from '#domain/letters/letter.ts'
import { openedAs } from '#domain/letters/opening.ts'
import { defaultStyle, mayBeLucky } from '#domain/letters/template-style.ts'
import { parseTemplate } from '#domain/letters/template-text.ts'
import type { Template } from '#domain/letters/template.ts'
import { builtInTemplates } from '#domain/letters/templates.ts'
import { checkWords } from '#domain/letters/word-check.ts'
import type { Sender } from '#domain/paper/document.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { MAIL_KINDS } from '#domain/week/mail-kinds.ts'
import { NO_TEXTS } from '#domain/voices/complaint.ts'
import { AN_ADDRESS, anAddressee } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'

const SENDER: Sender = { names: ['花のたかさき', '吉野 乃'], address: AN_ADDRESS, phone: '' }
const HERS: Sender = { ...SENDER, opening: 'ippitsu' }
const TODAY = day('2026-11-22')
const A4 = { paper: BUILT_IN.a4, writing: 'vertical', numerals: 'with-ten' } as const
const VISIT = { day: day('2026-11-21'), item: '椿' }
const TO: LetterTo = {
  addressee: anAddressee(),
  visits: { 'first-visit': VISIT, 'latest-visit': VISIT, 'asked-purchase': VISIT, 'asked-gift': VISIT },
  personalLine: '',
  story: '',
  apology: NO_TEXTS,
}

const letterOf = (template: Template, some: Partial<Mailing> = {}) =>
  writtenLetter({ template, sender: SENDER, shopName: '', shopKind: 'goods', today: TODAY, ...some }, TO, A4).sheet

const documentOf = (text: string) => {
  const parsed = parseTemplate(text)
  if (!parsed.ok) throw new Error(parsed.unknown.word)
  return parsed.document
}

describe('頭語 and 結語 as the sender writes them', () => {
  const formal = builtInTemplates('ご来店').filter((template) => letterOf(template).lines[0]?.text.startsWith('拝啓'))

  test('most letters of the program can be opened so', () => {
    expect(formal.length).toBeGreaterThanOrEqual(10)
  })

  test.each(formal.map((template) => [template.code, template] as const))(
    '%s opens with 一筆申し上げます and closes with かしこ, and is else the same',
    (_, template) => {
      const [usual, hers] = [letterOf(template), letterOf(template, { sender: HERS })].map(({ lines }) =>
        lines.map(({ text }) => text),
      )
      if (usual === undefined || hers === undefined) throw new Error('two letters')
      expect(hers[0]).toBe(usual[0]?.replace('拝啓', '一筆申し上げます'))
      expect(hers.slice(1, -1)).toEqual(usual.slice(1, -1))
      expect([usual.at(-1), hers.at(-1)]).toEqual(['敬具', 'かしこ'])
      expect(checkWords(template.kind, hers, 'goods')).toEqual(checkWords(template.kind, usual, 'goods'))
    },
  )

  test.each([
    ['another pair', '謹啓　【時候】\n本文\n謹白'],
    ['an answer', '拝復　【時候】\n本文\n敬具'],
    ['one half alone', '拝啓　【時候】\n本文'],
    ['the word within a sentence', '拝啓と書きました。\n本文\n敬具'],
    ['more on the last line', '拝啓　【時候】\n本文\n敬具　【お店の名前】'],
    ['a card', '本文\n【ひとこと】'],
    ['nothing at all', ''],
  ])('%s stays as it was written', (_, text) => {
    expect(openedAs(documentOf(text), 'ippitsu')).toEqual(documentOf(text))
  })
})

test.each(['condolence', 'apology'] as const)('no 頭語 opens a letter of %s, whoever writes it', (kind) => {
  for (const opening of ['拝啓', '一筆申し上げます', '拝復']) {
    const words = checkWords(kind, [`${opening}　先日のことを`], 'goods').map(({ word }) => word)
    expect(words).toContain(opening)
  }
})

describe('吉日', () => {
  const of = (code: string): Template => {
    const found = builtInTemplates('ご来店').find((template) => template.code === code)
    return found ?? expect.fail(code)
  }

  test('names the month and no day', () => {
    expect(luckyDate(TODAY, A4)).toBe('令和八年十一月吉日')
    expect(luckyDate(day('2027-01-08'), { ...A4, writing: 'horizontal' })).toBe('令和9年1月吉日')
  })

  test.each(['moving'])('dates %s unless the owner wants the day', (code) => {
    expect(letterOf(of(code)).date).toBe('令和八年十一月吉日')
    const style = { ...defaultStyle('notice'), date: 'day' } as const
    expect(letterOf({ ...of(code), style }).date).toBe(letterDate(TODAY, A4))
  })

  test('dates nothing that may not be happy, and no greeting of the year, whatever was chosen', () => {
    const lucky = (code: string): string =>
      letterOf({ ...of(code), style: { ...defaultStyle('notice'), date: 'lucky' } }).date
    expect(lucky('condolence-family')).toBe(letterDate(TODAY, A4))
    expect(lucky('apology-delay')).toBe(letterDate(TODAY, A4))
    expect(lucky('new-year')).toBe('令和九年元旦')
  })

  test.each(MAIL_KINDS.filter((kind) => kind !== 'new-year'))('is found where it may not stand: %s', (kind) => {
    const isFound = checkWords(kind, ['令和八年十一月吉日'], 'goods').length > 0
    expect(isFound).toBe(!mayBeLucky({ kind, window: null }))
  })
})
