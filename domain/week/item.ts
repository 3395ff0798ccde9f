import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { ReasonSettings, WeekFacts } from './facts.ts'
import { isSame, lookAgain, type Looked } from './reasons.ts'
import type { ItemState, Sentence } from './week.ts'

/** The reasons of one row, the main one first. */
export type Sentences = readonly [Sentence, ...Sentence[]]

/** A state that is kept; to-post is seen from the letters that wait. */
export type KeptState = Exclude<ItemState, 'to-post'>

/** A row of a week as it was written. */
export type WeekItem = {
  readonly key: RowKey
  readonly week: Day
  readonly customer: Id
  readonly sentences: Sentences
  readonly state: KeptState
  /** Skipped before the row opened again for another reason: 今回は見送る is not forgotten over it. */
  readonly setAside: readonly Sentence[]
  readonly waitUntil: Day | null
  readonly why: string
  /** The contact that was its receipt. */
  readonly contact: RowKey | null
}

/** `by`: what met the row elsewhere, so that it is done although nobody ticked it. */
export type ItemNow = {
  readonly sentences: Sentences
  readonly state: KeptState
  readonly by: Extract<Looked, { readonly kind: 'met' }>['by']
}

/** A row as it stands today: its reasons in the words of today, done where something elsewhere met them all. */
export function itemNow(item: WeekItem, facts: WeekFacts, settings: ReasonSettings, today: Day): ItemNow {
  const { sentences, state, waitUntil } = item
  if (isSettled(state)) return { sentences, state, by: null }
  const looked = sentences.map((sentence) => lookAgain(facts, settings, sentence))
  const holding = holdingOf(looked)
  if (holding !== null) {
    const isBack = state === 'snoozed' && waitUntil !== null && waitUntil <= today
    return { sentences: holding, state: isBack ? 'open' : state, by: null }
  }
  const met = looked.find((each) => each.kind === 'met')
  return met === undefined ? { sentences, state: 'skipped', by: null } : { sentences, state: 'done', by: met.by }
}

/**
 * What is left of a row once a reason of it is answered: it goes on with those that still hold, open again where the
 * main one was answered; with none left it is settled.
 */
export function afterAnswer(
  item: Pick<WeekItem, 'sentences' | 'state'>,
  facts: WeekFacts,
  settings: ReasonSettings,
  answered: Sentence,
  as: 'done' | 'skipped',
): Pick<WeekItem, 'sentences' | 'state'> {
  const others = item.sentences.filter((sentence) => !isSame(sentence, answered))
  const left = holdingOf(others.map((sentence) => lookAgain(facts, settings, sentence)))
  if (left === null) return { sentences: item.sentences, state: as }
  return { sentences: left, state: isSame(left[0], item.sentences[0]) ? item.state : 'open' }
}

export function isSettled(state: ItemState): boolean {
  return state === 'done' || state === 'skipped'
}

function holdingOf(looked: readonly Looked[]): Sentences | null {
  const [main, ...others] = looked.flatMap((each) => (each.kind === 'holds' ? [each.sentence] : []))
  return main === undefined ? null : [main, ...others]
}
