import * as v from 'valibot'
import { CURRENT_DAYS_MAX, CURRENT_DAYS_MIN, LINE_PARTS } from '#domain/review/month-line.ts'
import { PAGE_MAX } from './people.ts'
import { day, nothing, whole } from './values.ts'

export const monthLineInputs = {
  'month-line:get': nothing,
  'month-line:names': v.strictObject({
    day,
    of: v.picklist(LINE_PARTS),
    offset: whole(10_000_000),
    limit: whole(PAGE_MAX),
  }),
  'month-line:brief': nothing,
  'month-line:days': v.strictObject({
    days: v.nullable(v.pipe(whole(CURRENT_DAYS_MAX), v.minValue(CURRENT_DAYS_MIN))),
  }),
}
