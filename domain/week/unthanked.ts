import { addDays, type Day } from '#domain/day.ts'
import type { ReasonSettings, WeekFacts } from './facts.ts'
import { isThanksSkipped, thanksFor } from './first-visit-thanks.ts'
import { keptBack } from './gate.ts'
import type { WeekPerson } from './plan.ts'
import { MAIL_KIND } from './reasons.ts'
import type { WeekView } from './week.ts'

/** ◇ Longer ago than that, a thank-you would surprise. */
const UNTHANKED_AT_MOST = 60

/** Since when those came for the first time whose thanks are due or were missed; null where the rule is switched off. */
export function firstVisitsSince({ off }: ReasonSettings, today: Day): Day | null {
  return off.includes('first-visit-thanks') ? null : addDays(today, -UNTHANKED_AT_MOST)
}

/**
 * 初めてのご来店から7日、まだお礼をしていない方, the newest first and of one day in the order of `people`: but for those
 * whom nothing may be said, and those it was decided against.
 */
export function unthankedOf(
  people: readonly WeekPerson[],
  settings: ReasonSettings,
  today: Day,
): WeekView['unthanked'] {
  const since = firstVisitsSince(settings, today)
  if (since === null) return []
  const until = addDays(today, -settings.thanksAtMost - 1)
  return people
    .flatMap(({ customer, facts, gate }) => {
      const visitedOn = missedFor(facts)
      if (visitedOn === null || visitedOn < since || visitedOn > until) return []
      const isToldNothing = keptBack({ kind: MAIL_KIND['first-visit-thanks'], today }, gate)('in-shop') !== null
      return isToldNothing ? [] : [{ customer, name: gate.name, visitedOn }]
    })
    .toSorted((a, b) => (a.visitedOn === b.visitedOn ? 0 : a.visitedOn < b.visitedOn ? 1 : -1))
}

/** The first visit that nobody has thanked for. */
function missedFor(facts: WeekFacts): Day | null {
  const isThanked = facts.known !== 'first-timer' || thanksFor(facts) !== null || isThanksSkipped(facts)
  return isThanked ? null : facts.firstVisit
}
