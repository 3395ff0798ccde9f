import { join } from 'node:path'
import type { Box } from '#domain/paper/box.ts'
import type {
  AddressOptions,
  MessageLine,
  MessageSheet,
  PrintDocument,
  Sheet,
  WritingMode,
} from '#domain/paper/document.ts'
import { addressSheet } from '#domain/paper/address-sheet.ts'
import { messageLayout } from '#domain/paper/message-layout.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { FLOOR } from '#domain/paper/text-room.ts'
import type { Id } from '#domain/people/customer.ts'
import { AN_ADDRESS } from '../support/builders.ts'
import { printByHand, type HandPrinted } from './paper-by-hand.ts'
import { readPage } from './paper-ink.ts'
import { tell } from './paper-mailing.ts'
import { wordsOn } from './paper-words.ts'
import { expect, test } from './shop.ts'

const DPI = 100
const POINT = 25.4 / 72
const EVERY = (['hagaki', 'hagaki-wide', 'a4', 'a5'] as const).flatMap((paper) =>
  (['vertical', 'horizontal'] satisfies WritingMode[]).map((writing) => ({ paper, writing })),
)

const line = (text: string): MessageLine => ({ text, kind: 'text' })

const THANKS = [
  line('初めてのご来店の折は、まことにありがとうございました。'),
  line('髙﨑𠮷乃様とのご縁を、心よりうれしく存じております。'),
  { text: 'お嬢様の発表会が、すばらしい一日になりますように。', kind: 'personal' },
  line('どうかお健やかにお過ごしください。'),
] as const satisfies readonly MessageLine[]

// Sixty characters.
const SENTENCE =
  'お選びいただいた花は、お水を毎日かえていただき、茎を少しずつ切り戻していただきますと、十日ほどお楽しみいただけますのです。'

type Printed = keyof typeof BUILT_IN & ('hagaki' | 'hagaki-wide' | 'a4' | 'a5')

function optionsOf(paper: Printed, writing: WritingMode): AddressOptions {
  return { paper, writing, numerals: 'digit-by-digit', boxes: 'preprinted' }
}

function documentOf(paper: Printed, writing: WritingMode, sheets: readonly Sheet[]): PrintDocument {
  return { paper: BUILT_IN[paper], options: optionsOf(paper, writing), sheets }
}

function message(some: Partial<MessageSheet> = {}): MessageSheet {
  return {
    kind: 'message',
    customer: 'c1' as Id,
    who: '髙﨑 𠮷乃 様',
    addressee: '',
    lines: THANKS,
    indent: true,
    date: '令和八年十一月二十二日',
    signature: ['花のたかさき', '髙﨑 みどり'],
    pair: '',
    ...some,
  }
}

function address(customer: string, familyName: string, options: AddressOptions): Sheet {
  const person = { kind: 'person', familyName, givenName: '𠮷乃', honorific: '様', title: '', company: '' } as const
  const joint = [{ familyName, givenName: '太郎', honorific: '様' }]
  const to = { ...person, id: customer as Id, department: '', joint, address: AN_ADDRESS, atWork: false }
  const sender = { names: ['花のたかさき', '髙﨑 みどり'], address: AN_ADDRESS, phone: '' }
  return addressSheet(to, { paper: BUILT_IN.hagaki, options, sender, underStamp: '' })
}

async function textOn(pdf: string, page: number): Promise<string> {
  return (await tell('pdftotext', '-raw', '-f', `${page}`, '-l', `${page}`, pdf, '-')).replaceAll(/\s/g, '')
}

async function expectInside(printed: HandPrinted, page: number, room: Box): Promise<void> {
  const read = await readPage(printed.pdf, page, DPI)
  expect(read.inkIn(room), `page ${page}`).not.toBeNull()
  expect(read.inkOutside([room]), `page ${page}`).toBe('')
}

