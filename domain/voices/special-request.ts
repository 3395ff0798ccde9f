import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { fold } from '#domain/people/fold.ts'
import type { RowKey } from '#domain/timeline/entry.ts'

/** お受けしました, お断りしました. */
export const DECISIONS = ['accepted', 'refused'] as const

export type Decision = (typeof DECISIONS)[number]

/** ご要望 that go beyond what the shop does. `decided` null: not yet; else with its reason. */
export type SpecialRequestTyped = {
  readonly day: Day
  readonly text: string
  readonly decided: { readonly as: Decision; readonly on: Day; readonly why: string } | null
}

export type SpecialRequest = SpecialRequestTyped & { readonly key: RowKey }

/** An earlier one of anybody’s, so that like is decided alike (P8). */
export type LikeCase = { readonly request: SpecialRequest; readonly customer: Id; readonly name: string }

/** ◇ So much in common, of 0 to 1, makes two of them alike; and so many are shown. */
const ALIKE = 0.2
export const LIKE_CASES_SHOWN = 5

/** How much two texts have in common: pairs of neighbouring characters in both, of all in either. 1: the same. */
export function likeness(one: string, other: string): number {
  const [a, b] = [pairsOf(one), pairsOf(other)]
  if (a.size === 0 || b.size === 0) return 0
  const both = [...a].filter((pair) => b.has(pair)).length
  return (2 * both) / (a.size + b.size)
}

export function isAlike(score: number): boolean {
  return score >= ALIKE
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  let before = ''
  for (const character of fold(text)) {
    if (before !== '') pairs.add(before + character)
    before = character
  }
  return pairs
}

// Words that judge a person: the note may be shown to whom it is about, and it sours the next talk.
const JUDGING =
  /わがまま|我がまま|我儘|クレーマー|モンスター|うるさい|しつこい|ずうずうしい|図々しい|けち|ケチ|非常識|常識がない|面倒な|迷惑な|変な|嫌な|いやな|おかしい人|困った人|困った客/g

/** Words of a note that judge the person in place of telling what was asked; each once. */
export function judgingWords(text: string): readonly string[] {
  return [...new Set([...text.normalize('NFKC').matchAll(JUDGING)].map(([word]) => word))]
}
