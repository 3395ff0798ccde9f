import { addDays, type Day } from '#domain/day.ts'
import { OFF_AT_FIRST, type ReasonSettings } from './facts.ts'

/** A rule that is off at first. */
export type OfferedRule = (typeof OFF_AT_FIRST)[number]

/** On which day the owner answered which offer; whether with yes is seen from the rule. */
export type OffersAnswered = Partial<Readonly<Record<OfferedRule, Day>>>

/** contact-rules: after four weeks, one at a time. */
const REST = 28

/** The rule to ask about today; null where none is left, or it is too early after the last answer. */
export function offerOf(
  { off }: Pick<ReasonSettings, 'off'>,
  { madeOn, answered }: { readonly madeOn: Day; readonly answered: OffersAnswered },
  today: Day,
): OfferedRule | null {
  const last = [madeOn, ...Object.values(answered)].toSorted().at(-1) ?? madeOn
  if (today < addDays(last, REST)) return null
  return OFF_AT_FIRST.find((rule) => off.includes(rule) && answered[rule] === undefined) ?? null
}