for (const { paper, writing } of EVERY) {
  const { letter } = messageLayout(BUILT_IN[paper], writing)

  test(`${paper} ${writing}: a page is the paper, to a twentieth of a millimetre, and all ink keeps to its room`, async ({
    shop,
    sharedBrowser,
  }) => {
    const addressee = BUILT_IN[paper].form === 'letter' ? '髙﨑𠮷乃様　太郎様' : ''
    const sheets = [message({ addressee }), message({ customer: 'c2' as Id, addressee, lines: [THANKS[0]] })]
    const printed = await printByHand(
      sharedBrowser,
      documentOf(paper, writing, sheets),
      join(shop.folder, 'letter.pdf'),
    )
    const { width, height } = BUILT_IN[paper]
    const info = await tell('pdfinfo', '-f', '1', '-l', '2', printed.pdf)
    const sizes = [...info.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)]
    expect(sizes).toHaveLength(2)
    for (const [, points, rows] of sizes) {
      expect(Math.abs(Number(points) * POINT - width)).toBeLessThan(0.05)
      expect(Math.abs(Number(rows) * POINT - height)).toBeLessThan(0.05)
    }
    expect(printed.warnings).toEqual([])
    for (const page of [1, 2]) await expectInside(printed, page, letter)
  })

  test(`${paper} ${writing}: a short text stands in the middle of its lines, not at an edge`, async ({
    shop,
    sharedBrowser,
  }) => {
    const sheets = [message({ lines: [THANKS[0]] })]
    const printed = await printByHand(sharedBrowser, documentOf(paper, writing, sheets), join(shop.folder, 'short.pdf'))
    const ink = (await readPage(printed.pdf, 1, DPI)).inkIn(letter)
    expect(ink).not.toBeNull()
    if (ink === null) return
    const vertical = writing === 'vertical'
    const before = vertical ? letter.x + letter.width - ink.x - ink.width : ink.y - letter.y
    const free = vertical ? letter.width - ink.width : letter.height - ink.height
    expect(before / free).toBeGreaterThan(BUILT_IN[paper].form === 'letter' ? 0.15 : 0.4)
    expect(before / free).toBeLessThan(BUILT_IN[paper].form === 'letter' ? 0.35 : 0.6)
  })

  test(`${paper} ${writing}: names of sixty characters and markup are text, and keep to the room`, async ({
    shop,
    sharedBrowser,
  }) => {
    const long = '寿限無'.repeat(20)
    const markup: MessageLine = { text: '<b>太字</b>と<script>alert(1)</script>', kind: 'personal' }
    const sheets = [
      message({ addressee: `${long}様`, who: `${long} 様`, signature: [long, long] }),
      message({ customer: 'c2' as Id, lines: [...THANKS, markup] }),
    ]
    const printed = await printByHand(sharedBrowser, documentOf(paper, writing, sheets), join(shop.folder, 'long.pdf'))
    for (const page of [1, 2]) await expectInside(printed, page, letter)
    // A reader of PDF files gives a vertical line sign by sign, and what lies on its side in an order of its own.
    if (writing === 'horizontal')
      expect(await textOn(printed.pdf, 2)).toContain('<b>太字</b>と<script>alert(1)</script>')
    expect(printed.warnings).toEqual([])
  })
}

