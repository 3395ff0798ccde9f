import type { PersonName } from '#domain/people/customer.ts'
import { fold, phoneDigits } from '#domain/people/fold.ts'

/** By what a line of a file may speak of somebody. */
export type Mentionable = PersonName & {
  readonly company: string
  readonly companyKana: string
  readonly phones: readonly string[]
  readonly emails: readonly string[]
}

// Fewer digits would be found inside postal codes and amounts, fewer letters inside other words.
const DIGITS_AT_LEAST = 9
const LETTERS_AT_LEAST = 3

/** Tells of lines of a file, word for word as they stand there, whether they may speak of this person. */
export function mentionsOf(person: Mentionable): (line: string) => boolean {
  const pairs = [
    [person.familyName, person.givenName],
    [person.familyKana, person.givenKana],
  ].map((pair) => pair.map(fold))
  const wholes = [person.company, person.companyKana, ...person.emails].map(fold)
  const numbers = new Set(person.phones.map(phoneDigits).filter((digits) => digits.length >= DIGITS_AT_LEAST))
  return (line) => {
    const folded = fold(line)
    return (
      pairs.some((pair) => pair.every((part) => part !== '' && folded.includes(part))) ||
      wholes.some((whole) => whole.length >= LETTERS_AT_LEAST && folded.includes(whole)) ||
      (numbers.size > 0 && holdsNumber(line, numbers))
    )
  }
}

/** As a cell of its own, in any way of writing, or among other words. */
function holdsNumber(line: string, numbers: ReadonlySet<string>): boolean {
  const run = fold(line).replace(/[-()]/g, '')
  return (
    line.split(/[",\t\n]/).some((cell) => numbers.has(phoneDigits(cell))) ||
    [...numbers].some((each) => run.includes(each))
  )
}
