import * as v from 'valibot'
import { AMOUNT_MAX, LINE_MAX, NAME_MAX } from '#domain/exchange/caps.ts'
import { IN_LINES, IN_ONE_LINE } from '#domain/exchange/shapes.ts'
import { asBirthday, asDay, type Birthday, type Day } from '#domain/day.ts'
import type { Id, PostalAddress } from '#domain/people/customer.ts'
import { CHANNELS } from '#domain/timeline/contact.ts'
import type { Nothing } from '#domain/nothing.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

export const line = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max), v.regex(IN_ONE_LINE))
/** Text of several lines; what a text area sends has bare line feeds. */
export const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max), v.regex(IN_LINES))
/** Whatever was typed to look for; a NUL or half of a pair no file of ours holds as it is. */
export const sought = (max: number) => v.pipe(v.string(), v.maxLength(max), v.regex(/^[^\0\p{Cs}]*$/u))
/** A name that main made for a file, a copy or a clearance; the page only hands it back. */
export const handle = v.pipe(sought(100), v.minLength(1))
export const name = line(NAME_MAX)
export const id = v.pipe(
  v.string(),
  v.regex(UUID),
  v.transform((value) => value as Id),
)
/** Beyond the safe ones two keys would be one. */
export const key = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
export const whole = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max))
/** For an object that may be empty: its schema alone would take a list for it. */
export const noList = v.pipe(
  v.unknown(),
  v.check((value) => !Array.isArray(value)),
)
export const nothing: v.GenericSchema<unknown, Nothing> = v.strictObject({})

export const day = v.custom<Day>((value) => typeof value === 'string' && asDay(value) !== null)
export const birthday = v.custom<Birthday>((value) => typeof value === 'string' && asBirthday(value) !== null)
export const channel = v.picklist(CHANNELS)
/** Of the window, and of what is made by it. */
export const byLanguage = v.strictObject({ language: v.picklist(['ja', 'en']) })

/** Yen; a refund is negative. */
export const yen = v.pipe(v.number(), v.integer(), v.minValue(-AMOUNT_MAX), v.maxValue(AMOUNT_MAX))

export const addressLines = {
  postalCode: v.pipe(v.string(), v.regex(/^(\d{7})?$/)),
  prefecture: line(LINE_MAX),
  city: line(LINE_MAX),
  street: line(LINE_MAX),
  building: line(LINE_MAX),
  careOf: line(LINE_MAX),
}

export const postalAddress = v.strictObject(addressLines) satisfies v.GenericSchema<unknown, PostalAddress>
