import * as fc from 'fast-check'
import { addressLayout, type Corner } from '#domain/paper/address-layout.ts'
import { centreOf, type Box } from '#domain/paper/box.ts'
import type { AddressOptions, WritingMode } from '#domain/paper/document.ts'
import { messageLayout } from '#domain/paper/message-layout.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import { SHEETS_A_FILE } from '#domain/paper/parts.ts'
import { FIRST_PRINTERS, NO_SHIFT, withShift } from '#domain/paper/printers.ts'
import { readPage } from './paper-ink.ts'
import { HARD } from './paper-hard.ts'
import { mail, tell, type Addressed } from './paper-mailing.ts'
import { expect, test } from './shop.ts'

const PX_AT_HIGH = 1200
const PX_AT_LOW = 100

function layoutOf(writing: WritingMode, boxes: AddressOptions['boxes'] = 'preprinted') {
  return addressLayout(BUILT_IN.hagaki, { writing, boxes })
}

/** Every place where ink may stand. */
function roomsOf(writing: WritingMode): readonly Box[] {
  const { postalBoxes, address, lead, names, namesBesideLead, senderPostal, sender } = layoutOf(writing)
  return [...postalBoxes, address, lead, names, namesBesideLead, senderPostal, sender]
}

test('a card is a hundred by a hundred and forty-eight millimetres', async ({ shop }) => {
  const { pdf, pages } = await mail(shop.folder, [{}, {}])
  const [, points = '', rows = ''] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(await tell('pdfinfo', pdf)) ?? []
  expect(pages).toBe(2)
  expect(await tell('pdfinfo', pdf)).toMatch(/Pages:\s+2\b/)
  expect(Math.abs((Number(points) / 72) * 25.4 - 100)).toBeLessThan(0.05)
  expect(Math.abs((Number(rows) / 72) * 25.4 - 148)).toBeLessThan(0.05)
})

test('every digit of a postal code stands in the middle of its box', async ({ shop }) => {
  const codes = ['0123456', '7890123', '4567890', '1111111']
  const { pdf } = await mail(
    shop.folder,
    codes.map((postalCode) => ({ address: { postalCode } })),
  )
  for (const [at] of codes.entries()) {
    const page = await readPage(pdf, at + 1, PX_AT_HIGH)
    for (const box of layoutOf('vertical').postalBoxes) {
      const ink = page.inkIn(box)
      expect(ink, `a digit of ${codes[at]}`).not.toBeNull()
      if (ink === null) continue
      expect(Math.abs(centreOf(ink).x - centreOf(box).x)).toBeLessThan(0.3)
      expect(Math.abs(centreOf(ink).y - centreOf(box).y)).toBeLessThan(0.3)
    }
  }
})

test('boxes are drawn only on cards that have none, and where the post wants them', async ({ shop }) => {
  const { pdf } = await mail(shop.folder, [{ address: { postalCode: '' } }], { boxes: 'drawn' })
  const { postalBoxes } = layoutOf('vertical')
  // Half of the thicker line of the first three boxes lies outside its box.
  const line = 0.4
  const page = await readPage(pdf, 1, 600)
  for (const box of postalBoxes) {
    const ink = page.inkIn({
      x: box.x - line,
      y: box.y - line,
      width: box.width + 2 * line,
      height: box.height + 2 * line,
    })
    expect(ink).not.toBeNull()
    if (ink !== null) expect(Math.abs(centreOf(ink).x - centreOf(box).x)).toBeLessThan(0.1)
  }
})

for (const writing of ['vertical', 'horizontal'] as const) {
  test(`${writing}: whatever a name or an address is, it keeps to its room and nobody is left without a card`, async ({
    shop,
  }) => {
    const people = Object.entries(HARD)
    const { pdf, pages, warnings } = await mail(shop.folder, Object.values(HARD), { writing })
    expect(pages).toBe(people.length)
    for (const [at, [what]] of people.entries()) {
      const page = await readPage(pdf, at + 1, PX_AT_LOW)
      expect(page.inkOutside(roomsOf(writing)), what).toBe('')
      expect(page.inkIn(layoutOf(writing).address), `the address of ${what}`).not.toBeNull()
      expect(page.inkIn(layoutOf(writing).names), `the name of ${what}`).not.toBeNull()
      expect(page.inkIn(layoutOf(writing).stamp), `the stamp of ${what}`).toBeNull()
    }
    expect(warnings.filter((warning) => warning.code === 'glyph-missing')).toEqual([])
  })
}

test('a name too long for the smallest type is printed, and named in a warning', async ({ shop }) => {
  const familyName = '長'.repeat(60)
  const joint = Array.from({ length: 2 }, () => ({ given: '久'.repeat(200) }))
  const { pages, warnings } = await mail(shop.folder, [{}, { familyName, givenName: '永'.repeat(60), joint }])
  expect(pages).toBe(2)
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatchObject({ code: 'too-small' })
  expect(warnings[0]?.who).toContain(familyName)
  expect(warnings[0]?.what.startsWith(familyName)).toBe(true)
})

test('a character the type lacks is named before anyone prints, the rest of the name is not', async ({ shop }) => {
  const { warnings } = await mail(shop.folder, [{ familyName: '𠮷朌', givenName: '葛\u{E0100}子𰻞' }, {}])
  expect(warnings).toHaveLength(1)
  expect(warnings[0]).toMatchObject({ code: 'glyph-missing', what: '朌葛\u{E0100}𰻞' })
})

