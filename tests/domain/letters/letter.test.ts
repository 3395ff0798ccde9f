import { describe, expect, test } from 'vitest'
import { addresseeLine, nameInText } from '#domain/letters/addressee.ts'
import { type LetterTo, type Mailing, shortMessage, writtenLetter } from '#domain/letters/letter.ts'
import { verticalText } from '#domain/letters/numerals.ts'
import { parseTemplate } from '#domain/letters/template-text.ts'
import { builtInTemplates, textOf } from '#domain/letters/templates.ts'
import { checkWords } from '#domain/letters/word-check.ts'
import type { Addressee } from '#domain/paper/address-sheet.ts'
import type { Sender } from '#domain/paper/document.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { MAIL_KINDS } from '#domain/week/mail-kinds.ts'
import { SHOP_KINDS, VISIT_WORDS } from '#domain/shop-kind.ts'
import { NO_TEXTS } from '#domain/voices/complaint.ts'
import { AN_ADDRESS, anAddressee } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'

const HANAKO = anAddressee()
const SENDER: Sender = { names: ['花のたかさき', '𠮷野 太郎'], address: AN_ADDRESS, phone: '' }
const COLUMN = { paper: BUILT_IN.hagaki, writing: 'vertical', numerals: 'digit-by-digit' } as const
const ROW = { ...COLUMN, writing: 'horizontal' } as const

function mailing(some: Partial<Mailing> = {}): Mailing {
  const [template] = builtInTemplates('ご来店')
  if (template === undefined) throw new Error('no built-in template')
  return { template, sender: SENDER, shopName: '花屋', shopKind: 'goods', today: day('2026-11-22'), ...some }
}

function mailingOf(text: string): Mailing {
  const parsed = parseTemplate(text)
  if (!parsed.ok) throw new Error(parsed.unknown.word)
  const plain = mailing()
  return { ...plain, template: { ...plain.template, document: parsed.document } }
}

const cameOnce = (item: string): LetterTo['visits'] => {
  const visit = { day: day('2026-11-21'), item }
  return { 'first-visit': visit, 'latest-visit': visit, 'asked-purchase': visit, 'asked-gift': visit }
}

const toHanako = (some: Partial<LetterTo> = {}): LetterTo => ({
  addressee: HANAKO,
  visits: cameOnce('カット'),
  personalLine: '',
  story: '',
  apology: NO_TEXTS,
  ...some,
})

const linesOf = (from: Mailing, to: LetterTo, style: typeof COLUMN | typeof ROW = COLUMN): readonly string[] =>
  writtenLetter(from, to, style).sheet.lines.map(({ text }) => text)

describe('初めてのご来店のお礼', () => {
  test.each(SHOP_KINDS)('opens with thanks, sells nothing and says the visit in the word of a %s shop', (kind) => {
    const visitWord = VISIT_WORDS[kind].ja
    const [template] = builtInTemplates(visitWord)
    if (template === undefined) throw new Error('no built-in template')
    expect(template.name).toBe(`初めての${visitWord}のお礼`)
    const lines = linesOf(mailing({ template, shopKind: kind }), toHanako({ personalLine: '椿がお似合いでした。' }))
    expect(lines[0]).toBe(`初めての${visitWord}の折は、まことにありがとうございました。`)
    expect(lines).toContain('椿がお似合いでした。')
    expect(
      checkWords(
        template.kind,
        [...lines, ...shortMessage(mailing({ template, shopKind: kind }), toHanako()).split('\n')],
        kind,
      ),
    ).toEqual([])
  })

  test('is short enough for a card', () => {
    const { text } = textOf(mailing().template)
    expect(text.split('\n').length).toBeLessThanOrEqual(7)
    expect(text.length).toBeLessThan(170)
  })

  test('without a ひとこと its line goes', () => {
    const { sheet, emptyFields } = writtenLetter(mailing(), toHanako(), COLUMN)
    expect(sheet.lines).toHaveLength(4)
    expect(sheet.lines.every(({ kind }) => kind === 'text')).toBe(true)
    expect(emptyFields).toEqual(['personal-line'])
  })

  test('has a short form with the name above and the shop below', () => {
    const lines = shortMessage(mailing(), toHanako({ personalLine: 'またお話を、\nぜひ。' })).split('\n')
    expect([lines[0], ...lines.slice(-2)]).toEqual(['髙﨑花子様', '花のたかさき', '𠮷野 太郎'])
    expect(lines).toContain('またお話を、')
    expect(
      shortMessage(mailing({ sender: null }), toHanako())
        .split('\n')
        .at(-1),
    ).toBe('花屋')
  })
})

