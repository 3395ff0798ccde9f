import type { CustomerRow } from '#domain/people/customer.ts'
import { foldAll } from '#domain/people/fold.ts'
import { around, hitIn } from '#domain/people/hit.ts'
import type { SourcedWords } from '#domain/people/list-line.ts'
import type { Tier, Why, Word } from '#domain/people/search-order.ts'

/** `found`: the words around what a search found, where the line of the list does not show them already; '' else. */
export type FoundIn = { readonly why: Why; readonly found: string }

type Named = Pick<
  CustomerRow,
  'familyName' | 'givenName' | 'familyKana' | 'givenKana' | 'company' | 'companyKana' | 'town'
>

/** Why somebody was found, of whom a search says in which tier; `searched` is not needed where the line shows it. */
export function foundIn(words: readonly Word[], tier: Tier, line: Named, searched: SourcedWords | undefined): FoundIn {
  if (searched === undefined || !isShownBeside(tier)) return { why: tier, found: '' }
  const asked = notInNames(words, line)
  if (tier === 'address' && hitIn(line.town, asked) !== null) return { why: tier, found: '' }
  for (const why of tier === 'note' ? (['family', 'recipient', 'note'] as const) : [tier]) {
    for (const value of searched[why].map((each) => each.trim())) {
      const hit = hitIn(value, asked)
      if (hit !== null) return { why, found: why === 'phone' ? value : around(value, hit) }
    }
  }
  return { why: tier, found: '' }
}

/** Of several words, some may stand in the name. */
function notInNames(words: readonly Word[], line: Named): readonly Word[] {
  const names = foldAll([
    line.familyName + line.givenName,
    line.familyKana + line.givenKana,
    line.company,
    line.companyKana,
  ])
  const others = words.filter(({ text }) => !names.includes(text))
  return others.length > 0 ? others : words
}

/** Found by what the line of the list does not show. */
export function isShownBeside(tier: Tier): tier is 'phone' | 'address' | 'tag' | 'note' {
  return tier === 'phone' || tier === 'address' || tier === 'tag' || tier === 'note'
}