test('names of every shop are printed in the shipped type alone', async ({ shop }) => {
  const { pdf, warnings } = await mail(shop.folder, [{ familyName: '髙﨑', givenName: '𠮷濵德邊邉' }])
  const fonts = (await tell('pdffonts', pdf)).trim().split('\n').slice(2)
  expect(warnings).toEqual([])
  expect(fonts.length).toBeGreaterThan(0)
  expect(fonts.filter((font) => !font.includes('NotoSerifJP'))).toEqual([])
})

test('markup in a name is text on the card', async ({ shop }) => {
  const { pdf } = await mail(shop.folder, [{ familyName: '<b>花</b>', givenName: '<i>' }], { writing: 'horizontal' })
  const text = (await tell('pdftotext', '-raw', pdf, '-')).replace(/\s/g, '')
  expect(text).toContain('<b>花</b><i>様')
})

test('text of any length and script keeps to its room', async ({ shop }) => {
  const script = fc.constantFrom('髙', '𠮷', 'あ', 'ー', 'ｶﾞ', 'Ab', '１', '12', '（', '。', '𛄢', ' ')
  const text = (maxLength: number) => fc.array(script, { maxLength }).map((signs) => signs.join('').trim())
  const someone: fc.Arbitrary<Addressed> = fc.record({
    familyName: text(40).map((name) => `山${name}`),
    givenName: text(60),
    joint: fc.array(
      fc.record({ given: text(20).map((name) => `子${name}`), honorific: fc.constantFrom('様', '先生', 'ちゃん') }),
      { maxLength: 4 },
    ),
    address: fc.record({
      city: text(40).map((city) => `市${city}`),
      // With a number, or the gate would keep it back.
      street: text(28).map((street) => `0${street}`),
      building: text(40),
      careOf: text(10),
    }),
  })
  const people = fc.sample(someone, { numRuns: 60, seed: 20261121 })
  const { pdf, pages } = await mail(shop.folder, people)
  expect(pages).toBe(people.length)
  for (const [at, person] of people.entries()) {
    const page = await readPage(pdf, at + 1, 60)
    expect(page.inkOutside(roomsOf('vertical')), JSON.stringify(person)).toBe('')
  }
})

test('a mailing of more cards than one file bears becomes two files, and nobody is lost between them', async ({
  shop,
}) => {
  const people = Array.from({ length: SHEETS_A_FILE + 2 }, () => ({}))
  const { pages, files } = await mail(shop.folder, people)
  expect(pages).toBe(people.length)
  const counts = await Promise.all(files.map(async (file) => /Pages:\s+(\d+)/.exec(await tell('pdfinfo', file))?.[1]))
  expect(counts).toEqual([`${SHEETS_A_FILE}`, '2'])
})

function numberRoom({ x, y, anchor }: Corner): Box {
  return { x: anchor === 'end' ? x - 6 : x - 0.5, y: y - 3, width: 6.5, height: 3.5 }
}

for (const writing of ['vertical', 'horizontal'] as const) {
  test(`${writing}: a thank-you on a card comes with both its sides, one person after the other`, async ({ shop }) => {
    const people = [
      { familyName: '髙﨑', givenName: '𠮷乃' },
      { familyName: '林', givenName: '碧' },
    ]
    const cards = await mail(shop.folder, people, { template: 'first-visit-thanks', writing })
    expect(cards).toMatchObject({ pages: 4, warnings: [] })
    const { letter } = messageLayout(BUILT_IN.hagaki, writing)
    // Of several cards both sides bear the same small number, in a corner of its own.
    const { pair } = addressLayout(BUILT_IN.hagaki, { writing, boxes: 'preprinted' })
    const { width, height } = BUILT_IN.hagaki
    const { pairAt } = messageLayout(BUILT_IN.hagaki, writing).look
    const numbers = [numberRoom(pair), numberRoom({ x: width - pairAt, y: height - pairAt, anchor: 'end' })]
    for (const page of [1, 3])
      expect((await readPage(cards.pdf, page, PX_AT_LOW)).inkOutside([...roomsOf(writing), ...numbers])).toBe('')
    for (const page of [2, 4])
      expect((await readPage(cards.pdf, page, PX_AT_LOW)).inkOutside([letter, ...numbers])).toBe('')
  })

  test(`${writing}: a thank-you on A4 is one page for each person`, async ({ shop }) => {
    const letters = await mail(shop.folder, [{}, {}], { template: 'first-visit-thanks', paper: 'a4', writing })
    expect(letters).toMatchObject({ pages: 2, warnings: [] })
    expect(await tell('pdfinfo', letters.pdf)).toMatch(/595\.2\d+ x 841\.89 pts \(A4\)/)
    const { letter } = messageLayout(BUILT_IN.a4, writing)
    for (const page of [1, 2]) expect((await readPage(letters.pdf, page, PX_AT_LOW)).inkOutside([letter])).toBe('')
  })
}

test('a printer is corrected for the command line too', async ({ shop }) => {
  const off = withShift(FIRST_PRINTERS, 'hagaki-address', { ...NO_SHIFT, dx: 10 })
  const corrected = await mail(shop.folder, [{}], {}, off)
  expect(corrected.warnings.map(({ code }) => code)).toEqual(['off-page'])
  expect(corrected).not.toHaveProperty('printerGone')
})

test('where the printer in use is gone, everything is printed uncorrected, and it is named', async ({ shop }) => {
  const off = withShift(FIRST_PRINTERS, 'hagaki-address', { ...NO_SHIFT, dx: 10 })
  const gone = await mail(shop.folder, [{}], {}, { ...off, inUse: '前の店のプリンター' })
  expect(gone).toMatchObject({ pages: 1, warnings: [], printerGone: '前の店のプリンター' })
})
