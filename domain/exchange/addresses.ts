import { LINE_MAX } from './caps.ts'
import type { PostalAddress } from '#domain/people/customer.ts'
import { fold } from '#domain/people/fold.ts'
import { type LineReader, orNothing } from './line-reader.ts'
import type { Field } from './fields.ts'
import type { PersonOnFile } from './on-file.ts'
import { afterPrefecture } from './prefectures.ts'

export type AddressOnFile = PersonOnFile['addresses'][number]

const POSTAL_SIGNS = /[〒\s-]/g
const SEVEN_DIGITS = /^\d{7}$/
// The lowest postal code is 001-0000: Excel leaves five digits of it, and four are none of them.
const WITHOUT_ZEROS = /^[1-9]\d{4,5}$/
const POSTAL_AT_START = /^〒?\s*(\d{3}[-－‐ー−]?\d{4})(?!\d)\s*/
// Where the 番地 begins; 南1条西 still belongs to the town.
const NUMBER_OF_STREET = /[0-9０-９]+(?![0-9０-９]|\s*条)/
// A building begins behind a space, and neither with a number nor with what goes on counting.
const BUILDING = /\s+(?=[^\s0-9０-９\-－‐ー−番地号丁目の])/
// ハイツ202 in a line of its own is a building, though it has a number; ニセコ町字曽我12 is a place.
const BUILDING_LINE = /^[ァ-ヶA-Za-zＡ-Ｚａ-ｚ][^町村字丁番]*$/
const ONLY_NUMBERS = /^[0-9０-９一二三四五六七八九十\-－‐ー−丁目番地号の\s]+$/

/** The one address that the columns of a file hold, none where all of them are empty. */
export function readAddress(line: LineReader, kind: AddressOnFile['kind']): readonly AddressOnFile[] {
  const parts = line.isOwn ? asWritten(line) : takenApart(line)
  const place = { ...parts, postalCode: readPostalCode(line, parts.postalCode), careOf: line.line('care-of', LINE_MAX) }
  for (const part of ['city', 'street', 'building'] as const) line.checked(part, place[part], LINE_MAX)
  if (Object.values(place).every((part) => part === '')) return []
  return [{ kind, ...place, returnedOn: null, refusedOn: null }]
}

/** The cells of an address, by the fields of their columns; the hyphen keeps Excel from taking the code for a number. */
export function addressCells(address: PostalAddress) {
  return {
    'postal-code': postalCodeCell(address.postalCode),
    prefecture: address.prefecture,
    city: address.city,
    street: address.street,
    building: address.building,
    'care-of': address.careOf,
  } as const satisfies Partial<Record<Field, string>>
}

function postalCodeCell(postalCode: string): string {
  return postalCode === '' ? '' : `${postalCode.slice(0, 3)}-${postalCode.slice(3)}`
}

type Parts = Omit<PostalAddress, 'careOf'>

function asWritten(line: LineReader): Parts {
  return {
    postalCode: line.line('postal-code'),
    prefecture: line.line('prefecture', LINE_MAX),
    city: line.line('city', LINE_MAX),
    street: line
      .lines('street', LINE_MAX)
      .filter((part) => part !== '')
      .join(' '),
    building: line.line('building', LINE_MAX),
  }
}

/** Seven digits. Excel made a number of those that lost their zeros: a hyphen or 〒 says that somebody typed them so. */
function readPostalCode(line: LineReader, cell: string): string {
  const written = fold(orNothing(cell))
  const digits = written.replace(POSTAL_SIGNS, '')
  if (digits === '' || SEVEN_DIGITS.test(digits)) return digits
  const becomes = written.padStart(7, '0')
  const isRepaired =
    WITHOUT_ZEROS.test(written) && line.repairs({ kind: 'postal-zero', was: cell, becomes: postalCodeCell(becomes) })
  if (!isRepaired) line.reject('postal-code-impossible', 'postal-code')
  return becomes
}

/** Whole addresses are parted; what stands in a column of its own stays as it is. */
function takenApart(line: LineReader): Parts {
  const cells = asWritten(line)
  const whole = physicalLines(line, 'address')
  const streets = physicalLines(line, 'street')
  if (whole.length === 0 && cells.prefecture + cells.city !== '') return inColumns(cells, streets)
  const [first = '', ...others] = [...whole, ...streets]
  const [found = '', postalCode = ''] = cells.postalCode === '' ? (POSTAL_AT_START.exec(first) ?? []) : []
  const named = withPrefecture(cells.prefecture, first.slice(found.length))
  const { prefecture } = named
  return { ...inLines([named.rest, ...others], cells), prefecture, postalCode: cells.postalCode || postalCode }
}

/** A cell of several lines is several columns. */
function physicalLines(line: LineReader, field: 'address' | 'street'): readonly string[] {
  const parts = line.several(field).flatMap((cell) => cell.split('\n'))
  return parts.map((part) => orNothing(part.trim())).filter((part) => part !== '')
}

/** Some write the prefecture into the column of the town, and the building into a second one of the street. */
function inColumns(cells: Parts, streets: readonly string[]): Parts {
  const { prefecture, rest: city } = withPrefecture(cells.prefecture, cells.city)
  const parts = { ...cells, prefecture, city }
  if (streets.length < 2 || cells.building !== '') return parts
  return { ...parts, ...afterStreet('', streets) }
}

/** The prefecture is not said twice, and never another one than its own column says. */
function withPrefecture(told: string, place: string): ReturnType<typeof afterPrefecture> {
  const found = afterPrefecture(place)
  return told === '' || told === found.prefecture ? found : { prefecture: told, rest: place }
}

/** 住所1, 住所2, 住所3: the town up to the first number, the street from there, and the building behind it. */
function inLines(lines: readonly string[], cells: Parts): Omit<Parts, 'postalCode' | 'prefecture'> {
  const named = lines.findIndex((each, at) => at > 0 && BUILDING_LINE.test(each))
  const places = named === -1 ? lines : lines.slice(0, named)
  const { town, street, behind } = atNumber(places)
  const isTownTold = cells.city !== ''
  const before = isTownTold ? withoutTown(town, cells.city) : ''
  const rest = afterStreet(before + street, behind)
  const building = [rest.building, ...lines.slice(places.length), cells.building].filter((part) => part !== '')
  return { city: isTownTold ? cells.city : town, street: rest.street, building: building.join(' ') }
}

/** Without any number the first line is the town. */
function atNumber(lines: readonly string[]) {
  const found = lines.findIndex((each) => NUMBER_OF_STREET.test(each))
  const at = Math.max(found, 0)
  const place = lines.slice(0, at + 1).join('')
  const before = lines.slice(0, at).join('').length
  const number = found === -1 ? place.length : before + (lines[at] ?? '').search(NUMBER_OF_STREET)
  const [street = '', ...behind] = place.slice(number).split(BUILDING)
  return { town: place.slice(0, number).replace(/\s/g, ''), street, behind: [...behind, ...lines.slice(at + 1)] }
}

function withoutTown(text: string, city: string): string {
  return text.startsWith(city) ? text.slice(city.length).trim() : text
}

/** More numbers go on counting; from the first word on it is the building. */
function afterStreet(street: string, parts: readonly string[]): Pick<Parts, 'street' | 'building'> {
  const [first = '', ...others] = street === '' ? parts : [street, ...parts]
  const word = others.findIndex((part) => !ONLY_NUMBERS.test(part))
  const end = word === -1 ? others.length : word
  return { street: [first, ...others.slice(0, end)].join(' '), building: others.slice(end).join(' ') }
}
