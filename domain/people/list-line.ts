import { listedName, type Named } from './called.ts'
import { fold, foldAll, phoneDigits } from './fold.ts'
import { sortKey } from './sort-key.ts'

/** What is searched of one person beside names, value by value, as it was typed. */
export type SearchedWords = {
  readonly phone: readonly string[]
  readonly address: readonly string[]
  readonly tag: readonly string[]
  readonly note: readonly string[]
}

/** The same, with the names among its notes once more by themselves: of family and pets, and of those sent to. */
export type SourcedWords = SearchedWords & {
  readonly family: readonly string[]
  readonly recipient: readonly string[]
}

/** All that a line of the list is made of. Telephones are in the order of the card. */
export type Listable = Named & SearchedWords & { readonly number: string | null }

/** Where somebody stands in the list, and what is searched: folded text, the values of a field apart by a space. */
export type ListLine = Readonly<Record<'sort' | 'name' | 'kana' | 'lastFour' | keyof SearchedWords, string>> & {
  readonly number: string | null
}

/** The one rule, whether what it is made of was read back or has just come in; values in no order are put into one. */
export function listLine(who: Listable): ListLine {
  const listed = listedName(who)
  const number = who.number === null ? '' : fold(who.number)
  const phones = who.phone.map(phoneDigits)
  return {
    sort: sortKey(who),
    name: ownAndOther(listed.name, [who.familyName + who.givenName, who.company]),
    kana: ownAndOther(listed.kana, [who.familyKana + who.givenKana, who.companyKana]),
    number: number === '' ? null : number,
    lastFour: (phones[0] ?? '').slice(-4),
    phone: foldAll(phones),
    address: foldAll(who.address),
    tag: foldAll(who.tag.toSorted()),
    note: foldAll(who.note.toSorted()),
  }
}

/** The name of the list goes first, since beginnings are asked of it alone. */
function ownAndOther(listed: readonly string[], all: readonly string[]): string {
  const own = listed.join('')
  return foldAll([own, ...all.filter((name) => name !== own)])
}
