import { FOR_ORGANISATIONS } from '#domain/people/called.ts'
import type { CustomerKind, PersonName } from '#domain/people/customer.ts'
import { HONORIFIC_MAX, NAME_MAX } from './caps.ts'
import { KIND_CODES } from './code-words.ts'
import type { Field } from './fields.ts'
import type { LineReader } from './line-reader.ts'

/** Who somebody is, as far as names tell. */
export type NamesRead = PersonName & {
  readonly kind: CustomerKind
  readonly honorific: string
  readonly company: string
  readonly companyKana: string
  readonly department: string
}

const USUAL = '様'
// 殿 ends family names too (鵜殿, 真殿): it is a form of address only behind a space or behind two names.
const ADDRESSED = /^(.+?)\s*(様|さま|御中|先生)$|^(.+\s.*?)\s*(殿)$/
const ADDRESSED_KANA = /\s+(サマ|さま|様)$/
const CORPORATE =
  /(株式|有限|合同|合資|合名)会社|[(（](株|有|同|資|名|財|社|医|学|福)[)）]|[㈱㈲]|(社団|財団|医療|学校|宗教|社会福祉|特定非営利活動|NPO)法人|(協同|労働|商工)組合$|商工会(議所)?$/
// The sum below a list stands in the first column or where the names are; 計 alone is also a family name.
const TOTAL = /^(合\s*計|総\s*計|小\s*計|総合計)$/
const NAME_FIELDS: readonly Field[] = ['name', 'family-name', 'given-name', 'company']
const WHERE_A_SUM_STANDS: readonly Field[] = ['number', 'name', 'family-name']
const HALF_KANA = /[\uFF61-\uFF9F]+/g

/** A name cell parted from 様, 先生, 御中; '' where none stands there. */
export function withoutHonorific(text: string): { readonly name: string; readonly honorific: string } {
  const [, name = text, honorific = '', beforeTono, tono] = ADDRESSED.exec(text) ?? []
  return { name: beforeTono ?? name, honorific: tono ?? (honorific === 'さま' ? USUAL : honorific) }
}

/** Family name and the rest at the first space of any width; all is the family name where there is none. */
export function atSpace(text: string): readonly [string, string] {
  const [family = '', ...rest] = text.trim().split(/\s+/)
  return [family, rest.join(' ')]
}

/** Rejects the line where nobody is named at all, the sum below a list among them. */
export function readNames(line: LineReader): NamesRead {
  const read = line.isOwn ? asWritten(line) : takenApart(line)
  const isNameless = (read.familyName === '' && read.givenName === '' && read.company === '') || isTotal(line)
  if (isNameless) line.reject('name-missing', NAME_FIELDS.find((field) => line.has(field)) ?? null)
  return read
}

function isTotal(line: LineReader): boolean {
  return !line.isOwn && WHERE_A_SUM_STANDS.some((field) => line.raw(field).some((cell) => TOTAL.test(cell)))
}

function asWritten(line: LineReader): NamesRead {
  const names = {
    familyName: line.line('family-name', NAME_MAX),
    givenName: line.line('given-name', NAME_MAX),
    familyKana: line.line('family-kana', NAME_MAX),
    givenKana: line.line('given-kana', NAME_MAX),
  }
  const company = companyCells(line)
  const kind = kindOf(line, names, company.company)
  const honorific = line.has('honorific') ? line.line('honorific', HONORIFIC_MAX) : usualFor(kind)
  return { ...names, ...company, kind, honorific }
}

function takenApart(line: LineReader): NamesRead {
  const { name, honorific } = nameCells(line)
  const company = companyCells(line)
  const kana = kanaCells(line)
  const told = line.line('honorific', HONORIFIC_MAX)
  const isAddressedSo = honorific === FOR_ORGANISATIONS || (told === FOR_ORGANISATIONS && company.company === '')
  const isOrganisation = name.whole !== '' && (isAddressedSo || CORPORATE.test(name.whole))
  const named = isOrganisation ? asOrganisation(name.whole, kana, company) : { ...name.parts, ...kana, ...company }
  const kind = kindOf(line, named, named.company)
  return { ...named, kind, honorific: told || honorific || usualFor(kind) }
}

