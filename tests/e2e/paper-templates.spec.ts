import { join } from 'node:path'
import { writtenLetter, type LetterTo } from '#domain/letters/letter.ts'
import { builtInTemplates } from '#domain/letters/templates.ts'
import { neverOnCard } from '#domain/week/mail-kinds.ts'
import { messageLayout } from '#domain/paper/message-layout.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import { AN_ADDRESS, anAddressee } from '../support/builders.ts'
import { day } from '../support/clock.ts'
import { printByHand } from './paper-by-hand.ts'
import { mail, tell, type Wanted } from './paper-mailing.ts'
import { expect, test } from './shop.ts'

const LONG_ITEM = '手吹きガラスの一輪挿し（瑠璃・大）と季節の寄せ植え鉢ひと組、黒檀の飾り台付き'
const THREE_LINES =
  'お嬢様の発表会、いかがでしたか。\n椿のつぼみがふくらみました。\nまたお庭のお話を、うかがえましたら。'

function hanako(id: string, some: { readonly item?: string; readonly personalLine?: string } = {}): LetterTo {
  const visit = { day: day('2026-11-14'), item: some.item ?? '竹の花かご' }
  return {
    addressee: anAddressee({
      id: id as Id,
      joint: [
        { familyName: '', givenName: '太郎', honorific: '様' },
        { familyName: '𠮷野', givenName: '恵', honorific: '先生' },
      ],
    }),
    visits: { 'first-visit': visit, 'latest-visit': visit, 'asked-purchase': visit, 'asked-gift': visit },
    personalLine: some.personalLine ?? '',
    story: '',
  }
}

for (const template of builtInTemplates('ご来店')) {
  const { kind } = template
  for (const paper of neverOnCard(kind) ? (['a4'] as const) : (['hagaki', 'a4'] as const)) {
    for (const writing of ['vertical', 'horizontal'] as const) {
      test(`${template.code} on ${paper}, ${writing}: in a reader’s size, with ひとこと of three lines too`, async ({
        shop,
        sharedBrowser,
      }) => {
        const style = { writing, numerals: 'digit-by-digit', boxes: 'preprinted' } as const
        const options = { ...style, paper }
        const sender = { names: ['花のたかさき', '𠮷野 太郎'], address: AN_ADDRESS, phone: '' }
        const mailing = { template, sender, shopName: '', shopKind: 'goods' as const, today: day('2026-11-22') }
        const people = [
          hanako('c1'),
          hanako('c2', { personalLine: THREE_LINES }),
          hanako('c3', { personalLine: THREE_LINES, item: LONG_ITEM }),
        ]
        const sheets = people.map((to) => writtenLetter(mailing, to, { ...style, paper: BUILT_IN[paper] }).sheet)
        const printed = await printByHand(
          sharedBrowser,
          { paper: BUILT_IN[paper], options, sheets },
          join(shop.folder, 'letters.pdf'),
        )
        const { type, floor } = messageLayout(BUILT_IN[paper], writing).letter
        const [plain, withThree, withLongItem] = printed.types
        expect(plain).toBe(type)
        expect(withThree).toBeGreaterThanOrEqual(type * 0.8)
        expect(withLongItem).toBeGreaterThan(floor)
        expect(printed.warnings).toEqual([])
        expect(printed.pages).toBe(3)
      })
    }
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
