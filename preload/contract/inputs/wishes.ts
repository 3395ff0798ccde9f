import * as v from 'valibot'
import { TEXT_MAX } from '#domain/exchange/caps.ts'
import type { NeedTyped } from '#domain/voices/need.ts'
import { DECISIONS, type SpecialRequestTyped } from '#domain/voices/special-request.ts'
import { PAGE_MAX } from './people.ts'
import { day, id, key, sought, text, whole } from './values.ts'

const need = v.strictObject({
  day,
  request: text(TEXT_MAX),
  wish: text(TEXT_MAX),
  proposal: text(TEXT_MAX),
}) satisfies v.GenericSchema<unknown, NeedTyped>

const request = v.strictObject({
  day,
  text: v.pipe(text(TEXT_MAX), v.minLength(1)),
  decided: v.nullable(
    v.strictObject({ as: v.picklist(DECISIONS), on: day, why: v.pipe(text(TEXT_MAX), v.minLength(1)) }),
  ),
}) satisfies v.GenericSchema<unknown, SpecialRequestTyped>

export const wishesInputs = {
  'needs:list': v.strictObject({ customer: id }),
  'needs:find': v.strictObject({ text: sought(TEXT_MAX), offset: whole(10_000_000), limit: whole(PAGE_MAX) }),
  'needs:record': v.strictObject({ ...need.entries, customer: id }),
  'needs:edit': v.strictObject({ ...need.entries, key }),
  'needs:remove': v.strictObject({ key }),
  'special-requests:list': v.strictObject({ customer: id }),
  'special-requests:like': v.strictObject({ text: sought(TEXT_MAX), except: v.nullable(key) }),
  'special-requests:record': v.strictObject({ ...request.entries, customer: id }),
  'special-requests:edit': v.strictObject({ ...request.entries, key }),
  'special-requests:remove': v.strictObject({ key }),
}
