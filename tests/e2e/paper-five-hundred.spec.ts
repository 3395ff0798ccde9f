import { join } from 'node:path'
import { addressSheet, labelSheet } from '#domain/paper/address-sheet.ts'
import { addressLayout, addressRooms, leadLines, titleAbove } from '#domain/paper/address-layout.ts'
import { type Box, overlap, within } from '#domain/paper/box.ts'
import type { AddressOptions, AddressSheet, LabelSheet } from '#domain/paper/document.ts'
import { labelRooms, labelsASheet } from '#domain/paper/labels.ts'
import { BUILT_IN, isLabels } from '#domain/paper/papers.ts'
import { writtenPostalCode } from '#domain/people/postal-address.ts'
import { AN_ADDRESS } from '../support/builders.ts'
import { printByHand } from './paper-by-hand.ts'
import { type DrawnSheet, drawnOn } from './paper-geometry.ts'
import { tell } from './paper-mailing.ts'
import { manyPeople } from './paper-many-names.ts'
import { expect, test } from './shop.ts'

const SENDER = { names: ['花のたかさき', '髙﨑 みどり'], address: AN_ADDRESS, phone: '027-000-0123' }

// The square of a sign is put in the middle of its line, from which a mincho stands off by a twentieth of its size.
const OFF_MIDDLE = 0.3

const EVERY = [
  { code: 'hagaki', writing: 'vertical', count: 500 },
  { code: 'hagaki', writing: 'horizontal', count: 200 },
  { code: 'naga3', writing: 'vertical', count: 100 },
  { code: 'you2', writing: 'vertical', count: 100 },
  { code: 'label24', writing: 'horizontal', count: 120 },
] as const satisfies readonly (Pick<AddressOptions, 'writing'> & {
  readonly code: keyof typeof BUILT_IN
  readonly count: number
})[]

type Case = (typeof EVERY)[number]

type Laid = AddressSheet | LabelSheet

function sheetsOf({ code, writing, count }: Case): readonly Laid[] {
  const paper = BUILT_IN[code]
  return manyPeople(count).map((to) =>
    isLabels(paper)
      ? labelSheet(to, paper)
      : addressSheet(to, { paper, options: optionsOf({ code, writing }), sender: SENDER, underStamp: '' }),
  )
}

function optionsOf({ code, writing }: Pick<Case, 'code' | 'writing'>): AddressOptions {
  return { paper: code, writing, numerals: 'digit-by-digit', boxes: 'preprinted' }
}

/** Where each block of a sheet may stand, and where nothing of it may. */
function placesOn({ code, writing }: Case, sheet: Laid): Places {
  const paper = BUILT_IN[code]
  if (isLabels(paper)) return { rooms: sheet.kind === 'label' ? labelRooms(paper, sheet) : {}, kept: [] }
  const layout = addressLayout(paper, { writing, boxes: 'preprinted' })
  return { rooms: addressRooms(layout, sheet), kept: [layout.stamp, ...layout.postalBoxes] }
}

type Places = { readonly rooms: Readonly<Record<string, Box>>; readonly kept: readonly Box[] }

/** What is wrong with a sheet as it was drawn, in words for whoever reads a failure; nothing on a sound one. */
function faultsOf(drawn: DrawnSheet, { rooms, kept }: Places): readonly string[] {
  const outside = drawn.flatMap(({ name, runs }) => {
    const room = rooms[name]
    return room !== undefined && runs.every((run) => within(run, grown(room, OFF_MIDDLE))) ? [] : [`${name} is cut`]
  })
  const over = drawn.flatMap(({ name, runs }) =>
    kept.some((place) => runs.some((run) => overlap(run, place))) ? [`${name} over the stamp or the code`] : [],
  )
  const all = drawn.flatMap(({ name, runs }) => runs.map((run) => ({ name, run: grown(run, -OFF_MIDDLE / 2) })))
  const mixed = all.flatMap((one, at) =>
    all.slice(at + 1).flatMap((other) => (overlap(one.run, other.run) ? [`${one.name} over ${other.name}`] : [])),
  )
  return [...outside, ...over, ...mixed]
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }
}

