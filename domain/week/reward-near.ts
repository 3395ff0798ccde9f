import type { Day } from '#domain/day.ts'
import { weekEnd } from './calendar.ts'
import { isReached, type ReasonSettings, type WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Near = SentenceOf<'reward-near'>

/** 特典まであと1回: to be told at the next visit. */
export function rewardNear(facts: WeekFacts, { calendar }: ReasonSettings, today: Day): readonly Near[] {
  if (facts.stamps?.toGo !== 1) return []
  const sentence: Near = { reason: 'reward-near', reward: facts.stamps.reward, dueOn: weekEnd(today, calendar) }
  return rewardNow(facts, sentence).kind === 'holds' ? [sentence] : []
}

/** Met by telling it, or by the visit that fills the card; void where stamps were taken off, or are kept no more. */
export function rewardNow({ stamps, fromUs, lastVisit }: WeekFacts, sentence: Near): Looked {
  if (stamps === null || stamps.toGo > 1) return { kind: 'void' }
  if (stamps.toGo === 0) return { kind: 'met', by: null }
  const told = fromUs.find(
    (each) => each.reason === 'reward-near' && isReached(each) && (lastVisit === null || each.day >= lastVisit),
  )
  return told === undefined
    ? { kind: 'holds', sentence: { ...sentence, reward: stamps.reward } }
    : { kind: 'met', by: { table: 'contacts', key: told.key } }
}
