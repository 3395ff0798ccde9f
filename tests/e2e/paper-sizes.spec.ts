import { join } from 'node:path'
import { addressLayout } from '#domain/paper/address-layout.ts'
import { addressSheet, labelSheet } from '#domain/paper/address-sheet.ts'
import { type Box, centreOf } from '#domain/paper/box.ts'
import type { AddressSheet, MessageSheet, PrintDocument, Sheet } from '#domain/paper/document.ts'
import { labelCells } from '#domain/paper/labels.ts'
import { BUILT_IN, isLabels, type Paper, type WholePaper } from '#domain/paper/papers.ts'
import { NO_SHIFT } from '#domain/paper/printers.ts'
import type { Id } from '#domain/people/customer.ts'
import { AN_ADDRESS, anAddressee } from '../support/builders.ts'
import { printByHand } from './paper-by-hand.ts'
import { HARD } from './paper-hard.ts'
import { readPage, readPart } from './paper-ink.ts'
import { mail, tell } from './paper-mailing.ts'
import { wordsOn } from './paper-words.ts'
import { expect, test } from './shop.ts'

const DPI = 1200
const SENDER = { names: ['花のたかさき'], address: { ...AN_ADDRESS, postalCode: '9876543' }, phone: '' }
const CODES = ['1234567', '8901234']
const NENGA = { ...BUILT_IN.nenga, senderBoxes: { x: 6.5, y: 122.5 } } as const
const SLIM: WholePaper = { code: 'own-1', name: '', width: 84, height: 190, form: 'envelope' }
const { hagaki, naga3, naga4, you1, you2, you4, kaku2 } = BUILT_IN
const UPRIGHT: readonly WholePaper[] = [hagaki, NENGA, naga3, naga4, you1, you2, you4, kaku2, SLIM]

const optionsOf = ({ code }: Paper) =>
  ({ paper: code, writing: 'vertical', numerals: 'digit-by-digit', boxes: 'preprinted' }) as const

function address(paper: WholePaper, postalCode: string): AddressSheet {
  const to = anAddressee({ id: postalCode as Id, address: { ...AN_ADDRESS, postalCode } })
  return addressSheet(to, { paper, options: optionsOf(paper), sender: SENDER, underStamp: '' })
}

/** One box around some. */
function around(boxes: readonly Box[], more: number): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))]
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const end = Math.max(...boxes.map((box) => box.y + box.height))
  return { x: x - more, y: y - more, width: right - x + 2 * more, height: end - y + 2 * more }
}

test('on every size each digit stands in the middle of its box, as it is and where the printer is corrected', async ({
  shop,
  sharedBrowser,
}) => {
  test.setTimeout(240_000)
  for (const paper of UPRIGHT) {
    const { postalBoxes, senderBoxes } = addressLayout(paper, optionsOf(paper))
    expect(senderBoxes).toHaveLength(paper.code === 'nenga' ? 7 : 0)
    for (const [dx, dy] of [
      [0, 0],
      [0.4, -0.3],
    ] as const) {
      const document = {
        paper,
        options: optionsOf(paper),
        sheets: CODES.map((code) => address(paper, code)),
      }
      const shifts = { address: { ...NO_SHIFT, dx, dy }, message: NO_SHIFT }
      const { pdf } = await printByHand(sharedBrowser, document, join(shop.folder, `${paper.code}.pdf`), { shifts })
      for (const [at, code] of CODES.entries()) {
        const boxes = [...postalBoxes, ...senderBoxes]
        const page = await readPart(pdf, at + 1, DPI, around(boxes, 1))
        for (const box of boxes) {
          const moved = { ...box, x: box.x + dx, y: box.y + dy }
          const ink = page.inkIn(moved)
          const what = `a digit of ${code} on ${paper.code}`
          expect(ink, what).not.toBeNull()
          if (ink === null) continue
          expect(Math.abs(centreOf(ink).x - centreOf(moved).x), what).toBeLessThan(0.3)
          expect(Math.abs(centreOf(ink).y - centreOf(moved).y), what).toBeLessThan(0.3)
        }
      }
    }
  }
})

const LINE = 'お選びいただいた花は、お水を毎日かえていただきますと、十日ほどお楽しみいただけますのです。'

function message(customer: string, lines: number): MessageSheet {
  return {
    kind: 'message',
    customer: customer as Id,
    who: '髙﨑 花子 様',
    addressee: '',
    lines: Array.from({ length: lines }, () => ({ text: LINE, kind: 'text' })),
    date: '令和八年十一月二十二日',
    signature: ['花のたかさき'],
    pair: '',
    indent: true,
  }
}

function job(paper: Paper): PrintDocument {
  const sheets = ['1', '2', '3'].flatMap((customer): readonly Sheet[] => {
    if (isLabels(paper)) return Array.from({ length: 12 }, (_, at) => labelOf(paper, `${customer}-${at}`))
    if (paper.form === 'letter') return [message(customer, 60)]
    const front = address(paper, `000000${customer}`)
    return paper.form === 'card' ? [front, message(`000000${customer}`, 3)] : [front]
  })
  return { paper, options: optionsOf(paper), sheets }
}

const labelOf = (paper: typeof BUILT_IN.label21, id: string): Sheet => labelSheet(anAddressee({ id: id as Id }), paper)

