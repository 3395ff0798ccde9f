import type { LetterTo } from '#domain/letters/letter.ts'
import { nextStory } from '#domain/letters/stories.ts'
import type { Id } from '#domain/people/customer.ts'
import { listLetterFacts } from '#main/store/letters-facts.ts'
import { refuse } from '#main/store/refusal.ts'
import type { Session } from '#main/store/session.ts'
import { listStories, listTold } from '#main/store/stories.ts'

/** What a letter to this person would be made from today, without the gate: nothing goes out. @throws Refusal customer-missing */
export function letterFor(
  { db, today }: Session,
  { customer }: { readonly customer: Id },
): Omit<LetterTo, 'personalLine'> {
  const { key, addressee, visits } =
    listLetterFacts(db, [customer], today())[0] ?? refuse('customer-missing', 'customer')
  const story = nextStory(listStories(db), listTold(db, [key]).get(key) ?? new Map())
  return { addressee, visits, story: story?.text ?? '' }
}
