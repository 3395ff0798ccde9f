import type { CustomerRow } from '#domain/people/customer.ts'
import { foldAll } from '#domain/people/fold.ts'
import { around, hitIn } from '#domain/people/hit.ts'
import type { Why, Word } from '#domain/people/search-order.ts'
import type { SearchedWords } from '#domain/people/list-line.ts'

/** The words around what a search found, where the line of the list does not show them already; '' else. */
export function foundWords(
  words: readonly Word[],
  why: Why,
  line: CustomerRow,
  searched: SearchedWords | undefined,
): string {
  if (searched === undefined || !isShownBeside(why)) return ''
  const names = foldAll([
    line.familyName + line.givenName,
    line.familyKana + line.givenKana,
    line.company,
    line.companyKana,
  ])
  // Of several words, some may stand in the name.
  const others = words.filter(({ text }) => !names.includes(text))
  const asked = others.length > 0 ? others : words
  if (why === 'address' && hitIn(line.town, asked) !== null) return ''
  for (const value of searched[why].map((each) => each.trim())) {
    const hit = hitIn(value, asked)
    if (hit !== null) return why === 'phone' ? value : around(value, hit)
  }
  return ''
}

/** Found by what the line of the list does not show. */
export function isShownBeside(why: Why): why is keyof SearchedWords {
  return why === 'phone' || why === 'address' || why === 'tag' || why === 'note'
}
