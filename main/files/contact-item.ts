import { XMLParser } from 'fast-xml-parser'
import type { BrokenLine } from '#domain/exchange/table.ts'
import type { Entry, EntryAddress } from './entry-cells.ts'

/** What declares words of its own, in a text that is XML. */
export const DECLARES = /<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST)|<!\[(?!CDATA)/i

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  alwaysCreateTextNode: true,
})

/** One entry by its text, or why it is none. */
export function readItem(written: string): Entry | BrokenLine['broken'] {
  const item = withoutSections(written)
  if (DECLARES.test(item)) return 'unreadable'
  try {
    const [read] = at(PARSER.parse(item, true) as unknown, 'ContactXMLItem')
    return entryOf(read)
  } catch {
    // Tags that do not close, an entity that is none: the fault is in the item.
    return 'unreadable'
  }
}

function entryOf(item: unknown): Entry {
  const [person] = down(item, 'PersonName', 'PersonNameItem')
  const [work] = down(item, 'Occupation', 'OccupationItem')
  const [last, first, full, organisation] = [
    at(person, 'LastName')[0],
    at(person, 'FirstName')[0],
    at(person, 'FullName')[0],
    at(work, 'OrganizationName')[0],
  ]
  const isInParts = textOf(last) !== '' || textOf(first) !== ''
  const extensions = down(item, 'Extension', 'ExtensionItem').map((each) => ({
    name: attribute(each, 'name'),
    value: textOf(each),
  }))
  const named = (pattern: RegExp): readonly string[] =>
    extensions.filter(({ name, value }) => pattern.test(name) && value !== '').map(({ value }) => value)
  const honorifics = named(/^X-Suffix\d*$/i)
  return {
    name: isInParts ? '' : textOf(full),
    kana: isInParts ? '' : attribute(full, 'pronunciation'),
    familyName: textOf(last),
    givenName: textOf(first),
    familyKana: attribute(last, 'pronunciation'),
    givenKana: attribute(first, 'pronunciation'),
    honorific: named(/^Suffix$/i)[0] ?? '',
    joint: named(/^NamesOfFamily$/i).map((name, place) => ({ name, honorific: honorifics[place] ?? '' })),
    company: textOf(organisation),
    companyKana: attribute(organisation, 'pronunciation'),
    department: at(work, 'Department').map(textOf).join(' '),
    title: at(work, 'JobTitle').map(textOf).join(' '),
    addresses: down(item, 'Address', 'AddressItem')
      .toSorted((one, other) => preference(other) - preference(one))
      .map(addressOf)
      .filter(({ kind: _kind, ...parts }) => Object.values(parts).some((part) => part !== '')),
    phones: down(item, 'Phone', 'PhoneItem').map(phoneOf),
    emails: down(item, 'Email', 'EmailItem').map(textOf),
    birthday: named(/^(X-)?Birth(day|date)$/i)[0] ?? '',
    tags: named(/^X-Category$/i),
    notes: named(/^(X-)?(Memo|Note|Comment)\d*$/i),
  }
}

/** Letters go to the address that is preferred. */
function preference(address: unknown): number {
  return /^true$/i.test(attribute(address, 'preference')) ? 1 : 0
}

const KINDS = { home: 'home', office: 'work' } as const satisfies Record<string, EntryAddress['kind']>

function addressOf(item: unknown): EntryAddress {
  const lines = at(item, 'AddressLine')
  const line = (type: string): string =>
    lines
      .filter((each) => attribute(each, 'addressLineType') === type)
      .map(textOf)
      .join('')
  const location = attribute(item, 'locationType').toLowerCase()
  const parts = {
    prefecture: line('Prefecture'),
    city: line('City'),
    street: line('Town') + line('Number') + line('POB'),
  }
  const isInParts = parts.prefecture + parts.city + parts.street !== ''
  return {
    kind: location === 'home' || location === 'office' ? KINDS[location] : 'other',
    postalCode: at(item, 'AddressCode').map(textOf).join(''),
    ...parts,
    building: line('Building'),
    whole: isInParts ? '' : at(item, 'FullAddress').map(textOf).join(' '),
  }
}

function phoneOf(item: unknown): string {
  const number = textOf(item)
  const note = attribute(item, 'phoneDevice') === 'Fax' ? 'FAX' : attribute(item, 'usage') === 'Official' ? '会社' : ''
  return number === '' || note === '' ? number : `${number}（${note}）`
}

/** All elements of a name within one, whatever stands there. */
function at(within: unknown, name: string): readonly unknown[] {
  if (typeof within !== 'object' || within === null || !Object.hasOwn(within, name)) return []
  const found = (within as Readonly<Record<string, unknown>>)[name]
  return Array.isArray(found) ? found : [found]
}

function down(item: unknown, outer: string, inner: string): readonly unknown[] {
  return at(item, outer).flatMap((each) => at(each, inner))
}

function attribute(element: unknown, name: string): string {
  return text(at(element, `@${name}`)[0])
}

function textOf(element: unknown): string {
  return text(typeof element === 'string' ? element : at(element, '#text')[0])
}

function text(value: unknown): string {
  return typeof value === 'string' ? decoded(value).trim() : ''
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Comments taken out, and CDATA as other text, in which each sign means itself, also those of an entity. */
function withoutSections(written: string): string {
  const opening = /<!--|<!\[CDATA\[/g
  let read = ''
  for (;;) {
    const begun = opening.lastIndex
    const found = opening.exec(written)
    const isComment = found?.[0] === '<!--'
    const end = found === null ? -1 : written.indexOf(isComment ? '-->' : ']]>', opening.lastIndex)
    if (found === null || end === -1) return read + written.slice(begun)
    read += written.slice(begun, found.index) + (isComment ? '' : escaped(written.slice(opening.lastIndex, end)))
    opening.lastIndex = end + 3
  }
}

function escaped(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The five signs of XML itself, and characters by their number. @throws RangeError at any other, and at half a character */
function decoded(written: string): string {
  const read = written.replace(/&(?:#(\d+)|#x([\da-f]+)|([^;\s]{0,40}));?/gi, (_, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(String(hex), 16))
    const sign = SIGNS[String(name)]
    if (sign === undefined) throw new RangeError('an entity that nobody declared')
    return sign
  })
  if (!read.isWellFormed()) throw new RangeError('half a character')
  return read
}
