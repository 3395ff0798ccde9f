import type { Day } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import { isStandardSize, type Paper } from '#domain/paper/papers.ts'

/** What the post takes for one piece, in whole yen, and since when: cards, 定形 and 定形外（規格内）, both up to 50 g. */
export type PostagePrices = {
  readonly since: Day
  readonly card: number
  readonly standard: number
  readonly larger: number
}

/** What a mailing costs at these prices. */
export type Postage = { readonly each: number; readonly total: number; readonly since: Day }

// Japan Post's own table, in force at the program's first release; the owner enters the next one.
export const FIRST_PRICES: PostagePrices = { since: '2024-10-01' as Day, card: 85, standard: 110, larger: 140 }

/** Null for labels: what they are stuck on is not known. A letter is folded into an envelope of standard size. */
export function postageOf(paper: Paper, letters: number, prices: PostagePrices): Postage | null {
  const each = priceFor(paper, prices)
  return each === null ? null : { each, total: each * letters, since: prices.since }
}

function priceFor(paper: Paper, { card, standard, larger }: PostagePrices): number | null {
  switch (paper.form) {
    case 'card':
    case 'list':
      return card
    case 'letter':
      return standard
    case 'envelope':
      return isStandardSize(paper) ? standard : larger
    case 'labels':
      return null
    default:
      return never(paper, 'a paper without its postage')
  }
}
