import { XMLParser } from 'fast-xml-parser'
import type { BrokenLine } from '#domain/exchange/table.ts'
import { refuse } from '#main/store/refusal.ts'
import { type Entry, type EntryAddress, entryCells } from './entry-cells.ts'
import type { Line } from './records.ts'

// ContactXML 1.1 of the XML Consortium, as 宛名職人 and others write it. Entities are never made, nothing is ever fetched.

/** Pictures lie in the text. */
const ITEM_AT_MOST = 4 * 1024 * 1024
const PROLOG_AT_MOST = 64 * 1024
const TOLD_AT_MOST = 1_000
const OPENING = /<(?:[\w-]+:)?ContactXMLItem(?=[\s/>])/
const CLOSING = /<\/(?:[\w-]+:)?ContactXMLItem\s*>|^<[^<>]*\/>/
/** The one that 宛名職人 writes names the standard's own file and declares nothing. */
const KNOWN_DOCTYPE = /<!DOCTYPE\s+ContactXML\s+SYSTEM\s+"[\w.-]+\.dtd"\s*>/
const DECLARES = /<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST)|<!\[(?!CDATA)/i

const PARSER = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  alwaysCreateTextNode: true,
})

/** The entries of such a file, from its text fed piece by piece; each is a line by its number, from 1. */
export class Contacts {
  #rest = ''
  #isBegun = false
  #isSkipping = false
  #count = 0

  /** @throws Refusal file-not-table where anything is declared, or no entry ever begins */
  take(text: string, last: boolean): readonly Line[] {
    const found: Line[] = []
    this.#rest += text
    while (this.#step(found, last));
    return found
  }

  #step(found: Line[], last: boolean): boolean {
    if (this.#isSkipping) return this.#skip(last)
    const begin = OPENING.exec(this.#rest)?.index ?? -1
    const before = begin === -1 ? this.#rest : this.#rest.slice(0, begin)
    if (!this.#isBegun) this.#refuseProlog(before, begin !== -1 || last)
    if (begin === -1) {
      // The beginning of a tag may be cut.
      if (this.#isBegun) this.#rest = last ? '' : this.#rest.slice(-100)
      return false
    }
    this.#isBegun = true
    this.#rest = this.#rest.slice(begin)
    const end = CLOSING.exec(this.#rest)
    if (end !== null) {
      const item = this.#rest.slice(0, end.index + end[0].length)
      this.#rest = this.#rest.slice(item.length)
      found.push(this.#line(item))
      return true
    }
    if (!last && this.#rest.length <= ITEM_AT_MOST) return false
    found.push(this.#broken(this.#rest, last ? 'unreadable' : 'too-long'))
    this.#isSkipping = !last
    this.#rest = last ? '' : this.#rest
    return this.#isSkipping
  }

  #skip(last: boolean): boolean {
    const end = CLOSING.exec(this.#rest)
    this.#rest = end === null ? (last ? '' : this.#rest.slice(-100)) : this.#rest.slice(end.index + end[0].length)
    this.#isSkipping = end === null
    return end !== null
  }

  #refuseProlog(prolog: string, isWhole: boolean): void {
    if (isWhole && DECLARES.test(prolog.replace(KNOWN_DOCTYPE, ''))) refuse('file-not-table')
    if (prolog.length > PROLOG_AT_MOST) refuse('file-not-table')
  }

  #line(item: string): Line {
    const entry = item.length > ITEM_AT_MOST ? 'too-long' : readItem(item)
    if (typeof entry === 'string') return this.#broken(item, entry)
    this.#count += 1
    return { line: this.#count, cells: entryCells(entry) }
  }

  #broken(item: string, broken: BrokenLine['broken']): BrokenLine {
    this.#count += 1
    return { line: this.#count, broken, text: item.slice(0, TOLD_AT_MOST) }
  }
}

function readItem(item: string): Entry | BrokenLine['broken'] {
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
