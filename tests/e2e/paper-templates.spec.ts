import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { writtenLetter, type LetterTo } from '#domain/letters/letter.ts'
import type { Template } from '#domain/letters/template.ts'
import { builtInTemplates } from '#domain/letters/templates.ts'
import type { AddressOptions, MessageSheet } from '#domain/paper/document.ts'
import { messageLayout } from '#domain/paper/message-layout.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import { neverOnCard } from '#domain/week/mail-kinds.ts'
import type { ApologyTexts } from '#domain/voices/complaint.ts'
import { AN_ADDRESS, anAddressee } from '../support/builders.ts'
import { day } from '../support/clock.ts'
import { printByHand } from './paper-by-hand.ts'
import { mail, tell, type Wanted } from './paper-mailing.ts'
import { expect, test } from './shop.ts'

const LONG_ITEM = '手吹きガラスの一輪挿し（瑠璃・大）と季節の寄せ植え鉢ひと組、黒檀の飾り台付き'
const THREE_LINES =
  'お嬢様の発表会、いかがでしたか。\n椿のつぼみがふくらみました。\nまたお庭のお話を、うかがえましたら。'

// As long as the hint beside お店のはなし advises for a card.
const STORY =
  '店の看板は、祖父が裏山の欅から彫り出したものです。雨の日には木目が濃くなり、ほのかに木の香りがします。いらした折には、どうぞ手で触れてみてください。'

type Told = { readonly item?: string; readonly personalLine?: string; readonly story?: string }

/** What is written to one person; each fits the card less easily than the one before. */
const TOLD = {
  'as it comes': {},
  'with ひとこと of three lines': { personalLine: THREE_LINES },
  'with a long thing too': { personalLine: THREE_LINES, item: LONG_ITEM },
  'with お店のはなし': { story: STORY },
} as const satisfies Readonly<Record<string, Told>>

const APOLOGY: ApologyTexts = {
  apology: 'このたびはご迷惑をおかけし、まことに申し訳ございませんでした。',
  happened: '11月14日にお届けした花かごの札を、別のお客様のものと取り違えておりました。',
  cause: '出がけの確かめを、慌ただしさのあまり省いたためでございます。',
  change: 'これからは、お渡しの前に二人で札と送り状を読み合わせてまいります。',
}

type LetterStyle = AddressOptions & { readonly paper: 'hagaki' | 'a4' }

type Case = { readonly template: Template; readonly told: keyof typeof TOLD }

function hanako({ item = '竹の花かご', personalLine = '', story = '' }: Told): LetterTo {
  const visit = { day: day('2026-11-14'), item }
  return {
    addressee: anAddressee({
      id: 'c1' as Id,
      joint: [
        { familyName: '', givenName: '太郎', honorific: '様' },
        { familyName: '𠮷野', givenName: '恵', honorific: '先生' },
      ],
    }),
    visits: { 'first-visit': visit, 'latest-visit': visit, 'asked-purchase': visit, 'asked-gift': visit },
    personalLine,
    story,
    apology: APOLOGY,
  }
}

function casesOn(paper: LetterStyle['paper']): readonly Case[] {
  const templates = builtInTemplates('ご来店').filter(({ kind }) => paper === 'a4' || !neverOnCard(kind))
  return templates.flatMap((template) =>
    (Object.keys(TOLD) as (keyof typeof TOLD)[]).map((told) => ({ template, told })),
  )
}

const nameOf = ({ template, told }: Case): string => `${template.code}, ${told}`

/** Called by its template, so that what the page warns of names it. */
function sheetOf(each: Case, options: LetterStyle): MessageSheet {
  const sender = { names: ['花のたかさき', '𠮷野 太郎'], address: AN_ADDRESS, phone: '' }
  const { template, told } = each
  const mailing = { template, sender, shopName: '', shopKind: 'goods' as const, today: day('2026-11-22') }
  const style = { ...options, paper: BUILT_IN[options.paper] }
  const { sheet } = writtenLetter(mailing, hanako(TOLD[told]), style)
  return { ...sheet, who: nameOf(each), customer: nameOf(each) as Id }
}

for (const paper of ['hagaki', 'a4'] as const) {
  for (const writing of ['vertical', 'horizontal'] as const) {
    test(`every template on ${paper}, ${writing}: in a reader’s size, with ひとこと of three lines too`, async ({
      sharedBrowser,
    }, output) => {
      const options = { paper, writing, numerals: 'digit-by-digit', boxes: 'preprinted' } as const
      const cases = casesOn(paper)
      const sheets = cases.map((each) => sheetOf(each, options))
      // Left in the test's output for the eye, as PDF and as a picture of each page.
      const pdf = output.outputPath('letters.pdf')
      await mkdir(dirname(pdf), { recursive: true })
      const printed = await printByHand(sharedBrowser, { paper: BUILT_IN[paper], options, sheets }, pdf)
      await tell('pdftoppm', '-png', '-r', '40', pdf, output.outputPath('page'))
      const { type, floor } = messageLayout(BUILT_IN[paper], writing).letter
      const least = { 'as it comes': type, 'with ひとこと of three lines': type * 0.8 }
      const tooSmall = cases.filter(({ told }, at) => {
        const size = printed.types[at] ?? 0
        return told in least ? size < least[told as keyof typeof least] : size <= floor
      })
      expect(tooSmall.map(nameOf)).toEqual([])
      expect(printed.warnings).toEqual([])
      expect(printed.types).toHaveLength(cases.length)
      expect(printed.pages).toBe(cases.length)
    })
  }
}

const ASKED = [
  { template: 'purchase-followup', paper: 'hagaki', says: 'お選びいただいた竹の花かごは' },
  { template: 'birthday', paper: 'a4', says: '敬具' },
  { template: 'long-absence', paper: 'a4', says: '拝啓' },
] as const satisfies readonly (Wanted & { readonly says: string })[]

for (const { says, ...wanted } of ASKED) {
  test(`by the command line: ${wanted.template} on ${wanted.paper}`, async ({ shop }) => {
    const people = [{ visit: { day: day('2026-11-14'), item: '竹の花かご', amount: 6600 } }]
    const mailed = await mail(shop.folder, people, { ...wanted, writing: 'horizontal' })
    expect(mailed).toMatchObject({ pages: wanted.paper === 'a4' ? 1 : 2, warnings: [] })
    const text = await tell('pdftotext', '-raw', mailed.pdf, '-')
    expect(text.replaceAll(/\s/g, '')).toContain(says)
  })
}
