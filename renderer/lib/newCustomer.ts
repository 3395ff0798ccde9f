import { inputs } from '#contract/inputs.ts'
import type { CustomerKind, Known, NewCustomer, NewVisit, PersonName, PostalAddress } from '#domain/people/customer.ts'
import { typedBirthday } from '#domain/people/typed-day.ts'
import * as v from 'valibot'
import { isBlank, NO_ADDRESS, typedAddress } from './addressDraft.ts'
import { furiganaOf, kanaTyped, type Caught } from './composition.ts'

/** A new customer as it is being typed. */
export type Draft = PersonName & {
  readonly number: string
  readonly kind: CustomerKind
  readonly honorific: string
  readonly company: string
  /** '' until one of the two is chosen: a wrong guess would thank an old customer for a first visit. */
  readonly known: Known | ''
  readonly phone: string
  readonly address: PostalAddress
  readonly birthday: string
  readonly usual: string
  /** The visit with which the name came up; saved together with the person. */
  readonly visit: NewVisit | null
}

export const HONORIFICS: Readonly<Record<CustomerKind, string>> = { person: '様', organisation: '御中' }

export const blankDraft = (known: Known | ''): Draft => ({
  familyName: '',
  givenName: '',
  familyKana: '',
  givenKana: '',
  number: '',
  kind: 'person',
  honorific: HONORIFICS.person,
  company: '',
  known,
  phone: '',
  address: NO_ADDRESS,
  birthday: '',
  usual: '',
  visit: null,
})

type BegunDraft = { readonly name: string; readonly caught: readonly Caught[]; readonly visit: NewVisit | null }

/** Someone whose name was typed with a visit: the name in its two parts, each with the furigana it was typed as. */
export function begunDraft({ name, caught, visit }: BegunDraft): Draft {
  const [familyName = '', ...rest] = name.trim().split(/\s+/u)
  const givenName = rest.join(' ')
  const readAs = (part: string) => (kanaTyped(part) === null ? (furiganaOf(part, caught) ?? '') : part)
  return {
    ...blankDraft(''),
    familyName,
    givenName,
    familyKana: readAs(familyName),
    givenKana: readAs(givenName),
    visit,
  }
}

/** The door's own check, met by the draft as the call will send it. */
export const draftSchema = v.pipe(
  v.custom<Draft>(() => true),
  v.transform((draft): { [K in keyof NewCustomer]: unknown } => ({
    ...draft,
    number: draft.number.trim() === '' ? null : draft.number,
    address: isBlank(draft.address) ? null : typedAddress(draft.address),
    // What names no birthday is refused at its field.
    birthday: draft.birthday.trim() === '' ? null : (typedBirthday(draft.birthday) ?? undefined),
  })),
  inputs['customers:add'],
)