describe('a formal letter', () => {
  const formal = { punctuation: 'spaced', indent: false, date: 'day' } as const
  const from = (some: Partial<Mailing['template']>) => {
    const plain = mailingOf('拝啓、【お名前】。\n【内容】は、いかがですか。\n【お店のはなし】\n【ひとこと】')
    return { ...plain, template: { ...plain.template, ...some } }
  }
  const to = toHanako({
    visits: cameOnce('水、花。'),
    story: '新しい、棚。',
    personalLine: '椿が、咲きました。\nまた。',
  })

  test('has a space for 、 and 。 in sentences of the owner, and names and things as they were typed', () => {
    const { sheet } = writtenLetter(from({ style: formal }), to, COLUMN)
    expect(sheet.lines.map(({ text }) => text)).toEqual([
      '拝啓　髙﨑花子様',
      '水、花。は　いかがですか',
      '新しい　棚',
      '椿が　咲きました',
      'また',
    ])
    expect(sheet.indent).toBe(false)
  })

  test('is what 年賀 and お悔やみ are by custom, and nothing else', () => {
    const formals = MAIL_KINDS.filter((kind) => !writtenLetter(from({ kind }), to, COLUMN).sheet.indent)
    expect(formals).toEqual(['new-year', 'condolence'])
    expect(linesOf(from({ kind: 'condolence' }), to)[2]).toBe('新しい　棚')
    expect(
      linesOf(from({ kind: 'condolence', style: { punctuation: 'kept', indent: true, date: 'day' } }), to)[2],
    ).toBe('新しい、棚。')
  })

  test('keeps its marks as a message on a telephone', () => {
    const { template } = from({ style: formal })
    const short = { ...template, shortForm: template.document }
    expect(shortMessage(mailing({ template: short }), to)).toContain('新しい、棚。')
  })
})

describe('a message side', () => {
  test('on a card names nobody above, on A4 it does, and both carry date and signature', () => {
    const card = writtenLetter(mailing(), toHanako(), COLUMN).sheet
    expect(card).toMatchObject({ kind: 'message', who: '髙﨑 花子 様', addressee: '', date: '令和八年十一月二十二日' })
    const letter = writtenLetter(mailing(), toHanako(), { ...ROW, paper: BUILT_IN.a4 }).sheet
    expect(letter).toMatchObject({ addressee: '髙﨑花子様', date: '令和8年11月22日', signature: SENDER.names })
  })

  test('has the day of the visit and what was bought in the numerals of its writing', () => {
    const from = mailingOf('【ご来店の日】の【内容】\n3回目は2026年')
    const to = toHanako({ visits: cameOnce('No.5 シャンプー') })
    expect(linesOf(from, to)).toEqual(['十一月二十一日のNo.5 シャンプー', '三回目は二〇二六年'])
    expect(linesOf(from, to, ROW)).toEqual(['11月21日のNo.5 シャンプー', '3回目は2026年'])
  })

  test('with nothing known of a visit loses the lines that speak of it', () => {
    const from = mailingOf('お礼\n【ご来店の日】は\n【内容】を')
    expect(
      linesOf(
        from,
        toHanako({ visits: { 'first-visit': null, 'latest-visit': null, 'asked-purchase': null, 'asked-gift': null } }),
      ),
    ).toEqual(['お礼'])
    expect(linesOf(from, toHanako({ visits: cameOnce('') }))).toEqual(['お礼', '十一月二十一日は'])
  })

  test('a shop that signs with one name alone has no writer', () => {
    const from = { ...mailingOf('【お店の名前】\n【書いた人】'), sender: { ...SENDER, names: ['花のたかさき', ' '] } }
    expect(linesOf(from, toHanako())).toEqual(['花のたかさき'])
    expect(linesOf(mailingOf('【お店の名前】\n【書いた人】'), toHanako())).toEqual(SENDER.names)
  })

  test('a name that looks like a field or like a page stays as it was typed', () => {
    const addressee = { ...HANAKO, familyName: '【お店の名前】', givenName: '<b>太</b>3' }
    expect(linesOf(mailingOf('【お名前】へ'), toHanako({ addressee }))).toEqual(['【お店の名前】<b>太</b>3様へ'])
  })
})

describe('whom a letter speaks to', () => {
  test('連名 stand in one line, each with a form of address', () => {
    const joint = [
      { familyName: '', givenName: '太郎', honorific: '様' },
      { familyName: '𠮷野', givenName: '恵', honorific: '先生' },
      { familyName: '', givenName: 'ポチ', honorific: 'ちゃん' },
    ]
    expect(addresseeLine(HANAKO, joint.slice(0, 2))).toBe('髙﨑花子様　太郎様　𠮷野恵先生')
    expect(addresseeLine(HANAKO, joint)).toBe('髙﨑花子様　太郎様　𠮷野恵先生　ご家族様')
  })

  test('a company is 御中 above and 様 in a sentence', () => {
    const company: Addressee = { ...HANAKO, kind: 'organisation', familyName: '', givenName: '', company: '山下商店' }
    expect(addresseeLine(company, [])).toBe('山下商店御中')
    expect(nameInText(company)).toBe('山下商店様')
  })

  test('Latin names keep a gap, Japanese ones have none', () => {
    expect(nameInText({ ...HANAKO, familyName: 'Smith', givenName: 'Anna' })).toBe('Smith Anna様')
    expect(nameInText({ ...HANAKO, familyName: '森', givenName: '' })).toBe('森様')
  })
})

test.each([
  ['3回目', '三回目'],
  ['１０年ぶり', '十年ぶり'],
  ['21日と9日', '二十一日と九日'],
  ['電話 090-0000-0001', '電話 090-0000-0001'],
  ['10:30に', '10:30に'],
  ['3,000円', '3,000円'],
  ['No.5とA4', 'No.5とA4'],
  ['50％', '50％'],
])('%s in a column is %s, and stays as typed where numerals are Arabic', (line, column) => {
  expect(verticalText(line, 'with-ten')).toBe(column)
  expect(verticalText(line, 'digit-by-digit')).toBe(column)
  expect(verticalText(line, 'arabic')).toBe(line)
})
