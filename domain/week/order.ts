import type { Id } from '#domain/people/customer.ts'
import type { Stage } from '#domain/timeline/stage.ts'
import { isDuty } from './reasons.ts'
import type { ReasonCode, Sentence } from './week.ts'

/**
 * What the order of the list asks of a person. `loss`: yen that may be lost, 0 where the model is silent; `sort`: the key
 * of the list of customers, kana order.
 */
export type Place = { readonly customer: Id; readonly stage: Stage; readonly loss: number; readonly sort: string }

export type Placed = Place & { readonly sentence: Sentence }

/** Duty before courtesy. */
export const CLASS = {
  'promise-due': 0,
  'complaint-open': 1,
  'low-score': 2,
  'complaint-checkup': 3,
  'feedback-unanswered': 4,
  'first-visit-thanks': 5,
  'purchase-followup': 6,
  milestone: 7,
  anniversary: 8,
  birthday: 9,
  'gift-again': 10,
  'nenga-received': 11,
  drifting: 12,
  cadence: 13,
  'own-rule': 14,
  'came-twice': 15,
  'came-once': 16,
  'second-step': 17,
  silent: 18,
  'benefit-gap': 19,
  'reward-near': 20,
  seasonal: 21,
} as const satisfies Readonly<Record<ReasonCode, number>>

/** お得意様 first. */
const STAGE = {
  best: 0,
  regular: 1,
  second: 2,
  first: 3,
  former: 4,
  none: 5,
} as const satisfies Readonly<Record<Stage, number>>

/** The order of the list: by class, then by due day, then by stage, then by what may be lost, then in kana order. */
export function inOrder<T extends Placed>(rows: readonly T[]): readonly T[] {
  return rows.toSorted(
    (a, b) =>
      bySentence(a.sentence, b.sentence) ||
      STAGE[a.stage] - STAGE[b.stage] ||
      b.loss - a.loss ||
      compare(a.sort, b.sort) ||
      compare(a.customer, b.customer),
  )
}

/** What was asked for is a duty, of whatever reason it is: nothing pleasant comes before it. */
export function classOf(sentence: Sentence): number {
  return isDuty(sentence) ? CLASS['promise-due'] : CLASS[sentence.reason]
}

/** The reasons of one person, the main one first. */
export function mainFirst(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.toSorted(bySentence)
}

function bySentence(a: Sentence, b: Sentence): number {
  return classOf(a) - classOf(b) || compare(a.dueOn, b.dueOn)
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