test('ten millimetres are ten millimetres, on the first sheet of every job and on its last', async ({
  shop,
  sharedBrowser,
}) => {
  test.setTimeout(240_000)
  const { a4, a5, label21, list } = BUILT_IN
  for (const paper of [hagaki, BUILT_IN['hagaki-wide'], a4, a5, naga4, kaku2, label21, list]) {
    const [x, y] = [paper.width / 2, paper.height - 40]
    const file = join(shop.folder, `${paper.code}.pdf`)
    const { pdf, pages } = await printByHand(sharedBrowser, job(paper), file, { squareAt: { x, y } })
    expect(pages, paper.code).toBeGreaterThan(1)
    for (const page of [1, pages]) {
      const part = { x: x - 2, y: y - 2, width: 14, height: 14 }
      const ink = (await readPart(pdf, page, 2400, part)).inkIn(part)
      const what = `page ${page} of ${paper.code}`
      expect(ink, what).not.toBeNull()
      if (ink === null) continue
      expect(Math.abs(ink.width - 10), what).toBeLessThanOrEqual(0.05)
      expect(Math.abs(ink.height - 10), what).toBeLessThanOrEqual(0.05)
      // A drawing of its own begins on a whole pixel; nothing slides farther from sheet to sheet.
      expect(Math.abs(ink.x - x), what).toBeLessThanOrEqual(0.15)
      expect(Math.abs(ink.y - y), what).toBeLessThanOrEqual(0.15)
    }
    const [, points = '', rows = ''] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(await tell('pdfinfo', pdf)) ?? []
    expect(Math.abs((Number(points) / 72) * 25.4 - paper.width), paper.code).toBeLessThan(0.05)
    expect(Math.abs((Number(rows) / 72) * 25.4 - paper.height), paper.code).toBeLessThan(0.05)
  }
})

for (const [code, writing] of [
  ['hagaki-wide', 'horizontal'],
  ['naga4', 'vertical'],
  ['kaku2', 'horizontal'],
] as const) {
  test(`${code} ${writing}: whatever a name or an address is, it keeps to its room, and the stamp’s place is free`, async ({
    shop,
  }) => {
    const layout = addressLayout(BUILT_IN[code], { writing, boxes: 'preprinted' })
    const { postalLine, address: to, lead, names, namesBesideLead, senderPostal, sender, stamp } = layout
    const rooms = [...layout.postalBoxes, to, lead, names, namesBesideLead, senderPostal, sender]
    const people = Object.entries(HARD)
    const { pdf, pages } = await mail(shop.folder, Object.values(HARD), { paper: code, writing })
    expect(pages).toBe(people.length)
    for (const [at, [what]] of people.entries()) {
      const page = await readPage(pdf, at + 1, 72)
      expect(page.inkOutside(postalLine === null ? rooms : [...rooms, postalLine]), what).toBe('')
      expect(page.inkIn(names), `the name of ${what}`).not.toBeNull()
      expect(page.inkIn(stamp), `the stamp of ${what}`).toBeNull()
      expect(page.inkIn(postalLine ?? layout.postalBoxes[0] ?? stamp), `the code of ${what}`).not.toBeNull()
    }
  })
}

test('both sides of each card carry one number, small and in a corner, so that two piles are told apart', async ({
  shop,
}) => {
  const people = [{ familyName: '林' }, { familyName: '森' }, { familyName: '原' }]
  const { pdf, pages } = await mail(shop.folder, people, { template: 'first-visit-thanks' })
  expect(pages).toBe(6)
  for (let page = 1; page <= pages; page += 1) {
    const corner = (await wordsOn(pdf, page)).filter(({ at }) => at.x > 88 && at.y > 136)
    expect(corner.map(({ text }) => text)).toEqual([`${Math.ceil(page / 2)}`])
    expect(corner[0]?.at.height).toBeLessThan(4.5)
  }
})

test('a list of twenty to be copied by hand has a rule under each and counts through all its sheets', async ({
  shop,
}) => {
  const people = Array.from({ length: 20 }, (_, at) => ({ familyName: `森${at}` }))
  const { pdf, pages, warnings } = await mail(shop.folder, people, { paper: 'list', template: 'first-visit-thanks' })
  expect({ pages, warnings }).toEqual({ pages: 3, warnings: [] })
  const cells = labelCells(BUILT_IN.list)
  for (const page of [1, 2, 3]) {
    const read = await readPage(pdf, page, 150)
    const words = await wordsOn(pdf, page)
    const used = cells.slice(0, page === 3 ? 4 : 8)
    for (const [at, cell] of used.entries()) {
      const number = words.find((word) => word.at.x < cell.x + 3 && Math.abs(word.at.y - cell.y - 3) < 2)
      expect(number?.text).toBe(`${(page - 1) * 8 + at + 1}`)
      const rule = read.inkIn({ x: cell.x - 2, y: cell.y + cell.height - 0.4, width: cell.width + 4, height: 0.8 })
      expect(Math.abs((rule?.width ?? 0) - cell.width)).toBeLessThan(1)
    }
    const free = cells[used.length]
    if (free !== undefined) expect(read.inkIn({ ...free, y: free.y + 1 })).toBeNull()
  }
})