for (const writing of ['vertical', 'horizontal'] as const) {
  test(`${writing}: both sides of each card, one person after the other, in one PDF`, async ({
    shop,
    sharedBrowser,
  }) => {
    const options = optionsOf('hagaki', writing)
    const families = ['髙﨑', '林', '勅使河原']
    const sheets = families.flatMap((family, at) => [
      address(`c${at}`, family, options),
      message({ customer: `c${at}` as Id, lines: [line(`${family}様、ありがとうございました。`), ...THANKS.slice(2)] }),
    ])
    for (const count of [2, 6]) {
      const document = documentOf('hagaki', writing, sheets.slice(0, count))
      const printed = await printByHand(sharedBrowser, document, join(shop.folder, `cards-${count}.pdf`))
      expect(printed.pages).toBe(count)
      expect(printed.warnings).toEqual([])
      for (let page = 1; page <= count; page += 2) {
        // The address side alone carries a postal code, the message side alone the date.
        expect(await textOn(printed.pdf, page)).not.toContain('令和')
        expect(await textOn(printed.pdf, page + 1)).toContain('令和')
        for (const sign of families[(page - 1) / 2] ?? '') {
          expect(await textOn(printed.pdf, page)).toContain(sign)
          expect(await textOn(printed.pdf, page + 1)).toContain(sign)
        }
      }
    }
  })

  test(`${writing}: three hundred characters on a card shrink no further than the floor, and all are there`, async ({
    shop,
    sharedBrowser,
  }) => {
    const sheets = [message({ lines: Array.from({ length: 5 }, () => line(SENTENCE)) })]
    const printed = await printByHand(
      sharedBrowser,
      documentOf('hagaki', writing, sheets),
      join(shop.folder, 'three-hundred.pdf'),
    )
    const [type = 0] = printed.types
    expect(type).toBeGreaterThanOrEqual(FLOOR)
    expect(type).toBeLessThan(messageLayout(BUILT_IN.hagaki, writing).letter.type)
    expect(printed.warnings).toEqual([])
    await expectInside(printed, 1, messageLayout(BUILT_IN.hagaki, writing).letter)
    expect((await textOn(printed.pdf, 1)).match(/茎/g)).toHaveLength(5)
  })

  test(`${writing}: nine hundred characters are too many for a card, and the person is named`, async ({
    shop,
    sharedBrowser,
  }) => {
    const lines = Array.from({ length: 15 }, () => line(SENTENCE))
    const sheets = [message(), message({ customer: 'c2' as Id, who: '林 碧 様', lines })]
    const printed = await printByHand(
      sharedBrowser,
      documentOf('hagaki', writing, sheets),
      join(shop.folder, 'nine-hundred.pdf'),
    )
    expect(printed.warnings).toHaveLength(1)
    expect(printed.warnings[0]).toMatchObject({ code: 'too-small', customer: 'c2', who: '林 碧 様' })
    expect(printed.types).toEqual([messageLayout(BUILT_IN.hagaki, writing).letter.type, FLOOR])
    await expectInside(printed, 2, messageLayout(BUILT_IN.hagaki, writing).letter)
  })
}

test('a letter in columns ends with date, signature at the foot, and the addressee high after it', async ({
  shop,
  sharedBrowser,
}) => {
  const sheets = [message({ addressee: '宛先様', date: '吉日', signature: ['店', '主'], lines: [line('文')] })]
  const { pdf } = await printByHand(
    sharedBrowser,
    documentOf('a4', 'vertical', sheets),
    join(shop.folder, 'letter.pdf'),
  )
  const words = await wordsOn(pdf, 1)
  const place = (sign: string): Box => {
    const found = words.find((word) => word.text.includes(sign))
    if (found === undefined) throw new Error(`no ${sign} on the letter`)
    return found.at
  }
  const rightToLeft = ['文', '吉', '店', '主', '宛'].map((sign) => place(sign).x)
  expect(rightToLeft).toEqual(rightToLeft.toSorted((a, b) => b - a))
  expect(place('吉').y).toBeGreaterThan(place('文').y)
  expect(place('店').y).toBeGreaterThan(BUILT_IN.a4.height / 2)
  expect(place('宛').y).toBeLessThan(BUILT_IN.a4.height / 4)
})

test('a letter in rows begins with the date at the right and the addressee at the left', async ({
  shop,
  sharedBrowser,
}) => {
  const sheets = [message({ addressee: '宛先様', date: '吉日', signature: ['店'], lines: [line('文')] })]
  const { pdf } = await printByHand(
    sharedBrowser,
    documentOf('a4', 'horizontal', sheets),
    join(shop.folder, 'letter.pdf'),
  )
  const words = await wordsOn(pdf, 1)
  expect(words.map((word) => word.text)).toEqual(['吉日', '宛先様', '文', '店'])
  const [date, addressee, , signature] = words.map((word) => word.at)
  const middle = BUILT_IN.a4.width / 2
  expect(date?.x).toBeGreaterThan(middle)
  expect(addressee?.x).toBeLessThan(middle)
  expect(signature?.x).toBeGreaterThan(middle)
})

test('a character the type lacks is named once for a person, whichever side it stands on', async ({
  shop,
  sharedBrowser,
}) => {
  const options = optionsOf('hagaki', 'vertical')
  const sheets = [
    address('c1', '朌', options),
    message({ lines: [line('朌様の𰻞麺')] }),
    address('c2', '林', options),
    message({ customer: 'c2' as Id }),
  ]
  const { warnings } = await printByHand(
    sharedBrowser,
    documentOf('hagaki', 'vertical', sheets),
    join(shop.folder, 'cards.pdf'),
  )
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatchObject({ code: 'glyph-missing', customer: 'c1', what: '朌𰻞' })
})
