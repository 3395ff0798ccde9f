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
  const whose = {
    id: line.id,
    number: line.line('number', SHORT_MAX) || null,
    name: line.isOwn ? line.line('name', WHOLE_NAME_MAX) : nameSaid(line),
    phone: line.isOwn ? line.line('phone', SHORT_MAX) : readPhone(line),
  }
  const isNobody = whose.id === null && whose.number === null && whose.name === '' && whose.phone === ''
  if (isNobody) line.reject('customer-unknown', FIELDS.find((field) => line.has(field)) ?? null)
  return whose
}

/** The name in one column or in two; the reading where there is no other, since people are found by either. */
function nameSaid(line: LineReader): string {
  const { whole } = nameCells(line, WHOLE_NAME_MAX).name
  if (whole !== '') return whole
  const { familyKana, givenKana } = kanaCells(line)
  return familyKana + givenKana
}
