import type { Day } from '#domain/day.ts'
import { weekEnd } from './calendar.ts'
import type { ReasonSettings, WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Due = SentenceOf<'promise-due'>

/** Open promises that fall due by the end of this week, or are late; the earliest first. */
export function promisesDue(facts: WeekFacts, { calendar }: ReasonSettings, today: Day): readonly Due[] {
  const end = weekEnd(today, calendar)
  return facts.promises
    .flatMap(({ key, text, dueOn, keptOn, droppedOn }): readonly Due[] => {
      const isOpen = keptOn === null && droppedOn === null
      return isOpen && dueOn !== null && dueOn <= end ? [{ reason: 'promise-due', promise: key, text, dueOn }] : []
    })
    .toSorted((a, b) => (a.dueOn === b.dueOn ? a.promise - b.promise : a.dueOn < b.dueOn ? -1 : 1))
}

/** The earliest day of those still open. */
export function nextPromise({ promises }: WeekFacts): Day | null {
  const open = promises.filter(({ keptOn, droppedOn }) => keptOn === null && droppedOn === null)
  return open.flatMap(({ dueOn }) => dueOn ?? []).toSorted()[0] ?? null
}

/** How the reason stands today: the promise in the words and with the day it has now. Without a day it falls due no more. */
export function promiseNow(facts: WeekFacts, sentence: Due): Looked {
  const promise = facts.promises.find(({ key }) => key === sentence.promise)
  if (promise === undefined || promise.droppedOn !== null) return { kind: 'void' }
  const { key, text, dueOn, keptOn } = promise
  if (keptOn !== null) return { kind: 'met', by: { table: 'promises', key } }
  return dueOn === null ? { kind: 'void' } : { kind: 'holds', sentence: { ...sentence, text, dueOn } }
}
