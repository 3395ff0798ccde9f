import * as v from 'valibot'
import { LOCK_AFTER, NUMBER_DIGITS, PIN_LEAST, PIN_MOST } from '#domain/pin.ts'
import { nothing } from './values.ts'

/** The page has made them of whatever was typed: 「１２３４」, 「1234-5678 …」. */
const digits = (least: number, most: number) =>
  v.pipe(v.string(), v.regex(/^\d*$/), v.minLength(least), v.maxLength(most))
const pin = digits(PIN_LEAST, PIN_MOST)
const after = v.nullable(v.picklist(LOCK_AFTER))

export const pinInputs = {
  'pin:state': nothing,
  'pin:set': v.strictObject({ pin, after }),
  'pin:change': v.strictObject({ pin, newPin: pin }),
  'pin:after': v.strictObject({ after }),
  'pin:remove': v.strictObject({ pin }),
  'pin:lock': nothing,
  'pin:unlock': v.strictObject({ pin }),
  'pin:open-by-number': v.strictObject({ number: digits(NUMBER_DIGITS, NUMBER_DIGITS) }),
  'pin:here': nothing,
}
