import * as v from 'valibot'
import { BENEFIT_KINDS, type BenefitTyped, type BenefitUse, CODE_MAX } from '#domain/benefits/benefit.ts'
import { PER_REWARD_MAX, type StampSettings } from '#domain/benefits/stamps.ts'
import { LINE_MAX, TEXT_MAX } from '#domain/exchange/caps.ts'
import { day, id, key, line, nothing, text, whole } from './values.ts'

const typed = v.strictObject({
  kind: v.picklist(BENEFIT_KINDS),
  what: v.pipe(line(LINE_MAX), v.minLength(1)),
  code: line(CODE_MAX),
  givenOn: day,
  useUntil: v.nullable(day),
  why: text(TEXT_MAX),
  complaint: v.nullable(key),
}) satisfies v.GenericSchema<unknown, BenefitTyped>

/** One that is used; several at a visit are few. */
const benefitUse = v.strictObject({ key, evenExpired: v.boolean() }) satisfies v.GenericSchema<unknown, BenefitUse>
export const benefitUses = v.pipe(v.array(benefitUse), v.maxLength(PER_REWARD_MAX))

/** More than any paper card holds. */
const MARK_MAX = 1_000

export const benefitsInputs = {
  'benefits:list': v.strictObject({ customer: id }),
  'benefits:give': v.strictObject({ ...typed.entries, customer: id }),
  'benefits:edit': v.strictObject({ ...typed.entries, key }),
  'benefits:use': v.strictObject({ ...benefitUse.entries, on: v.nullable(day) }),
  'benefits:remove': v.strictObject({ key }),
  'benefits:by-code': v.strictObject({ code: v.pipe(line(CODE_MAX), v.minLength(1)) }),
  'stamps:mark': v.strictObject({
    customer: id,
    day,
    count: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(-MARK_MAX),
      v.maxValue(MARK_MAX),
      v.check((count) => count !== 0),
    ),
    // Without a word it would be taken for what a reward took.
    why: v.pipe(line(LINE_MAX), v.minLength(1)),
  }),
  'stamps:unmark': v.strictObject({ key }),
  'stamps:get': nothing,
  'stamps:save': v.strictObject({
    isKept: v.boolean(),
    since: day,
    perReward: v.pipe(whole(PER_REWARD_MAX), v.minValue(1)),
    reward: line(LINE_MAX),
  }) satisfies v.GenericSchema<unknown, StampSettings>,
}
