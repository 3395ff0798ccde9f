import { NAME_MAX, SHORT_MAX } from './caps.ts'
import type { Field } from './fields.ts'
import type { LineReader } from './line-reader.ts'
import { kanaCells, nameCells } from './names.ts'
import type { Whose } from './on-file.ts'
import { readPhone } from './reach.ts'

const FIELDS: readonly Field[] = ['number', 'name', 'family-name', 'family-kana', 'phone', 'id']

/** Family name and given name in one cell. */
const WHOLE_NAME_MAX = NAME_MAX * 2

/** Whose a visit or a contact is, as far as the line says; a line that says nothing of it is rejected. */
export function readWhose(line: LineReader): Whose {
  const signs = {
    id: line.id,
    number: line.line('number', SHORT_MAX) || null,
    phone: line.isOwn ? line.line('phone', SHORT_MAX) : readPhone(line),
  }
  const isSigned = signs.id !== null || signs.number !== null || signs.phone !== ''
  const whose = { ...signs, name: line.isOwn ? line.line('name', WHOLE_NAME_MAX) : nameSaid(line, isSigned) }
  if (!isSigned && whose.name === '') line.reject('customer-unknown', FIELDS.find((field) => line.has(field)) ?? null)
  return whose
}

/**
 * The name in one column or in two. Half a name, or a reading that the card may lack, says who it is where nothing else
 * does; beside a number or a telephone it would only contradict.
 */
function nameSaid(line: LineReader, isSigned: boolean): string {
  const { whole } = nameCells(line, WHOLE_NAME_MAX).name
  const isInFull = stands(line, 'name') || (stands(line, 'family-name') && stands(line, 'given-name'))
  if (isInFull) return whole
  if (isSigned) return ''
  if (whole !== '') return whole
  const { familyKana, givenKana } = kanaCells(line)
  return familyKana + givenKana
}

function stands(line: LineReader, field: Field): boolean {
  return line.raw(field).some((value) => value !== '')
}
