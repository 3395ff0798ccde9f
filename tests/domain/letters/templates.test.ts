import { describe, expect, test } from 'vitest'
import { type Mailing, shortMessage, writtenLetter, type LetterTo } from '#domain/letters/letter.ts'
import { ALL_YEAR, seasonSentences } from '#domain/letters/season.ts'
import { openedBy } from '#domain/letters/opening.ts'
import type { Template } from '#domain/letters/template.ts'
import { templateText } from '#domain/letters/template-text.ts'
import { builtInTemplates, textOf } from '#domain/letters/templates.ts'
import { neverOnCard } from '#domain/week/mail-kinds.ts'
import { checkWords } from '#domain/letters/word-check.ts'
import { isPlaceToFill } from '#domain/letters/word-rules.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { SHOP_KINDS, type ShopKind, VISIT_WORDS } from '#domain/shop-kind.ts'
import { NO_TEXTS } from '#domain/voices/complaint.ts'
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
  apology: NO_TEXTS,
}

function templateOf(code: string, visitWord = 'ご来店'): Template {
  const found = builtInTemplates(visitWord).find((each) => each.code === code)
  if (found === undefined) throw new Error(`no template ${code}`)
  return found
}

function mailing(template: Template, shopKind: ShopKind = 'goods'): Mailing {
  return { template, sender: null, shopName: '花屋', shopKind, today: day('2026-11-22') }
}

function linesOn(paper: 'hagaki' | 'a4', from: Mailing, to = HANAKO): readonly string[] {
  const style = { paper: BUILT_IN[paper], writing: 'vertical', numerals: 'digit-by-digit' } as const
  return writtenLetter(from, to, style).sheet.lines.map(({ text }) => text)
}

/** A formal letter is written without its marks. */
const unmarked = (line: string): string => line.replace(/[、。　]/g, '')

const CODES = builtInTemplates('ご来店').map(({ code }) => String(code))

