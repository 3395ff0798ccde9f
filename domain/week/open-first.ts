import type { Day } from '#domain/day.ts'
import type { ReasonSettings, WeekFacts } from './facts.ts'
import type { GateFacts } from './gate.ts'
import { isSettled, itemNow, type ItemNow, type Sentences, type WeekItem } from './item.ts'
import { mainFirst } from './order.ts'
import { type Reach, waysOf } from './ways.ts'
import type { Sentence } from './week.ts'

/** By which ways a person may be reached. */
type Reached = { readonly reach: Reach; readonly gate: GateFacts }

/**
 * The reasons of one person, before all others the first for which something may be done: what a rule of the owner's thanks
 * for is not given up because the birthday it stands behind must not be congratulated. In their usual order where all are
 * kept back, and again once nothing stands in the way.
 */
export function openFirst(sentences: Sentences, { reach, gate }: Reached, today: Day): Sentences {
  if (sentences.length === 1) return sentences
  const isOpen = (sentence: Sentence): boolean => waysOf(sentence, reach, gate, today).kind === 'open'
  const all = mainFirst(sentences)
  const main = all.find(isOpen) ?? all[0] ?? sentences[0]
  return [main, ...all.filter((each) => each !== main)]
}

/** A row as it stands today, by its first reason for which something may be done. */
export function rowNow(
  item: WeekItem,
  person: Reached & { readonly facts: WeekFacts },
  settings: ReasonSettings,
  today: Day,
): ItemNow {
  const now = itemNow(item, person.facts, settings, today)
  return isSettled(now.state) ? now : { ...now, sentences: openFirst(now.sentences, person, today) }
}
