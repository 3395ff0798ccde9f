import { asksNothing, EVERYONE, type PeopleAsked } from '#domain/people/filter.ts'

/** What the list of customers is asked: words, and what narrows it down. */
export type Asked = PeopleAsked

export const ASKED_NOTHING: Asked = { text: '', where: EVERYONE }

/** Two questions with the same key are the same. */
export function keyOf({ text, where }: Asked): string {
  return JSON.stringify([text, where])
}

export function isNarrowed({ where }: Asked): boolean {
  return !asksNothing(where)
}
