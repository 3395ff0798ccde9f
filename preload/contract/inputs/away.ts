import * as v from 'valibot'
import { PAGE_MAX } from './people.ts'
import { nothing, whole } from './values.ts'

export const awayInputs = {
  'away:list': v.strictObject({ offset: whole(10_000_000), limit: whole(PAGE_MAX) }),
  'away:figures': nothing,
}
