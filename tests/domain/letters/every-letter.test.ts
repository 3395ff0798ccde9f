import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LetterTo, type Mailing, shortMessage, type VisitTold, writtenLetter } from '#domain/letters/letter.ts'
import type { TextStyle } from '#domain/letters/dates.ts'
import { closingIn, openedBy } from '#domain/letters/opening.ts'
import { builtInTemplates } from '#domain/letters/templates.ts'
import { checkWords, type WordFinding } from '#domain/letters/word-check.ts'
import type { Addressee } from '#domain/paper/address-sheet.ts'
import type { Sender } from '#domain/paper/document.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import type { JointName } from '#domain/people/names-on-card.ts'
import type { Id, PostalAddress } from '#domain/people/customer.ts'
import { SHOP_KINDS, VISIT_WORDS } from '#domain/shop-kind.ts'
import { addDays, type Day } from '#domain/day.ts'
import { NO_TEXTS } from '#domain/voices/complaint.ts'
import { AN_ADDRESS, anAddressee } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'

const PEOPLE = 1_000

const familyName = fc.constantFrom(
  '髙﨑',
  '林',
  '𠮷野',
  '勅使河原',
  'Wörthington-Smith',
  'ｻﾄｳ',
  '<b>濵</b>',
  '{{name}}',
)
const givenName = fc.constantFrom('花子', '碧', '', '恵美子', 'Anna', '<script>', '😀')
const honorific = fc.constantFrom('様', '先生', 'くん', 'ちゃん')
const joint: fc.Arbitrary<JointName> = fc.record({
  familyName: fc.constantFrom('', '𠮷野'),
  givenName: givenName.filter((name) => name !== ''),
  honorific,
})

function staysWith(careOf: string): PostalAddress {
  return { ...AN_ADDRESS, careOf }
}

const person: fc.Arbitrary<Partial<Addressee>> = fc.record({
  id: fc.uuid({ version: 7 }).map((id) => id as Id),
  familyName,
  givenName,
  honorific,
  joint: fc.array(joint, { maxLength: 4 }),
  address: fc.constantFrom('', '山田', '山田様').map(staysWith),
})
const company: fc.Arbitrary<Partial<Addressee>> = fc.record({
  kind: fc.constant('organisation' as const),
  company: fc.constantFrom('山下商店', '株式会社山下フラワーデザイン'),
  department: fc.constantFrom('', '総務部'),
  title: fc.constantFrom('', '代表取締役'),
  familyName: fc.constantFrom('', '山下'),
  givenName: fc.constantFrom('', '恵'),
  honorific,
})

const on: fc.Arbitrary<Day> = fc.integer({ min: 0, max: 365 * 30 }).map((after) => addDays(day('2020-01-01'), after))
const visit: fc.Arbitrary<VisitTold | null> = fc.option(
  fc.record({ day: on, item: fc.constantFrom('', '竹の花かご', 'カット', 'No.5 シャンプー') }),
  { nil: null },
)
const to: fc.Arbitrary<LetterTo> = fc.record({
  addressee: fc.oneof(person, company).map((some) => anAddressee(some)),
  visits: fc.record({ 'first-visit': visit, 'latest-visit': visit, 'asked-purchase': visit, 'asked-gift': visit }),
  personalLine: fc.constantFrom('', '   ', '\n', '椿がお似合いでした。', '椿が咲きました。\n3回目の春です。'),
  story: fc.constantFrom('', '店の看板は、祖父が彫りました。'),
  apology: fc.constantFrom(NO_TEXTS, {
    apology: 'ご迷惑をおかけしました。',
    happened: '11月3日のお届けで、札を取り違えました。\n髙﨑様の花かごでした。',
    cause: '確かめを省きました。',
    change: '二人で確かめます。',
  }),
})
const sender: fc.Arbitrary<Sender | null> = fc.constantFrom(
  null,
  { names: ['花のたかさき', '𠮷野 太郎'], address: AN_ADDRESS, phone: '' },
  { names: ['花のたかさき', ' '], address: AN_ADDRESS, phone: '' },
)
const shop = fc.record({ shopKind: fc.constantFrom(...SHOP_KINDS), sender, today: on, shopName: fc.constant('花屋') })
const style = fc.record({
  writing: fc.constantFrom('vertical' as const, 'horizontal' as const),
  numerals: fc.constantFrom('digit-by-digit' as const, 'with-ten' as const, 'arabic' as const),
})

