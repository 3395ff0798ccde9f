import { spaced } from '#domain/people/called.ts'
import { HONORIFIC_MAX, LINE_MAX, NAME_MAX } from './caps.ts'
import { readBirthday } from './dates.ts'
import type { LineReader } from './line-reader.ts'
import { atSpace } from './names.ts'
import type { PersonOnFile } from './on-file.ts'

export type Relative = PersonOnFile['relatives'][number]

const USUAL = '様'
const BETWEEN = /[;；、,，/／\n]/
// 「花子様・太郎様」 are two; 「マリア・テレサ様」 may be one, and a ・ within a name is no border.
const BETWEEN_ADDRESSED = /(?<=様|さん|ちゃん|くん|君|先生)\s*・\s*/
/** A day may be written with slashes. */
const BETWEEN_DAYS = /[;；、,，\n]/
const ADDRESSED = /^(.+?)\s*(様|さま|さん|ちゃん|くん|君|先生|殿)$/

/** 「花子様;太郎様」, and names in parts as はがきデザインキット has them: those who stand on the card beside this person. */
export function readJointNames(line: LineReader, ownFamily: string): readonly Relative[] {
  const all = withMore(line, [...inCells(line, ownFamily), ...inParts(line, ownFamily)]).filter((each) => each !== null)
  if (all.some(({ givenName }) => givenName.length > NAME_MAX)) line.reject('too-long', 'joint-name')
  return all
}

/** 連名: those of the family who stand on the card. */
export function jointCell(relatives: readonly Relative[]): string {
  return relatives
    .filter((each) => each.onCard)
    .map(jointName)
    .join(';')
}

export function jointName({ familyName, givenName, honorific }: Relative): string {
  return spaced(familyName, givenName) + honorific
}

/** Readings and birthdays of columns beside them, each for the name in the same place; what is no birthday stays a note. */
function withMore(line: LineReader, names: readonly (Relative | null)[]): readonly (Relative | null)[] {
  if (!line.hasAny(['joint-kana', 'joint-birthday'])) return names
  const kana = inOrder(line, 'joint-kana', names.length)
  const birthdays = inOrder(line, 'joint-birthday', names.length)
  return names.map((each, at) => {
    if (each === null) return null
    const told = (birthdays[at] ?? '').trim()
    const read = readBirthday(told, line.how.today)
    const birthday = read.kind === 'birthday' ? read.birthday : null
    const reading = line.checked('joint-kana', (kana[at] ?? '').trim(), NAME_MAX)
    const note = birthday === null ? line.checked('joint-birthday', told, LINE_MAX) : ''
    return { ...each, kana: reading, birthday, note }
  })
}

/** One value a name: each column has one, or one column has all of them. */
function inOrder(line: LineReader, field: 'joint-kana' | 'joint-birthday', count: number): readonly string[] {
  const [first = '', ...others] = line.lists(field)
  if (others.length > 0 || count < 2) return [first, ...others]
  return first.split(field === 'joint-kana' ? BETWEEN : BETWEEN_DAYS)
}

function inParts(line: LineReader, ownFamily: string): readonly (Relative | null)[] {
  const givens = line.lines('joint-given-name', NAME_MAX)
  const families = line.lines('joint-family-name', NAME_MAX)
  if (givens.length + families.length === 0) return []
  const honorifics = line.lines('joint-honorific', HONORIFIC_MAX)
  const count = Math.max(families.length, givens.length)
  return Array.from({ length: count }, (_, at) =>
    onCard(families[at] ?? '', givens[at] ?? '', honorifics[at] ?? '', ownFamily),
  )
}

/** A column of forms of address beside one of whole names has one for each of them, or one for all. */
function inCells(line: LineReader, ownFamily: string): readonly (Relative | null)[] {
  const honorifics = line.has('joint-given-name') ? [] : line.lists('joint-honorific')
  return line.lists('joint-name').flatMap((cell, at) => {
    const told = (honorifics[at] ?? honorifics[0] ?? '').split(BETWEEN)
    return inOneCell(cell, told, ownFamily).map((one) => {
      if (one !== null) line.checked('joint-honorific', one.honorific, HONORIFIC_MAX)
      return one
    })
  })
}

function inOneCell(cell: string, honorifics: readonly string[], ownFamily: string): readonly (Relative | null)[] {
  return cell
    .split(BETWEEN)
    .flatMap((part) => part.split(BETWEEN_ADDRESSED))
    .map((part, at) => {
      const [, name = part.trim(), addressed = ''] = ADDRESSED.exec(part.trim()) ?? []
      const [first, rest] = atSpace(name)
      const told = honorifics.length === 1 ? (honorifics[0] ?? '') : (honorifics[at] ?? '')
      const honorific = addressed || told.trim()
      return rest === '' ? onCard('', first, honorific, ownFamily) : onCard(first, rest, honorific, ownFamily)
    })
}

/** Null where nobody is named. A family name that is the customer's own is not said again. */
function onCard(family: string, given: string, honorific: string, ownFamily: string): Relative | null {
  const givenName = given === '' && family !== ownFamily ? family : given
  if (givenName === '') return null
  return {
    kind: 'person',
    familyName: given === '' || family === ownFamily ? '' : family,
    givenName,
    kana: '',
    honorific: honorific === '' || honorific === 'さま' ? USUAL : honorific,
    relation: '',
    species: '',
    birthday: null,
    onCard: true,
    note: '',
    diedOn: null,
  }
}
