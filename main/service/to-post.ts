import type { Day } from '#domain/day.ts'
import type { BatchSummary } from '#domain/week/week.ts'
import type { ReadDb } from '#main/store/db.ts'
import { listGateFacts } from '#main/store/gate-facts.ts'
import { listWaitingBatches, listWaitingLetters } from '#main/store/to-post.ts'

const NAMED_FIRST = 3

/** 投函待ち, the oldest first. */
export function toPost(db: ReadDb, today: Day): readonly BatchSummary[] {
  const letters = Map.groupBy(listWaitingLetters(db), ({ batch }) => batch)
  return listWaitingBatches(db).map(({ batch, madeOn, template }) => {
    const to = (letters.get(batch) ?? []).map(({ customer }) => customer)
    const names = listGateFacts(db, to.slice(0, NAMED_FIRST), today).map(({ name }) => name)
    return { batch, madeOn, template, letters: to.length, names }
  })
}
