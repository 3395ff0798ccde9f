import { readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type Addressee, addressSheet } from '#domain/paper/address-sheet.ts'
import type { AddressOptions, MessageSheet, PrintDocument, WritingMode } from '#domain/paper/document.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import { AN_ADDRESS, anAddressee } from '../support/builders.ts'
import { expect, test } from './pages/notebook.ts'
import { printByHand } from './paper-by-hand.ts'
import { tell } from './paper-mailing.ts'

// What turns the writing round from where it stands to the end of the line, and marks without width.
const TURNED = '\u202E'
const ISOLATED = '\u2067'
const NO_WIDTH = '\u200B'

const SENDER = { names: ['花のたかさき'], address: AN_ADDRESS, phone: '' }
const HOME = { code: '154-0024', prefecture: '東京都', city: '世田谷区', street: '三軒茶屋1-2-3' }

const optionsOf = (paper: 'hagaki' | 'a4', writing: WritingMode): AddressOptions => ({
  paper,
  writing,
  numerals: 'arabic',
  boxes: 'preprinted',
})

function cards(people: readonly Partial<Addressee>[], writing: WritingMode): PrintDocument {
  const [paper, options] = [BUILT_IN.hagaki, optionsOf('hagaki', writing)]
  const sheets = people.map((some, at) =>
    addressSheet(anAddressee({ id: `c${at}` as Id, ...some }), { paper, options, sender: SENDER, underStamp: '' }),
  )
  return { paper, options, sheets }
}

function letter(text: string): MessageSheet {
  const lines = [{ text, kind: 'text' }] as const
  return {
    kind: 'message',
    customer: 'c1' as Id,
    who: '森 様',
    addressee: '',
    lines,
    date: '',
    signature: [],
    pair: '',
    indent: true,
  }
}

/** Each page as it is read, where an independent reader says the signs stand. */
async function readPages(pdf: string): Promise<readonly string[]> {
  const pages = (await tell('pdftotext', '-raw', pdf, '-')).split('\f').slice(0, -1)
  return pages.map((page) => page.replaceAll(/\s/g, ''))
}

for (const writing of ['vertical', 'horizontal'] as const) {
  test(`${writing}: what turns writing round or has no width changes no card, and whose name holds it is told`, async ({
    shop,
    sharedBrowser,
  }) => {
    const people = [
      {
        familyName: `${TURNED}髙﨑`,
        givenName: `花${NO_WIDTH}子`,
        address: { ...AN_ADDRESS, building: `ひかり${TURNED}荘203${ISOLATED}号` },
      },
      { familyName: '髙﨑', givenName: '花子', address: { ...AN_ADDRESS, building: 'ひかり荘203号' } },
      { familyName: `${TURNED}Smith`, givenName: 'John', atWork: true, company: `山下${TURNED}商店` },
      { familyName: 'Smith', givenName: 'John', atWork: true, company: '山下商店' },
    ]
    const { pdf, warnings } = await printByHand(sharedBrowser, cards(people, writing), join(shop.folder, 'turned.pdf'))
    const [first, plainFirst, second, plainSecond] = await readPages(pdf)
    expect(first).toBe(plainFirst)
    expect(second).toBe(plainSecond)
    expect(first).toContain('ひかり荘')
    expect(warnings).toMatchObject([
      { code: 'unseen', customer: 'c0', who: '髙﨑 花子 様', what: 'U+202E U+2067 U+200B' },
      { code: 'unseen', customer: 'c2', who: 'Smith John 様', what: 'U+202E' },
    ])
  })
}

test('a name that is read from the right stays a word, and turns nothing round that stands after it', async ({
  shop,
  sharedBrowser,
}) => {
  const people = [{ familyName: '森', givenName: 'שרה', address: { ...AN_ADDRESS, building: 'שרה 203-1' } }]
  const { pdf, warnings } = await printByHand(
    sharedBrowser,
    cards(people, 'horizontal'),
    join(shop.folder, 'right.pdf'),
  )
  const page = (await readPages(pdf))[0]?.replaceAll(/[\u202A-\u202E]/g, '')
  expect(page).toContain('שרה203-1')
  expect(page).toContain('森שרה様')
  expect(warnings).toMatchObject([{ code: 'glyph-missing', customer: 'c0', what: 'שרה' }])
})

