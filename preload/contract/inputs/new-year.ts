import * as v from 'valibot'
import { NAME_MAX } from '#domain/exchange/caps.ts'
import { NEW_YEAR_MARKS } from '#domain/letters/new-year.ts'
import { id, line } from './values.ts'

// Four figures, with two years before it and one after.
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(9990))

export const newYearInputs = {
  'new-year:list': v.strictObject({ year }),
  'new-year:find': v.strictObject({ text: line(NAME_MAX), year }),
  'new-year:mark': v.strictObject({ customer: id, year, mark: v.picklist(NEW_YEAR_MARKS), isMarked: v.boolean() }),
}
