import * as v from 'valibot'
import { TEXT_MAX } from '#domain/exchange/caps.ts'
import { CARD_LANGUAGES } from '#domain/exchange/cards/words.ts'
import { HELD_BACK } from '#domain/rights/held-back.ts'
import type { DisclosureAsked } from '#domain/rights/disclosure.ts'
import { PURPOSE_MAX } from '#domain/rights/purpose.ts'
import { ANSWERS, CAME_BY, REQUEST_KINDS, type RequestTyped } from '#domain/rights/request.ts'
import { day, id, key, text, whole } from './values.ts'

const request = v.strictObject({
  kind: v.picklist(REQUEST_KINDS),
  cameBy: v.nullable(v.picklist(CAME_BY)),
  receivedOn: day,
  answered: v.nullable(v.strictObject({ on: day, answer: v.picklist(ANSWERS) })),
  note: text(TEXT_MAX),
}) satisfies v.GenericSchema<unknown, RequestTyped>

const language = v.picklist(CARD_LANGUAGES)

export const rightsInputs = {
  'requests:list': v.strictObject({ of: v.nullable(id) }),
  'requests:add': v.strictObject({ ...request.entries, person: id }),
  'requests:edit': v.strictObject({ ...request.entries, key }),
  'requests:remove': v.strictObject({ key }),
  'disclosure:look': v.strictObject({ id }),
  'disclosure:save': v.strictObject({
    id,
    without: v.pipe(v.array(v.picklist(HELD_BACK)), v.maxLength(HELD_BACK.length)),
    language,
  }) satisfies v.GenericSchema<unknown, DisclosureAsked>,
  'rights:kinds': v.strictObject({
    copy: v.nullable(v.strictObject({ sequence: whole(Number.MAX_SAFE_INTEGER), takenOn: day })),
  }),
  'purpose:get': v.strictObject({ language }),
  'purpose:save': v.strictObject({ text: v.nullable(v.pipe(text(PURPOSE_MAX), v.minLength(1))) }),
}
