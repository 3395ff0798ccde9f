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
  'first-visit-thanks': 1,
  'purchase-followup': 2,
  milestone: 3,
  anniversary: 4,
  birthday: 5,
  'gift-again': 6,
  'nenga-received': 7,
  drifting: 8,
  cadence: 9,
  'own-rule': 10,
  'came-twice': 11,
  'came-once': 12,
  'second-step': 13,
  seasonal: 14,
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