const BY_KIND = new Map(SHOP_KINDS.map((kind) => [kind, builtInTemplates(VISIT_WORDS[kind].ja)]))
const FIELDS = /【(?:お名前|お店の名前|書いた人|ご来店|ご来店の日|内容|時候|お店のはなし|ひとこと|日付)】/

/** Everything that must never stand in any form of any letter, said of its lines. */
function faultsOf(lines: readonly string[]): readonly string[] {
  const all = lines.join('\n')
  const opened = lines.flatMap((line) => openedBy(line) ?? [])
  const closed = lines.flatMap((line) => closingIn(line) ?? [])
  const isPair = opened.length === closed.length && opened.length <= 1
  return [
    ...(lines.some((line) => line.trim() === '') ? ['an empty line'] : []),
    ...(/undefined|null|NaN|\[object/.test(all) ? ['a value of the program'] : []),
    ...(FIELDS.test(all) ? ['a field that was not filled in'] : []),
    ...(/様[\s　]*様|様方[\s　]*様|御中[\s　]*様|先生[\s　]*様|様[\s　]*御中|様[\s　]*先生/.test(all)
      ? ['様 twice']
      : []),
    ...(lines.some((line) => /^[、。」）]/.test(line)) ? ['a line that begins with nothing'] : []),
    ...(isPair ? [] : ['頭語 without 結語']),
    ...(isPair && opened[0]?.closings.includes(closed[0] ?? '') === false ? ['頭語 with another’s 結語'] : []),
  ]
}

/** 拝啓 and 敬具, which each line lacks by itself, are looked at above. */
function sells({ partner }: WordFinding): boolean {
  return partner === ''
}

type Forms = Readonly<Record<'card' | 'letter' | 'short', readonly string[]>>

function formsOf(mailing: Mailing, each: LetterTo, written: TextStyle): Forms {
  const sheetOn = (paper: 'hagaki' | 'a4') => writtenLetter(mailing, each, { ...written, paper: BUILT_IN[paper] }).sheet
  const [card, letter] = [sheetOn('hagaki'), sheetOn('a4')]
  return {
    card: [...card.lines.map(({ text }) => text), card.date],
    letter: [letter.addressee, ...letter.lines.map(({ text }) => text), letter.date],
    short: shortMessage(mailing, each).split('\n'),
  }
}

test.each([
  [['お礼', '', '敬意'], 'an empty line'],
  [['undefinedの折は'], 'a value of the program'],
  [['【お名前】へ'], 'a field that was not filled in'],
  [['髙﨑花子様様へ'], '様 twice'],
  [['山下商店御中様'], '様 twice'],
  [['、その後いかがでしょうか'], 'a line that begins with nothing'],
  [['拝啓　初冬の空が'], '頭語 without 結語'],
  [['拝啓　初冬の空が', '草々'], '頭語 with another’s 結語'],
])('%j would be found', (lines, fault) => {
  expect(faultsOf(lines)).toEqual([fault])
})

test('to a thousand people of every kind, each template is a whole letter in each of its forms', () => {
  const thanked = new Set<string>()
  fc.assert(
    fc.property(to, shop, style, (each, { shopKind, ...rest }, written) => {
      for (const template of BY_KIND.get(shopKind) ?? []) {
        const forms = formsOf({ template, shopKind, ...rest }, each, written)
        for (const [form, lines] of Object.entries(forms)) {
          expect(faultsOf(lines), `${template.code} ${form}\n${lines.join('\n')}`).toEqual([])
          if (template.kind === 'thanks') for (const line of lines) thanked.add(line)
        }
      }
    }),
    { numRuns: PEOPLE },
  )
  // A thousand people share most of their lines.
  expect([...thanked].flatMap((line) => checkWords('thanks', [line], 'goods')).filter(sells)).toEqual([])
}, 300_000)
