import ICAL from 'ical.js'
import type { BrokenLine } from '#domain/exchange/table.ts'
import { type Property, propertyOf, unfolded } from './content-lines.ts'
import type { Entry, EntryAddress } from './entry-cells.ts'

/** No card of a person says more. */
const PROPERTIES_AT_MOST = 500

const WORDS_OF_FORM = /^(様|さま|さん|ちゃん|くん|君|先生|殿|御中)$/
/** What the older one keeps as a year where none is known (X-APPLE-OMIT-YEAR). */
const NO_YEAR = '1604'
const DAY = /^(\d{4}|-)-?(\d{2})-?(\d{2})(?:T.*)?$/
const MONTH = /^(?:(\d{4})-(\d{2})|--(\d{2}))$/

/** A card of an address book by its lines without BEGIN and END, or why it is none. */
export function readCard(lines: readonly string[]): Entry | BrokenLine['broken'] {
  const whole = unfolded(lines)
  if (whole === null || whole.length > PROPERTIES_AT_MOST) return 'too-long'
  try {
    const properties = whole.map(propertyOf).filter((each) => each !== null)
    return entryOf(new Card(properties), properties)
  } catch {
    // Whatever the library or a decoder stumbles over is in the card.
    return 'unreadable'
  }
}

/** What the library reads; all else is left out, so that a line of another program's own cannot make a card unreadable. */
const READ = new Set('N FN ORG TITLE TEL EMAIL ADR NOTE CATEGORIES'.split(' '))

type Value = { readonly parts: readonly string[]; readonly types: string; readonly sortAs: string }

/** The properties of a card by name. */
class Card {
  readonly #values = new Map<string, Value[]>()

  constructor(properties: readonly Property[]) {
    const version = properties.find(({ name }) => name === 'VERSION')?.value.trim() === '4.0' ? '4.0' : '3.0'
    const lines = properties
      .filter(({ name }) => READ.has(name))
      .map(({ name, params, value }) => `${name}${params}:${value}`)
    const [, read] = ICAL.parse(['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD'].join('\r\n')) as unknown[]
    for (const [name, params, , ...values] of read as readonly [
      string,
      Record<string, unknown>,
      string,
      ...unknown[],
    ][]) {
      const value = {
        parts: values.flatMap(texts),
        types: texts(params['type']).join(' ').toLowerCase(),
        sortAs: text(params['sort-as']),
      }
      const others = this.#values.get(name)
      if (others === undefined) this.#values.set(name, [value])
      else others.push(value)
    }
  }

  all(name: string): readonly Value[] {
    return this.#values.get(name) ?? []
  }

  /** The parts of the first such property. */
  parts(name: string): readonly string[] {
    return this.all(name)[0]?.parts ?? []
  }
}

/** Parts of one value, each in one text: a part may have several of its own. */
function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(text) : [text(value)]
}

function text(value: unknown): string {
  if (Array.isArray(value)) return value.map(text).join(' ')
  return typeof value === 'string' ? value.trim() : ''
}

function entryOf(card: Card, properties: readonly Property[]): Entry {
  const own = (name: string): string => unescaped(properties.find((each) => each.name === name)?.value ?? '')
  const [familyName = '', given = '', middle = '', , suffix = ''] = card.parts('n')
  const [company = '', ...departments] = card.parts('org')
  const full = card.parts('fn').join(' ')
  const isNamed = familyName !== '' || given !== ''
  const [familyKana, givenKana] = readingOf(card, properties, own)
  return {
    name: isNamed || full === company ? '' : full,
    kana: familyKana === '' && givenKana === '' ? own('SORT-STRING') : '',
    familyName,
    givenName: spaced([given, middle]),
    familyKana,
    givenKana,
    honorific: WORDS_OF_FORM.test(suffix) ? suffix : '',
    joint: [],
    company,
    companyKana: own('X-PHONETIC-ORG'),
    department: spaced(departments),
    title: spaced(card.parts('title')),
    addresses: card.all('adr').map(addressOf).filter(isWritten),
    phones: card.all('tel').map(phoneOf),
    emails: card.all('email').map(({ parts }) => spaced(parts)),
    birthday: birthdayOf(properties.find(({ name }) => name === 'BDAY')?.value.trim() ?? ''),
    tags: card.all('categories').flatMap(({ parts }) => parts),
    notes: card.all('note').map(({ parts }) => parts.join(', ')),
  }
}

/** Of phones, of vCard 4 (SORT-AS), of Japanese phones (SOUND;X-IRMC-N), in this order. */
function readingOf(
  card: Card,
  properties: readonly Property[],
  own: (name: string) => string,
): readonly [string, string] {
  const [family, given] = [own('X-PHONETIC-LAST-NAME'), own('X-PHONETIC-FIRST-NAME')]
  if (family !== '' || given !== '') return [family, given]
  const sortAs = card.all('n')[0]?.sortAs ?? ''
  const sound = properties.find(({ name }) => name === 'SOUND')?.value ?? ''
  const [sortedFamily = '', sortedGiven = ''] = sortAs === '' ? sound.split(';') : sortAs.split(',')
  return [unescaped(sortedFamily), unescaped(sortedGiven)]
}

function addressOf({ parts, types }: Value): EntryAddress {
  const [box = '', extended = '', street = '', city = '', prefecture = '', postalCode = ''] = parts
  const kind = /\bwork\b/.test(types) ? 'work' : /\bhome\b/.test(types) || types === '' ? 'home' : 'other'
  return { kind, postalCode, prefecture, city, street: spaced([box, street]), building: extended, whole: '' }
}

function isWritten({ kind: _kind, ...parts }: EntryAddress): boolean {
  return Object.values(parts).some((part) => part !== '')
}

function phoneOf({ parts, types }: Value): string {
  const number = spaced(parts).replace(/^tel:/i, '')
  const note = /\bfax\b/.test(types) ? 'FAX' : /\bwork\b/.test(types) ? '会社' : ''
  return note === '' || number === '' ? number : `${number}（${note}）`
}

/** A year of 1604 stands for none; what is no day of the calendar stays as it is written, and is told of later. */
function birthdayOf(written: string): string {
  const [, year = '', month, day] = DAY.exec(written) ?? []
  if (month !== undefined) return `${year === NO_YEAR || year === '-' ? '-' : year}-${month}-${day}`
  const [, ofYear = '', inYear, alone] = MONTH.exec(written) ?? []
  if (alone !== undefined) return `--${alone}`
  return inYear === undefined ? written : `${ofYear}年${inYear}月`
}

function unescaped(value: string): string {
  return value.replace(/\\([\\,;nN])/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign)).trim()
}

function spaced(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}
