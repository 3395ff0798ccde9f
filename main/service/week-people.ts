import { addDays, type Day } from '#domain/day.ts'
import { REASON_DEFAULTS } from '#domain/week/facts.ts'
import { thanksFor } from '#domain/week/first-visit-thanks.ts'
import { clear } from '#domain/week/gate.ts'
import type { BatchSummary, WeekView } from '#domain/week/week.ts'
import type { ReadDb } from '#main/store/db.ts'
import { listGateFacts } from '#main/store/gate-facts.ts'
import { listFirstTimers, listPromised } from '#main/store/thanks.ts'
import { listWaitingBatches, listWaitingLetters } from '#main/store/to-post.ts'
import { listWeekFacts } from '#main/store/week-facts.ts'

/** Keys of those who may have a reason this week: looked for by what the reasons need, so that nobody else is read. */
export function candidates(db: ReadDb, weekEnd: Day, today: Day): readonly number[] {
  return [...listPromised(db, weekEnd), ...listFirstTimers(db, addDays(today, -REASON_DEFAULTS.thanksAtMost), today)]
}

/** Longer ago than that, a thank-you would surprise. */
const UNTHANKED_AT_MOST = 60

/** 初めてのご来店から7日、まだお礼をしていない方: but for those whom nothing may be sent, and those it was decided against. */
export function unthanked(db: ReadDb, today: Day): WeekView['unthanked'] {
  const until = addDays(today, -REASON_DEFAULTS.thanksAtMost - 1)
  const keys = listFirstTimers(db, addDays(today, -UNTHANKED_AT_MOST), until)
  const firstVisits = new Map(
    [...listWeekFacts(db, keys).values()]
      .filter((facts) => thanksFor(facts) === null && !facts.thanksSkipped)
      .map(({ customer, firstVisit }) => [customer, firstVisit]),
  )
  const gates = new Map(listGateFacts(db, [...firstVisits.keys()]).map((gate) => [gate.customer, gate]))
  const { kept } = clear({ kind: 'thanks', channel: 'in-shop', today, overrides: [] }, [...gates.values()])
  return kept
    .flatMap(({ customer }) => {
      const visitedOn = firstVisits.get(customer)
      return visitedOn === undefined || visitedOn === null
        ? []
        : [{ customer, name: gates.get(customer)?.name ?? '', visitedOn }]
    })
    .toSorted((a, b) => (a.visitedOn === b.visitedOn ? 0 : a.visitedOn < b.visitedOn ? 1 : -1))
}

const NAMED_FIRST = 3

/** 投函待ち, the oldest first. */
export function toPost(db: ReadDb): readonly BatchSummary[] {
  const letters = Map.groupBy(listWaitingLetters(db), ({ batch }) => batch)
  return listWaitingBatches(db).map(({ batch, madeOn, template }) => {
    const to = (letters.get(batch) ?? []).map(({ customer }) => customer)
    const names = listGateFacts(db, to.slice(0, NAMED_FIRST)).map(({ name }) => name)
    return { batch, madeOn, template, letters: to.length, names }
  })
}
