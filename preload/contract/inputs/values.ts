import * as v from 'valibot'
import { asBirthday, asDay, type Birthday, type Day } from '#domain/day.ts'
import type { Id, PostalAddress } from '#domain/people/customer.ts'
import { CHANNELS } from '#domain/timeline/contact.ts'
import type { Nothing } from '../api.ts'

// Generous caps, so that a real name or note always passes and a runaway paste never does.
export const NAME_MAX = 100
export const LINE_MAX = 200
export const TEXT_MAX = 4_000

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** One line of text: no line breaks and no control characters, so it stays one line in lists, CSV and print. */
const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}]*$/u
/** Several lines: line breaks and nothing else of what cannot be seen. */
const LINES = /^(?:[^\p{Cc}\p{Zl}\p{Zp}]|\n)*$/u

export const line = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max), v.regex(ONE_LINE))
/** Text of several lines; what a text area sends has bare line feeds. */
export const text = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max), v.regex(LINES))
export const name = line(NAME_MAX)
export const id = v.pipe(
  v.string(),
  v.regex(UUID),
  v.transform((value) => value as Id),
)
export const key = v.pipe(v.number(), v.integer(), v.minValue(1))
export const whole = (max: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(max))
export const nothing: v.GenericSchema<unknown, Nothing> = v.strictObject({})

export const day = v.custom<Day>((value) => typeof value === 'string' && asDay(value) !== null)
export const birthday = v.custom<Birthday>((value) => typeof value === 'string' && asBirthday(value) !== null)
export const channel = v.picklist(CHANNELS)

/** Yen; a refund is negative. A hundred million is more than such a shop ever takes at once. */
export const yen = v.pipe(v.number(), v.integer(), v.minValue(-100_000_000), v.maxValue(100_000_000))

export const addressLines = {
  postalCode: v.pipe(v.string(), v.regex(/^(\d{7})?$/)),
  prefecture: line(LINE_MAX),
  city: line(LINE_MAX),
  street: line(LINE_MAX),
  building: line(LINE_MAX),
  careOf: line(LINE_MAX),
}

export const postalAddress = v.strictObject(addressLines) satisfies v.GenericSchema<unknown, PostalAddress>
