import type { NewYearCards, NewYearHome } from '#domain/letters/new-year.ts'
import { nothingKnown } from '#domain/letters/new-year.ts'

/** The year that the list is about. */
export function nowOf({ years }: NewYearHome): NewYearCards {
  return years.at(-1) ?? nothingKnown(0)
}

/** Proposed, and nothing stands against it; who was sent one, or wants an answer by now, is not written to again. */
export function isProposed(home: NewYearHome): boolean {
  const { sentOn, receivedOn } = nowOf(home)
  return home.why !== null && home.against === null && sentOn === null && receivedOn === null
}

/** Whose card came, who was sent none, and to whom nothing was said for it. */
export function isUnanswered(home: NewYearHome): boolean {
  const { sentOn, receivedOn } = nowOf(home)
  return receivedOn !== null && sentOn === null && !home.isAnswered && !home.isMourning && home.against === null
}
