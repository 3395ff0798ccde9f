import type { Day } from '#domain/day.ts'
import { lastDayOf, weekOf } from './calendar.ts'
import type { WeekFacts } from './facts.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

type Due = SentenceOf<'promise-due'>

/** Open promises that fall due by the end of this week, or are late; the earliest first. */
export function promisesDue(facts: WeekFacts, today: Day): readonly Due[] {
  const until = lastDayOf(weekOf(today))
  return facts.promises
    .flatMap(({ key, text, dueOn, keptOn, droppedOn }): readonly Due[] => {
      const isOpen = keptOn === null && droppedOn === null
      return isOpen && dueOn !== null && dueOn <= until ? [{ reason: 'promise-due', promise: key, text, dueOn }] : []
    })
    .toSorted((a, b) => (a.dueOn === b.dueOn ? a.promise - b.promise : a.dueOn < b.dueOn ? -1 : 1))
}

/** How the reason stands today: the promise in the words and with the day it has now. */
export function promiseNow(facts: WeekFacts, sentence: Due): Looked {
  const promise = facts.promises.find(({ key }) => key === sentence.promise)
  if (promise === undefined || promise.droppedOn !== null) return { kind: 'void' }
  if (promise.keptOn !== null) return { kind: 'met', by: { table: 'promises', key: promise.key } }
  return { kind: 'holds', sentence: { ...sentence, text: promise.text, dueOn: promise.dueOn ?? sentence.dueOn } }
}