type NameParts = Pick<PersonName, 'familyName' | 'givenName'>
type Kana = Pick<PersonName, 'familyKana' | 'givenKana'>
type Company = Pick<NamesRead, 'company' | 'companyKana' | 'department'>
type Named = NameParts & Kana & Company

/** 「whole」 is the name as one text; `max` is how long one may be that stands in one cell. */
export function nameCells(
  line: LineReader,
  max = NAME_MAX,
): {
  readonly name: { readonly whole: string; readonly parts: NameParts }
  readonly honorific: string
} {
  const family = line.line('family-name', NAME_MAX)
  const given = line.line('given-name', NAME_MAX)
  const full = line.line('name', max)
  const isInParts = family !== '' && (given !== '' || full === '')
  if (!isInParts && (full !== '' || given === '')) {
    const { name, honorific } = withoutHonorific(full)
    const [familyName, givenName] = atSpace(name)
    return { name: { whole: name, parts: { familyName, givenName } }, honorific }
  }
  const last = withoutHonorific(given === '' ? family : given)
  const parts = given === '' ? { familyName: last.name, givenName: '' } : { familyName: family, givenName: last.name }
  return { name: { whole: parts.familyName + parts.givenName, parts }, honorific: last.honorific }
}

/** The reading, from its two columns or from one. */
export function kanaCells(line: LineReader): Kana {
  const family = fullKana(line.line('family-kana', NAME_MAX))
  const given = fullKana(line.line('given-kana', NAME_MAX))
  if (family !== '' || given !== '') return { familyKana: family, givenKana: given }
  const [familyKana, givenKana] = atSpace(fullKana(line.line('kana', NAME_MAX)).replace(ADDRESSED_KANA, ''))
  return { familyKana, givenKana }
}

/** Half-width kana are what old machines could write, and nobody's spelling: a reading has them in full width. */
function fullKana(text: string): string {
  return text.replace(HALF_KANA, (half) => half.normalize('NFKC'))
}

function companyCells(line: LineReader): Company {
  return {
    company: line.line('company', NAME_MAX),
    companyKana: line.line('company-kana', NAME_MAX),
    department: departmentCell(line),
  }
}

/** 部署名1, 部署名2: one below the other in the firm, one behind the other here. */
function departmentCell(line: LineReader): string {
  const parts = line.lines('department', NAME_MAX)
  if (parts.length < 2) return parts[0] ?? ''
  return line.checked('department', parts.filter((part) => part !== '').join(' '), NAME_MAX)
}

/** An organisation in the column of names: it is the company, or where that is named already, its department. */
function asOrganisation(name: string, kana: Kana, { company, companyKana, department }: Company): Named {
  const nobody = { familyName: '', givenName: '', familyKana: '', givenKana: '' }
  const reading = kana.familyKana + kana.givenKana
  if (company === '' || company === name)
    return { ...nobody, company: name, companyKana: companyKana || reading, department }
  if (department === '') return { ...nobody, company, companyKana, department: name }
  return { ...kana, familyName: name, givenName: '', company, companyKana, department }
}

function kindOf(line: LineReader, { familyName, givenName }: NameParts, company: string): CustomerKind {
  const told = line.line('kind')
  const kind = KIND_CODES.read(told)
  if (told !== '' && kind === null) line.reject('value-unknown', 'kind')
  return kind ?? (familyName === '' && givenName === '' && company !== '' ? 'organisation' : 'person')
}

function usualFor(kind: CustomerKind): string {
  return kind === 'organisation' ? FOR_ORGANISATIONS : USUAL
}
