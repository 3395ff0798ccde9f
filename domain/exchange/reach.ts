import { phoneDigits } from '#domain/people/fold.ts'
import { LINE_MAX, SHORT_MAX } from './caps.ts'
import { type LineReader, orNothing } from './line-reader.ts'
import type { PersonOnFile } from './on-file.ts'

export type PhoneOnFile = PersonOnFile['phones'][number]
export type EmailOnFile = PersonOnFile['emails'][number]

const BETWEEN_PHONES = / ?::: ?|[;；、,，/／\n]/
const BETWEEN_EMAILS = / ?::: ?|[;；、,，\s]/
const WITHOUT_ZERO = /^[1-9]\d{8,9}$/
// 090-0000-1234（奥様）, 090-0000-1234 妻, 携帯 090-0000-1234
const NOTE_BEHIND = /^(.*[0-9０-９])(?:\s*[(（]([^0-9０-９()（）]+)[)）]|\s+([^0-9０-９\s]+))$/
const NOTE_BEFORE = /^([^0-9０-９+＋(（\s:：]+)[\s:：]+([0-9０-９+＋(（].{8,})$/
export const MOBILE = /^0[789]0/

/** The telephone numbers of all such columns, as they are written; the same one twice is one. */
export function readPhones(line: LineReader): readonly PhoneOnFile[] {
  const phones = line.has('phone-label') ? labelled(line) : numbersIn(line, line.several('phone'))
  const seen = new Set<string>()
  return phones.filter(({ number }) => {
    const digits = phoneDigits(number)
    const isNew = digits === '' || !seen.has(digits)
    seen.add(digits)
    return isNew
  })
}

function numbersIn(line: LineReader, cells: readonly string[]): readonly PhoneOnFile[] {
  return cells
    .flatMap((cell) => cell.split(BETWEEN_PHONES))
    .map((part) => orNothing(part.trim()))
    .filter((part) => part !== '')
    .map((part) => phone(line, part))
}

// What a number says by itself, and what phones put before a label of their own.
const SAYS_NOTHING = /^(自宅|home|携帯|mobile|cell|iphone|main|メイン|other|その他|voice)?$/i
const OF_A_PHONE = /^\* ?/
const WORK = /^(work|office|勤務先|職場)$/i

/** Each column has its label in the one beside it; a word that says more than the number becomes its note. */
function labelled(line: LineReader): readonly PhoneOnFile[] {
  const labels = line.lines('phone-label', LINE_MAX)
  return line.lists('phone').flatMap((cell, at) => {
    const label = (labels[at] ?? '').replace(OF_A_PHONE, '')
    const said = SAYS_NOTHING.test(label) ? '' : WORK.test(label) ? '会社' : label
    return numbersIn(line, [cell]).map(({ number, note }) => ({ number, note: note || said }))
  })
}

/** The first number alone, as a line says whose a visit is. */
export function readPhone(line: LineReader): string {
  return readPhones(line)[0]?.number ?? ''
}

export function readEmails(line: LineReader): readonly EmailOnFile[] {
  const parts = line
    .several('email')
    .flatMap((cell) => cell.split(BETWEEN_EMAILS))
    .map((part) => orNothing(part.trim()))
  return [...new Set(parts)]
    .filter((part) => part !== '')
    .map((address) => ({ address: line.checked('email', address, LINE_MAX) }))
}

/** The two columns of telephone numbers: 電話, and 携帯. */
export function phoneCells(phones: readonly PhoneOnFile[]): readonly [string, string] {
  const isMobile = ({ number }: PhoneOnFile): boolean => MOBILE.test(phoneDigits(number))
  const written = (some: readonly PhoneOnFile[]): string => some.map(({ number }) => number).join(';')
  return [written(phones.filter((each) => !isMobile(each))), written(phones.filter(isMobile))]
}

export function emailCell(emails: readonly EmailOnFile[]): string {
  return emails.map(({ address }) => address).join(';')
}

function phone(line: LineReader, written: string): PhoneOnFile {
  const { number, note } = parted(written)
  line.checked('phone', number, SHORT_MAX)
  line.checked('phone', note, LINE_MAX)
  if (!WITHOUT_ZERO.test(number)) return { number, note }
  const becomes = `0${number}`
  return { number: line.repairs({ kind: 'phone-zero', was: number, becomes }) ? becomes : number, note }
}

function parted(written: string): PhoneOnFile {
  const [, number, inBrackets, behind] = NOTE_BEHIND.exec(written) ?? []
  if (number !== undefined) return { number, note: inBrackets ?? behind ?? '' }
  const [, before = '', rest = written] = NOTE_BEFORE.exec(written) ?? []
  return { number: rest, note: before }
}
