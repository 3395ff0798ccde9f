import { addDays, type Day } from '#domain/day.ts'
import type { ReasonSettings, WeekFacts } from '#domain/week/facts.ts'
import { isThanksSkipped, thanksFor } from '#domain/week/first-visit-thanks.ts'
import { clear } from '#domain/week/gate.ts'
import type { WeekView } from '#domain/week/week.ts'
import type { ReadDb } from '#main/store/db.ts'
import { listGateFacts } from '#main/store/gate-facts.ts'
import { listFirstTimers } from '#main/store/thanks.ts'
import { listWeekFacts } from '#main/store/week-facts.ts'

type Unthanked = WeekView['unthanked'][number]

/** Longer ago than that, a thank-you would surprise. */
const UNTHANKED_AT_MOST = 60

/** Keys of those whose first visit lies more than the days for thanks ago, and not yet too long. */
export function unthankedKeys(db: ReadDb, settings: ReasonSettings, today: Day): readonly number[] {
  if (settings.off.includes('first-visit-thanks')) return []
  const { from, until } = span(settings, today)
  return listFirstTimers(db, from, until)
}

/** 初めてのご来店から7日、まだお礼をしていない方: but for those whom nothing may be sent, and those it was decided against. */
export function listUnthanked(
  db: ReadDb,
  keys: readonly number[],
  settings: ReasonSettings,
  today: Day,
): ReadonlyMap<number, Unthanked> {
  const facts = new Map([...listWeekFacts(db, keys, today)].filter(([, each]) => isUnthanked(each, settings, today)))
  const ids = [...facts.values()].map(({ customer }) => customer)
  const gates = new Map(listGateFacts(db, ids, today).map((gate) => [gate.customer, gate]))
  const { kept } = clear({ kind: 'thanks', channel: 'in-shop', today, overrides: [] }, [...gates.values()])
  const mayBeThanked = new Set(kept.map(({ customer }) => customer))
  return new Map(
    [...facts].flatMap(([key, { customer, firstVisit }]): readonly (readonly [number, Unthanked])[] => {
      if (firstVisit === null || !mayBeThanked.has(customer)) return []
      return [[key, { customer, name: gates.get(customer)?.name ?? '', visitedOn: firstVisit }]]
    }),
  )
}

export function isUnthanked(facts: WeekFacts | undefined, settings: ReasonSettings, today: Day): boolean {
  if (facts === undefined || facts.known !== 'first-timer' || facts.firstVisit === null) return false
  if (settings.off.includes('first-visit-thanks')) return false
  const { from, until } = span(settings, today)
  const isThen = from <= facts.firstVisit && facts.firstVisit <= until
  return isThen && thanksFor(facts) === null && !isThanksSkipped(facts)
}

function span({ thanksAtMost }: ReasonSettings, today: Day): { readonly from: Day; readonly until: Day } {
  return { from: addDays(today, -UNTHANKED_AT_MOST), until: addDays(today, -thanksAtMost - 1) }
}
