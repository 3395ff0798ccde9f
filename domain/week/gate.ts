import type { Id } from '#domain/people/customer.ts'

export type LeftOutReason = 'passed-away' | 'no-contact' | 'moved' | 'returned-mail' | 'refused-mail' | 'no-address'

export type LeftOut = { readonly customer: Id; readonly name: string; readonly why: LeftOutReason }

/** What is known of a person and of the address that mail would go to (null: none is known). */
export type GateFacts = {
  readonly customer: Id
  readonly name: string
  readonly died: boolean
  /** 一切ご連絡しない, not withdrawn. */
  readonly wantsNoContact: boolean
  /** 転居（新住所はまだ） */
  readonly moved: boolean
  readonly mail: { readonly returned: boolean; readonly refused: boolean } | null
}

const mark: unique symbol = Symbol('cleared')

/** One person who may be written to. Only clear() makes one, and it never crosses a wire. */
export type Cleared = { readonly customer: Id; readonly [mark]: true }

export type Clearance = { readonly kept: readonly Cleared[]; readonly leftOut: readonly LeftOut[] }

/** Every letter passes here: who may be written to by post, in the order asked, and who may not and why. */
export function clear(people: readonly GateFacts[]): Clearance {
  const kept: Cleared[] = []
  const leftOut: LeftOut[] = []
  for (const person of people) {
    const why = whyNot(person)
    if (why === null) kept.push({ customer: person.customer, [mark]: true })
    else leftOut.push({ customer: person.customer, name: person.name, why })
  }
  return { kept, leftOut }
}

/** The gravest reason first: it is the one the owner must not overlook. */
function whyNot(person: GateFacts): LeftOutReason | null {
  if (person.died) return 'passed-away'
  if (person.wantsNoContact) return 'no-contact'
  if (person.moved) return 'moved'
  if (person.mail === null) return 'no-address'
  if (person.mail.refused) return 'refused-mail'
  return person.mail.returned ? 'returned-mail' : null
}