// What a label of 66 by 33.9 mm holds in the smallest type.
const LABEL_HOLDS = { lines: 8, cells: 20 }

/** Whoever needs more lines than a label holds; a card has room for everybody here. */
function isTooMuch(sheet: Laid): boolean {
  if (sheet.kind === 'address') return false
  const lead = leadLines(sheet).map((line) => Math.ceil(Array.from(line).length / LABEL_HOLDS.cells))
  const lines = 1 + sheet.addressLines.length + lead.reduce((sum, each) => sum + each, 0) + sheet.names.length
  return lines > LABEL_HOLDS.lines
}

/** Every sign of a sheet in the order in which it is read. */
function textOf(sheet: Laid): string {
  const rows = sheet.names.map((name, at) => [
    at === 0 ? titleAbove(sheet) : '',
    name.family,
    name.given,
    name.honorific,
  ])
  const code = sheet.kind === 'label' ? writtenPostalCode(sheet.postalCode) : sheet.postalCode
  const to = [code, ...sheet.addressLines, ...leadLines(sheet), ...rows.flat()]
  if (sheet.kind === 'label') return packed(to.join(''))
  const { postalCode, addressLines, names, phone } = sheet.sender
  return packed([...to, writtenPostalCode(postalCode), ...addressLines, ...names, phone].join(''))
}

function packed(text: string): string {
  return text.replaceAll(/\s/g, '')
}

/** Each page by all that stands on it. */
function textsOf({ code }: Case, sheets: readonly Laid[]): readonly string[] {
  const paper = BUILT_IN[code]
  const each = isLabels(paper) ? labelsASheet(paper) : 1
  return Array.from({ length: Math.ceil(sheets.length / each) }, (_, page) =>
    sheets
      .slice(page * each, (page + 1) * each)
      .map(textOf)
      .join(''),
  )
}

test('the people of these tests are as various as a card is measured by', () => {
  const people = manyPeople(500)
  const signs = (...texts: readonly string[]): number => Array.from(texts.join('')).length
  const named = people.filter(({ familyName }) => familyName !== '')
  const lengths = new Set(named.map(({ familyName, givenName }) => signs(familyName, givenName)))
  expect([...lengths].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, at) => at + 2))
  expect(new Set(people.map(({ joint }) => joint.length))).toEqual(new Set([0, 1, 2]))
  const addresses = people.map(({ address: { prefecture, city, street, building } }) =>
    signs(prefecture, city, street, building),
  )
  expect(Math.max(...addresses)).toBe(60)
})

for (const each of EVERY) {
  test(`${each.code} ${each.writing}: ${each.count} people with no overlap and no cut, and every sign of them in order`, async ({
    shop,
    sharedBrowser,
  }) => {
    const sheets = sheetsOf(each)
    let drawn: readonly DrawnSheet[] = []
    const printed = await printByHand(
      sharedBrowser,
      { paper: BUILT_IN[each.code], options: optionsOf(each), sheets },
      join(shop.folder, 'many.pdf'),
      {
        look: async (page) => {
          drawn = await drawnOn(page)
        },
      },
    )
    const tooMuch = new Set(sheets.filter(isTooMuch).map(({ customer }) => customer))
    expect(new Set(printed.warnings.map(({ customer }) => customer))).toEqual(tooMuch)
    expect(drawn).toHaveLength(each.count)
    const faults = sheets.flatMap((sheet, at) =>
      tooMuch.has(sheet.customer)
        ? []
        : faultsOf(drawn[at] ?? [], placesOn(each, sheet)).map((fault) => `${sheet.who}: ${fault}`),
    )
    expect(faults).toEqual([])
    const pages = (await tell('pdftotext', '-raw', printed.pdf, '-')).split('\f').slice(0, -1)
    expect(pages.map(packed)).toEqual(textsOf(each, sheets))
  })
}
