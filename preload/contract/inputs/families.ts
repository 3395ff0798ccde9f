import * as v from 'valibot'
import { ENTRIES_MAX } from '#domain/exchange/caps.ts'
import { MISSING } from '#domain/people/missing.ts'
import { id, name, nothing } from './values.ts'

const one = v.strictObject({ id })
const people = v.pipe(v.array(id), v.maxLength(ENTRIES_MAX))

export const familyInputs = {
  'households:at': one,
  'households:look': nothing,
  'households:form': v.strictObject({ together: people, apart: people }),
  'households:apart': v.strictObject({ people }),
  'households:save': v.strictObject({ id, name, cardEach: v.boolean(), order: people }),
  'households:leave': one,
  'households:move': one,
  'missing:look': v.strictObject({ of: v.nullable(v.picklist(MISSING)) }),
}
