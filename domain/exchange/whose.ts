import { NAME_MAX, SHORT_MAX } from './caps.ts'
import type { Field } from './fields.ts'
import type { LineReader } from './line-reader.ts'
import { withoutHonorific } from './names.ts'
import type { Whose } from './on-file.ts'
import { readPhone } from './reach.ts'

const FIELDS: readonly Field[] = ['number', 'name', 'phone', 'id']

/** Whose a visit or a contact is, as far as the line says; a line that says nothing of it is rejected. */
export function readWhose(line: LineReader): Whose {
  const name = line.line('name', NAME_MAX * 2)
  const whose = {
    id: line.id,
    number: line.line('number', SHORT_MAX) || null,
    name: line.isOwn ? name : withoutHonorific(name).name,
    phone: line.isOwn ? line.line('phone', SHORT_MAX) : readPhone(line),
  }
  const isNobody = whose.id === null && whose.number === null && whose.name === '' && whose.phone === ''
  if (isNobody) line.reject('customer-unknown', FIELDS.find((field) => line.has(field)) ?? null)
  return whose
}