describe('what the program comes with', () => {
  test('has its words for every occasion of the year, each of its kind', () => {
    expect(builtInTemplates('ご注文').map(({ code, name, kind }) => [code, name, kind])).toEqual([
      ['first-visit-thanks', '初めてのご注文のお礼', 'thanks'],
      ['second-visit-thanks', '2回目のご注文のお礼', 'thanks'],
      ['purchase-followup', 'お買い上げのお礼とその後', 'follow-up'],
      ['service-checkup', '仕上がりのその後のおうかがい', 'follow-up'],
      ['milestone', '折々のお礼', 'thanks'],
      ['anniversary', '1年ごとのお礼', 'thanks'],
      ['introduction-thanks', 'ご紹介のお礼', 'thanks'],
      ['best-thanks', 'お得意様への日ごろのお礼', 'thanks'],
      ['gift-received-thanks', '贈りものをいただいたお礼', 'thanks'],
      ['birthday', 'お誕生日のお祝い', 'congratulation'],
      ['family-day', 'ご家族・ペットの記念日のお祝い', 'congratulation'],
      ['late-greeting', '季節のごあいさつ（少し間があいた方へ）', 'greeting'],
      ['long-absence', 'ご無沙汰のごあいさつ', 'greeting'],
      ['second-step', '2回目のお便り', 'greeting'],
      ['ask-voice', 'お声のお願い', 'greeting'],
      ['gift-sent-thanks', 'お届けものをお任せいただいたお礼', 'thanks'],
      ['delivery-report', 'お届けのご報告', 'business'],
      ['gift-again', 'お届けものの時期のお知らせ', 'gift-again'],
      ['gift-asked', 'お申し付けのお知らせ（お届けもの）', 'gift-asked'],
      ['gift-quiet', 'お申し付けのお知らせ（お供え・法事）', 'gift-asked'],
      ['offering-thanks', 'お供え・枕花をお任せいただいたお礼', 'thanks'],
      ['survey-thanks', 'アンケートのお礼とお返事', 'answer'],
      ['voice-reply', 'いただいたお声へのお返事', 'answer'],
      ['refusal-request', 'ご要望に添えないお返事', 'answer'],
      ['refusal-visit', 'ご希望の日のご注文をお受けできないお返事', 'answer'],
      ['new-year', '年賀状', 'new-year'],
      ['new-year-late', '年賀状をいただいた方へのお返事', 'answer'],
      ['mid-winter', '寒中見舞い', 'seasonal'],
      ['mid-winter-mourning', '寒中見舞い（喪中の方へ）', 'seasonal'],
      ['late-winter', '余寒見舞い', 'seasonal'],
      ['higan', 'お彼岸のごあいさつ', 'seasonal'],
      ['mid-summer', '暑中見舞い', 'seasonal'],
      ['obon', 'お盆のごあいさつ', 'seasonal'],
      ['late-summer', '残暑見舞い', 'seasonal'],
      ['year-end-thanks', '年末のお礼', 'thanks'],
      ['newsletter', 'お店のたより', 'newsletter'],
      ['event', '催しのご案内', 'offer'],
      ['new-prices', 'お値段の改定のお知らせ', 'notice'],
      ['closing-days', 'お休みのお知らせ', 'notice'],
      ['moving', '移転のお知らせ', 'notice'],
      ['apology-complaint', 'お詫び（いただいたご不満に）', 'apology'],
      ['complaint-checkup', '解決のあと、その後をうかがうお便り', 'apology'],
      ['apology-survey', 'お詫び（アンケートのお答えに）', 'apology'],
      ['apology-mistake', 'お詫び（間違い）', 'apology'],
      ['apology-delay', 'お詫び（遅れ）', 'apology'],
      ['apology-manner', 'お詫び（応対）', 'apology'],
      ['condolence-family', 'お悔やみ（ご家族）', 'condolence'],
      ['condolence-pet', 'お悔やみ（ペット）', 'condolence'],
    ])
  })

  test.each(CODES)('%s holds no word that is warned of, in any form and for any kind of shop', (code) => {
    for (const shop of SHOP_KINDS) {
      const from = mailing(templateOf(code, VISIT_WORDS[shop].ja), shop)
      for (const lines of [linesOn('hagaki', from), linesOn('a4', from), shortMessage(from, HANAKO).split('\n')]) {
        expect(checkWords(from.template.kind, lines, shop).filter(({ word }) => !isPlaceToFill(word))).toEqual([])
        expect(lines.join('')).not.toMatch(/お待ちして|割引|歳|[!！]/)
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

  test.each(CODES.filter((code) => templateOf(code).letter !== null))(
    '%s on A4 opens with 頭語 and 時候 and ends with the 結語 that belongs to it',
    (code) => {
      const { template, ...rest } = mailing(templateOf(code))
      const lines = linesOn('a4', { template, ...rest })
      const [opening = '', sentence] = lines[0]?.split('　') ?? []
      const isToMany = ['newsletter', 'offer', 'notice'].includes(template.kind)
      expect(isToMany ? [ALL_YEAR] : seasonSentences('小雪')).toContain(sentence)
      expect(openedBy(opening)?.closings).toContain(lines.at(-1))
      // 拝復 says that this is an answer.
      expect(opening === '拝復').toBe(template.kind === 'answer')
    },
  )

  test('only what the owner alone can know is left to be filled in, and the word check says so', () => {
    const toFill = CODES.filter((code) => /[○◯]/.test(Object.values(textOf(templateOf(code))).join('')))
    expect(toFill).toEqual(['event', 'new-prices', 'closing-days', 'moving'])
    for (const code of toFill) {
      const { kind, ...template } = templateOf(code)
      for (const form of [template.document, template.letter, template.shortForm]) {
        const lines = form === null ? [] : templateText(form).split('\n')
        const missed = lines.filter((line) => /[○◯]/.test(line))
        const found = checkWords(kind, missed, 'goods').map(({ word }) => word)
        const rest = missed.map((line) => found.reduce((text, word) => text.replaceAll(word, ''), line))
        expect(rest.join('')).not.toMatch(/[○◯]/)
      }
    }
  })

  test('each says what to write into ひとこと, in one breath', () => {
    for (const code of CODES) {
      const { hint } = templateOf(code)
      expect(hint, code).toMatch(/^[^【】!！]{10,100}。$/)
    }
  })

  test('names follow the word for a visit where they speak of one', () => {
    for (const visitWord of ['ご来店', 'ご注文', 'ご訪問', 'ご利用']) {
      const names = builtInTemplates(visitWord).map(({ name }) => name)
      expect(names.join('')).not.toMatch(/[【】]/)
      expect(names.filter((name) => name.includes(visitWord))).toHaveLength(3)
      expect(new Set(names).size).toBe(names.length)
    }
  })

  test.each(['apology-mistake', 'apology-delay', 'apology-manner'])(
    '%s: お詫び, what happened, why, what changes, a promise, in this order and in an envelope',
    (code) => {
      const template = templateOf(code)
      expect(neverOnCard(template.kind)).toBe(true)
      const said = linesOn('a4', mailing(template))
      expect(said).toEqual([
        expect.stringMatching(/^このたびは.*申し訳ございませんでした。$/),
        expect.stringMatching(/(?:ございました|できませんでした)。$/),
        HANAKO.personalLine,
        expect.stringMatching(/ためでございます。$/),
        expect.stringMatching(/^これからは/),
        expect.stringMatching(/お約束いたします。$/),
      ])
      expect(shortMessage(mailing(template), HANAKO).split('\n').slice(1, -1)).toEqual(said)
    },
  )

  test('a price is given with from when, old and new, why, and what stays', () => {
    const [, prices, why, stays] = textOf(templateOf('new-prices')).text.split('\n')
    expect([prices, why, stays]).toEqual([
      expect.stringMatching(/○月○日より、.*○円から○円に/),
      expect.stringContaining('ためでございます'),
      expect.stringContaining('変わりません'),
    ])
  })

  test('an offering is thanked for as quietly as a house in mourning is written to, and so is a 寒中見舞い to it', () => {
    for (const code of ['offering-thanks', 'mid-winter-mourning', 'gift-quiet']) {
      const { text, shortForm } = textOf(templateOf(code))
      expect(checkWords('condolence', `${text}\n${shortForm}`.split('\n'), 'goods'), code).toEqual([])
    }
  })

  test('what answers a 年賀状 is as happy as one', () => {
    const { text, shortForm } = textOf(templateOf('new-year-late'))
    expect(checkWords('new-year', `${text}\n${shortForm}`.split('\n'), 'goods')).toEqual([])
  })

  test('a gift and whom it went to are named in no thanks and no report: at home it may be a surprise', () => {
    for (const code of ['gift-sent-thanks', 'delivery-report', 'offering-thanks'])
      expect(Object.values(textOf(templateOf(code))).join('')).not.toContain('【内容】')
  })

  test('each greeting of the year has its days, and nothing else has', () => {
    const windows = builtInTemplates('ご来店').flatMap(({ code, window }) => (window === null ? [] : [[code, window]]))
    expect(windows).toEqual([
      ['new-year', 'new-year'],
      ['new-year-late', 'new-year-late'],
      ['mid-winter', 'mid-winter'],
      ['mid-winter-mourning', 'mid-winter'],
      ['late-winter', 'late-winter'],
      ['higan', 'higan'],
      ['mid-summer', 'mid-summer'],
      ['obon', 'obon'],
      ['late-summer', 'late-summer'],
    ])
  })

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
