import { describe, expect, test } from 'vitest'
import { type Mailing, shortMessage, writtenLetter, type LetterTo } from '#domain/letters/letter.ts'
import { ALL_YEAR, seasonSentences } from '#domain/letters/season.ts'
import type { Template } from '#domain/letters/template.ts'
import { builtInTemplates, textOf } from '#domain/letters/templates.ts'
import { neverOnCard } from '#domain/week/mail-kinds.ts'
import { checkWords } from '#domain/letters/word-check.ts'
import type { PaperCode } from '#domain/paper/document.ts'
import { SHOP_KINDS, type ShopKind, VISIT_WORDS } from '#domain/shop-kind.ts'
import { anAddressee } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'

const HANAKO: LetterTo = {
  addressee: anAddressee(),
  visits: {
    'first-visit': { day: day('2026-03-03'), item: '白磁の花器' },
    'latest-visit': { day: day('2026-11-14'), item: '竹の花かご' },
    'asked-purchase': { day: day('2026-11-14'), item: '竹の花かご' },
    'asked-gift': { day: day('2026-05-10'), item: '花束' },
  },
  personalLine: 'お庭の椿のお話、楽しくうかがいました。',
  story: '',
}

function templateOf(code: string, visitWord = 'ご来店'): Template {
  const found = builtInTemplates(visitWord).find((each) => each.code === code)
  if (found === undefined) throw new Error(`no template ${code}`)
  return found
}

function mailing(template: Template, shopKind: ShopKind = 'goods'): Mailing {
  return { template, sender: null, shopName: '花屋', shopKind, today: day('2026-11-22') }
}

function linesOn(paper: PaperCode, from: Mailing, to = HANAKO): readonly string[] {
  const style = { paper, writing: 'vertical', numerals: 'digit-by-digit' } as const
  return writtenLetter(from, to, style).sheet.lines.map(({ text }) => text)
}

/** A formal letter is written without its marks. */
const unmarked = (line: string): string => line.replace(/[、。　]/g, '')

const CODES = builtInTemplates('ご来店').map(({ code }) => String(code))

describe('what the program comes with', () => {
  test('what the week proposes to write, and condolences, have their words, each of its kind', () => {
    expect(builtInTemplates('ご注文').map(({ code, name, kind }) => [code, name, kind])).toEqual([
      ['first-visit-thanks', '初めてのご注文のお礼', 'thanks'],
      ['purchase-followup', 'お買い上げのお礼とその後', 'follow-up'],
      ['milestone', '折々のお礼', 'thanks'],
      ['birthday', 'お誕生日のお祝い', 'congratulation'],
      ['long-absence', 'ご無沙汰のごあいさつ', 'greeting'],
      ['gift-again', 'お届けものの時期のお知らせ', 'gift-again'],
      ['gift-asked', 'お申し付けのお知らせ（お届けもの）', 'gift-asked'],
      ['gift-quiet', 'お申し付けのお知らせ（お供え・法事）', 'gift-asked'],
      ['second-step', '2回目のお便り', 'greeting'],
      ['condolence-family', 'お悔やみ（ご家族）', 'condolence'],
      ['condolence-pet', 'お悔やみ（ペット）', 'condolence'],
    ])
  })

  test.each(CODES)('%s holds no word that is warned of, in any form and for any kind of shop', (code) => {
    for (const shop of SHOP_KINDS) {
      const from = mailing(templateOf(code, VISIT_WORDS[shop].ja), shop)
      for (const lines of [linesOn('hagaki', from), linesOn('a4', from), shortMessage(from, HANAKO).split('\n')]) {
        expect(checkWords(from.template.kind, lines, shop)).toEqual([])
        expect(lines.join('')).not.toMatch(/お待ちして|割引|歳|円/)
        expect(lines.map(unmarked)).toContain(unmarked(HANAKO.personalLine))
      }
    }
  })

  test.each(CODES.filter((code) => !neverOnCard(templateOf(code).kind)))(
    '%s is short enough for a card, and a card has no 頭語',
    (code) => {
      const lines = linesOn('hagaki', mailing(templateOf(code)))
      expect(lines.length).toBeLessThanOrEqual(7)
      expect(lines.join('').length).toBeLessThan(180)
      expect(lines.join('')).not.toMatch(/拝啓|敬具/)
    },
  )

  test.each(['milestone', 'birthday', 'long-absence'])(
    '%s on A4 opens with 拝啓 and 時候 and ends with 敬具',
    (code) => {
      const lines = linesOn('a4', mailing(templateOf(code)))
      expect(seasonSentences('小雪').map((sentence) => `拝啓　${sentence}`)).toContain(lines[0])
      expect(lines.at(-1)).toBe('敬具')
    },
  )

  test('asking after a purchase thanks, and names the thing where it is known', () => {
    const from = mailing(templateOf('purchase-followup'))
    expect(linesOn('hagaki', from).slice(0, 2)).toEqual([
      '先日のご来店の折は、まことにありがとうございました。',
      'お選びいただいた竹の花かごは、その後いかがでしょうか。',
    ])
    const unknown = linesOn('hagaki', from, {
      ...HANAKO,
      visits: { 'first-visit': null, 'latest-visit': null, 'asked-purchase': null, 'asked-gift': null },
    })
    expect(unknown[0]).toContain('ありがとうございました')
    expect(unknown.join('')).not.toContain('お選びいただいた')
  })

  test.each(['gift-again', 'gift-asked', 'gift-quiet'])('%s says how to stop it, in every form', (code) => {
    const { text, shortForm } = textOf(templateOf(code))
    for (const form of [text, shortForm]) expect(form).toMatch(/ご不要の折は、ひとことお申し付けください/)
  })

  test('a birthday is congratulated on before anything else is said', () => {
    const from = mailing(templateOf('birthday'))
    expect(linesOn('hagaki', from)[0]).toBe('お誕生日、おめでとうございます。')
    expect(linesOn('a4', from)[1]).toContain('おめでとうございます')
  })

  test.each(['condolence-family', 'condolence-pet'])(
    '%s has no season, no 頭語 and nothing of the shop’s trade',
    (code) => {
      const from = mailing(templateOf(code))
      for (const lines of [linesOn('a4', from), shortMessage(from, HANAKO).split('\n')]) {
        expect(lines.join('')).not.toMatch(/拝啓|敬具|時下|の候|花器|花かご|ご来店|お待ち|また/)
      }
    },
  )

  test('the same letter to many says 時下, whatever the season', () => {
    const template = { ...templateOf('long-absence'), kind: 'seasonal' } as const
    expect(linesOn('hagaki', mailing(template))[0]).toBe(ALL_YEAR)
  })
})