test('emoji of several parts stay whole, and are named as not of the type', async ({ shop, sharedBrowser }) => {
  const people = [{ familyName: '林', givenName: '👩‍👩‍👧😀' }]
  let signs: readonly string[] = []
  const { warnings } = await printByHand(sharedBrowser, cards(people, 'vertical'), join(shop.folder, 'emoji.pdf'), {
    look: async (page) => {
      signs = await page.locator('.names span').allTextContents()
    },
  })
  expect(signs).toEqual(['林', '👩‍👩‍👧', '😀', '様'])
  expect(warnings).toMatchObject([{ code: 'glyph-missing', what: '👩‍👩‍👧😀' }])
})

test('signs of templates in a name are text on the card', async ({ shop, sharedBrowser }) => {
  const people = [{ familyName: '{{name}}', givenName: '【お名前】' }]
  const { pdf, warnings } = await printByHand(
    sharedBrowser,
    cards(people, 'horizontal'),
    join(shop.folder, 'field.pdf'),
  )
  expect((await readPages(pdf))[0]).toContain('{{name}}【お名前】様')
  expect(warnings).toEqual([])
})

test('a letter over several sheets, with such marks all through it, is parted as it would be without them', async ({
  shop,
  sharedBrowser,
}) => {
  for (const writing of ['vertical', 'horizontal'] as const) {
    const seen = Array.from({ length: 900 }, (_, at) => String.fromCodePoint(0x3042 + (at % 60)))
    const marked = seen.map((sign, at) => (at % 7 === 0 ? `${sign}${NO_WIDTH}${TURNED}` : sign))
    const read = async (signs: readonly string[]): Promise<readonly string[]> => {
      const document = { paper: BUILT_IN.a4, options: optionsOf('a4', writing), sheets: [letter(signs.join(''))] }
      const { pdf } = await printByHand(sharedBrowser, document, join(shop.folder, 'letter.pdf'))
      return (await readPages(pdf)).map((page) => page.replaceAll(/[^ぁ-ゟ]/gu, ''))
    }
    const pages = await read(marked)
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.join('')).toBe(seen.join(''))
    expect(pages).toEqual(await read(seen))
  }
})

test('a type that cannot be read and a full disk are told in words, and leave neither file nor batch', async ({
  begun,
  shop,
}) => {
  const notebook = await begun()
  const { page, postcard, program, week } = notebook
  await week.takeIn({ family: `髙﨑${TURNED}`, given: '𠮷乃', street: '世田谷0-12-81' })
  await week.row('髙﨑').getByRole('button', { name: 'お便りを書く' }).click()
  await postcard.fillSender(HOME)
  await expect(postcard.panel).toContainText(
    '髙﨑 𠮷乃 様：目に見えない記号（U+202E）が入っているので、除いて印刷します',
  )

  const there = await readdir(shop.folder)
  const pdf = join(shop.folder, 'お礼.pdf')
  await page.context().route('**/*.woff2', (route) => route.fulfill({ body: 'damaged', contentType: 'font/woff2' }))
  program.dialogs.answer({ filePath: pdf })
  await postcard.make.click()
  await expect(postcard.panel).toContainText('印刷の用意ができませんでした。お客様の記録は無事です。')
  await page.context().unroute('**/*.woff2')

  // Whatever is written aside there meets a disk without room.
  await symlink('/dev/full', `${pdf}.part`)
  await postcard.make.click()
  await expect(postcard.panel).toContainText('パソコンの空きが足りず、保存できませんでした。ここまでの記録は無事です。')
  expect(await readdir(shop.folder)).toEqual(there)
  await notebook.place('お便り').click()
  await expect(page.getByRole('main')).toContainText('投函を待っているお便りは、いまはありません')
})
