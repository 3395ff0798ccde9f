import * as v from 'valibot'
import { TEXT_MAX } from '#domain/exchange/caps.ts'
import { ANSWERS, CAME_BY, REQUEST_KINDS, type RequestTyped } from '#domain/rights/request.ts'
import { day, id, key, text } from './values.ts'

const request = v.strictObject({
  kind: v.picklist(REQUEST_KINDS),
  cameBy: v.nullable(v.picklist(CAME_BY)),
  receivedOn: day,
  answered: v.nullable(v.strictObject({ on: day, answer: v.picklist(ANSWERS) })),
  note: text(TEXT_MAX),
}) satisfies v.GenericSchema<unknown, RequestTyped>

export const rightsInputs = {
  'requests:list': v.strictObject({ of: v.nullable(id) }),
  'requests:add': v.strictObject({ ...request.entries, person: id }),
  'requests:edit': v.strictObject({ ...request.entries, key }),
  'requests:remove': v.strictObject({ key }),
}
