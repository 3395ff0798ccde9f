import { nameOf, spaced } from '#domain/people/called.ts'
import { phoneDigits } from '#domain/people/fold.ts'
import { careOfLine } from '#domain/paper/address-sheet.ts'
import { jointCell } from './joint-names.ts'
import type { PersonOnFile } from './on-file.ts'
import { MOBILE } from './reach.ts'
import { refusedWords, stateWords } from './readable-format.ts'
import { text, type VProperty } from './v-property.ts'

/** 4.0 (RFC 6350), and 3.0 (RFC 2426) for old telephones. */
export const VCARD_VERSIONS = ['4.0', '3.0'] as const

export type VCardVersion = (typeof VCARD_VERSIONS)[number]

/** The lines of one contact. What was refused stands among its groups and at the head of its note. */
export function vcardOf(person: PersonOnFile, version: VCardVersion): readonly VProperty[] {
  const { familyName, givenName, familyKana, givenKana, company, department, title } = person
  const isNew = version === '4.0'
  return [
    ['version', {}, 'text', version],
    ...(isNew ? text('kind', person.kind === 'organisation' ? 'org' : 'individual') : []),
    ...(person.id === null ? [] : ([['uid', {}, isNew ? 'uri' : 'text', `urn:uuid:${person.id}`]] as const)),
    ['fn', {}, 'text', nameOf(person)],
    ['n', {}, 'text', [familyName, givenName, '', '', '']],
    ...text('x-phonetic-last-name', familyKana),
    ...text('x-phonetic-first-name', givenKana),
    ...(company + department === '' ? [] : ([['org', {}, 'text', [company, department]]] as const)),
    ...text('title', title),
    ...person.phones.map((phone) => telephone(phone.number, isNew)),
    ...person.emails.flatMap(({ address }) => text('email', address)),
    ...person.addresses.map(address),
    ...birthday(person, isNew),
    ...groups(person).flatMap((group) => text('categories', group)),
    ...text('note', note(person, isNew)),
  ]
}

function telephone(number: string, isNew: boolean): VProperty {
  const type = MOBILE.test(phoneDigits(number)) ? 'cell' : 'voice'
  return ['tel', { type }, isNew ? 'text' : 'phone-number', number]
}

function address({ kind, postalCode, prefecture, city, street, building, careOf }: PersonOnFile['addresses'][number]) {
  const parts = ['', spaced(building, careOfLine(careOf)), street, city, prefecture, postalCode, '']
  return ['adr', kind === 'other' ? {} : { type: kind }, 'text', parts] as const satisfies VProperty
}

/** 3.0 has no birthday without a year: there it stands in the note. */
function birthday({ birthday: day }: PersonOnFile, isNew: boolean): readonly VProperty[] {
  if (day === null || (!isNew && day.startsWith('--'))) return []
  return [['bday', {}, isNew ? 'date-and-or-time' : 'date', day]]
}

function groups({ tags, refusals }: PersonOnFile): readonly string[] {
  return [...new Set([...refusals.map(refusedWords), ...tags])]
}

function note(person: PersonOnFile, isNew: boolean): string {
  const { birthday: day, lineName, relatives, note: memo } = person
  const joint = jointCell(relatives)
  return [
    ...stateWords(person),
    !isNew && day?.startsWith('--') === true ? `誕生日：${birthdayWords(day)}` : '',
    joint === '' ? '' : `連名：${joint}`,
    lineName === '' ? '' : `LINE：${lineName}`,
    memo,
  ]
    .filter((line) => line !== '')
    .join('\n')
}

/** 4月1日, 4月 */
function birthdayWords(day: string): string {
  const [, month = '', date] = /^--(\d{2})(?:-(\d{2}))?$/.exec(day) ?? []
  return `${Number(month)}月${date === undefined ? '' : `${Number(date)}日`}`
}
