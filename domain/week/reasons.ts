import type { Day } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { MailKind } from './gate.ts'
import type { ReasonSettings, WeekFacts } from './facts.ts'
import { thanksDue, thanksNow } from './first-visit-thanks.ts'
import { promiseNow, promisesDue } from './promise-due.ts'
import type { ReasonCode, Sentence } from './week.ts'

/** How a reason stands that was given before: it holds, as said now; it was met, by what; or its ground is gone. */
export type Looked =
  | { readonly kind: 'holds'; readonly sentence: Sentence }
  | { readonly kind: 'met'; readonly by: { readonly table: 'contacts' | 'promises'; readonly key: RowKey } }
  | { readonly kind: 'void' }

/** What the gate takes an answer to this reason for. */
export const MAIL_KIND = {
  'promise-due': 'promised',
  'first-visit-thanks': 'thanks',
} as const satisfies Readonly<Record<ReasonCode, MailKind>>

/** Duty comes before courtesy, and no week is too full for it. */
const DUTIES: ReadonlySet<ReasonCode> = new Set(['promise-due'])

export function isDuty(reason: ReasonCode): boolean {
  return DUTIES.has(reason)
}

/** Every reason to contact this person in the week of `today`; the first is the main one. */
export function reasonsOf(facts: WeekFacts, settings: ReasonSettings, today: Day): readonly Sentence[] {
  return [...promisesDue(facts, today), ...thanksDue(facts, settings, today)]
}

/** A reason given before, looked at again. */
export function lookAgain(facts: WeekFacts, settings: ReasonSettings, sentence: Sentence): Looked {
  switch (sentence.reason) {
    case 'promise-due':
      return promiseNow(facts, sentence)
    case 'first-visit-thanks':
      return thanksNow(facts, settings, sentence)
    default:
      return never(sentence, 'a reason without its rule')
  }
}

/** Whether two sentences speak of the same thing, whatever day it has by now. */
export function isSame(a: Sentence, b: Sentence): boolean {
  if (a.reason === 'promise-due' && b.reason === 'promise-due') return a.promise === b.promise
  return a.reason === b.reason
}
