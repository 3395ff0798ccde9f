import { addDays, type Day } from '#domain/day.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import type { WeekFacts } from './facts.ts'
import type { WeekItem } from './item.ts'
import type { Way } from './week.ts'

/** お留守だった: when nobody was reached, and by which way. */
export type Tried = { readonly on: Day; readonly channel: Channel }

/** Longer ago it says nothing about whether somebody is at home now. */
const REMEMBERED = 7

/** The last time that nobody answered for a reason of this row, since the week before it; null where nobody called. */
export function triedOf(
  { fromUs }: Pick<WeekFacts, 'fromUs'>,
  { week, sentences }: Pick<WeekItem, 'week' | 'sentences'>,
): Tried | null {
  const since = addDays(week, -REMEMBERED)
  const last = fromUs.findLast(
    ({ receipt, reason, day }) =>
      receipt === 'no-answer' && day >= since && sentences.some((sentence) => sentence.reason === reason),
  )
  return last === undefined ? null : { on: last.day, channel: last.channel }
}

/**
 * The next of the open ways that was not tried in vain; the same again, on another day, where there is none. A word at the
 * next visit is no other way: it gives up reaching somebody, which is the owner's to say.
 */
export function wayAfter(tried: Tried | null, proposed: Way, inTurn: readonly Way[]): Way {
  if (tried === null || tried.channel !== proposed) return proposed
  return inTurn.find((way) => way !== proposed && way !== 'at-next-visit') ?? proposed
}
