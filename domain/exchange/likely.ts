import type { CustomerKind, PersonName, PostalAddress } from '#domain/people/customer.ts'

/** What of a person, in a file or in the shop, says who it may be; a PersonOnFile is one. */
export type Matchable = PersonName & {
  readonly kind: CustomerKind
  readonly company: string
  readonly companyKana: string
  readonly phones: readonly { readonly number: string }[]
  readonly addresses: readonly Pick<PostalAddress, 'prefecture' | 'city' | 'street'>[]
}

export type MatchKey = { readonly why: 'phone' | 'address'; readonly key: string }

/** Two people who have a key in common are likely the same. */
export function matchKeys(_who: Matchable): readonly MatchKey[] {
  return []
}
