import { ENTRIES_MAX, LINE_MAX } from './caps.ts'
import type { PostalAddress } from '#domain/people/customer.ts'
import { fold } from '#domain/people/fold.ts'
import { type LineReader, orNothing } from './line-reader.ts'
import { type Field, OF_ADDRESS, OF_SECOND, OF_THIRD } from './fields.ts'
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

/** The one address that the plain columns of a file hold, none where all of them are empty. */
export function readAddress(line: LineReader, kind: AddressOnFile['kind']): readonly AddressOnFile[] {
  return readFrom(line, OF_ADDRESS, kind)
}

/** Those of all columns, as the file has them or as it says by name, the one first to which letters go. */
export function readAddresses(line: LineReader): readonly AddressOnFile[] {
  const first = readFrom(line, OF_ADDRESS, 'home')
  // Most lists have no columns for more than one.
  if (!line.hasAny(OF_SECOND) && !line.hasAny(OF_THIRD)) return first
  const all = [...first, ...readFrom(line, OF_SECOND, 'work'), ...readFrom(line, OF_THIRD, 'other')]
  const chosen = kindTold(line.line('letters-to'))
  const isChosen = (each: AddressOnFile): boolean => each.kind === chosen
  return [...all.filter(isChosen), ...all.filter((each) => !isChosen(each))]
}

type Columns = typeof OF_ADDRESS | typeof OF_SECOND | typeof OF_THIRD

function readFrom(line: LineReader, columns: Columns, usual: AddressOnFile['kind']): readonly AddressOnFile[] {
  const isFirst = columns === OF_ADDRESS
  const careOf = isFirst ? line.line('care-of', LINE_MAX) : ''
  const kind = kindTold(line.line(columns[6])) ?? usual
  return oneByOne(written(line, columns)).flatMap((each, at) => {
    const parts = line.isOwn ? asWritten(each) : takenApart(each)
    const postalCode = readPostalCode(line, parts.postalCode, columns[0])
    const place = { ...parts, postalCode, careOf: at === 0 ? careOf : '' }
    for (const [part, column] of [
      ['city', columns[2]],
      ['street', columns[3]],
      ['building', columns[4]],
    ] as const) {
      line.checked(column, place[part], LINE_MAX)
    }
    if (Object.values(place).every((part) => part === '')) return []
    return [{ kind, ...place, returnedOn: null, refusedOn: null }]
  })
}

// As Google, phones and Japanese address books call them.
const HOME = /自宅|home|private/i
const WORK = /会社|勤務|職場|work|office|business|official/i

function kindTold(label: string): AddressOnFile['kind'] | null {
  if (label === '') return null
  if (HOME.test(label)) return 'home'
  return WORK.test(label) ? 'work' : 'other'
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

/** The cells of one address; `streets` are those of several columns, `streetLines` and `wholes` those of several lines in them. */
type Written = Omit<Parts, 'street'> & {
  readonly streets: readonly string[]
  readonly streetLines: readonly string[]
  readonly wholes: readonly string[]
}

function written(line: LineReader, [postalCode, prefecture, city, street, building, whole]: Columns): Written {
  return {
    postalCode: line.line(postalCode),
    prefecture: line.line(prefecture, LINE_MAX),
    city: line.line(city, LINE_MAX),
    streets: line.lines(street, LINE_MAX),
    streetLines: line.several(street),
    building: line.line(building, LINE_MAX),
    wholes: line.several(whole),
  }
}

const BETWEEN_VALUES = / ?::: ?/
const IS_SEVERAL = ':::'

/** Google puts the addresses of one kind into one cell each. */
function oneByOne(cells: Written): readonly Written[] {
  const { postalCode, prefecture, city, building, streets, streetLines, wholes } = cells
  const all = [postalCode, prefecture, city, building, ...streets]
  if (!all.some((cell) => cell.includes(IS_SEVERAL))) return [cells]
  const count = Math.max(...all.map((cell) => cell.split(BETWEEN_VALUES).length))
  const nth = (cell: string, at: number): string => cell.split(BETWEEN_VALUES)[at]?.trim() ?? ''
  const some = (several: readonly string[], at: number): readonly string[] =>
    several.map((cell) => nth(cell, at)).filter((cell) => cell !== '')
  return Array.from({ length: Math.min(count, ENTRIES_MAX) }, (_, at) => ({
    postalCode: nth(postalCode, at),
    prefecture: nth(prefecture, at),
    city: nth(city, at),
    building: nth(building, at),
    streets: some(streets, at),
    streetLines: some(streetLines, at),
    wholes: at === 0 ? wholes : [],
  }))
}

function asWritten({ streets, streetLines: _lines, wholes: _wholes, ...cells }: Written): Parts {
  return { ...cells, street: streets.filter((part) => part !== '').join(' ') }
}

/** Seven digits. Excel made a number of those that lost their zeros: a hyphen or 〒 says that somebody typed them so. */
function readPostalCode(line: LineReader, cell: string, column: Field): string {
  const written = fold(orNothing(cell))
  const digits = written.replace(POSTAL_SIGNS, '')
  if (digits === '' || SEVEN_DIGITS.test(digits)) return digits
  const becomes = written.padStart(7, '0')
  const isRepaired =
    WITHOUT_ZEROS.test(written) && line.repairs({ kind: 'postal-zero', was: cell, becomes: postalCodeCell(becomes) })
  if (!isRepaired) line.reject('postal-code-impossible', column)
  return becomes
}

/** Whole addresses are parted; what stands in a column of its own stays as it is. */
function takenApart(each: Written): Parts {
  const cells = asWritten(each)
  const whole = physicalLines(each.wholes)
  const streets = physicalLines(each.streetLines)
  if (whole.length === 0 && cells.prefecture + cells.city !== '') return inColumns(cells, streets)
  const [first = '', ...others] = [...whole, ...streets]
  const [found = '', postalCode = ''] = cells.postalCode === '' ? (POSTAL_AT_START.exec(first) ?? []) : []
  const named = withPrefecture(cells.prefecture, first.slice(found.length))
  const { prefecture } = named
  return { ...inLines([named.rest, ...others], cells), prefecture, postalCode: cells.postalCode || postalCode }
}

/** A cell of several lines is several columns. */
function physicalLines(cells: readonly string[]): readonly string[] {
  const parts = cells.flatMap((cell) => cell.split('\n'))
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
