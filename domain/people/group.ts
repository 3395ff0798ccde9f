import type { RowKey } from '#domain/timeline/entry.ts'
import { EVERYONE, type PeopleAsked } from './filter.ts'
import { fold } from './fold.ts'

export const GROUP_NAME_MAX = 60

/** Of a question, what nobody answers to any more, whatever else it asks. */
export type GonePart = 'tag' | 'town'

/** まとまり: a question kept under a name, never the people themselves. */
export type Group = {
  readonly key: RowKey
  readonly name: string
  readonly asked: PeopleAsked
  readonly gone: readonly GonePart[]
}

/** A question as it was once kept: what could not be asked then asks for nothing. */
export function askedNow({ text, where }: PeopleAsked): PeopleAsked {
  return { text, where: { ...EVERYONE, ...where } }
}

/** 「ネンガの方」 and 「ねんが の方」 would never be told apart. */
export function isSameName(one: string, other: string): boolean {
  return fold(one) === fold(other)
}
