import { inputs } from '#contract/inputs.ts'
import type { CustomerKind, Known, NewCustomer, PersonName, PostalAddress } from '#domain/people/customer.ts'
import * as v from 'valibot'
import { isBlank, NO_ADDRESS, typedAddress } from './addressDraft.ts'

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
})

/** The door's own check, met by the draft as the call will send it. */
export const draftSchema = v.pipe(
  v.custom<Draft>(() => true),
  v.transform((draft): { [K in keyof NewCustomer]: unknown } => ({
    ...draft,
    number: draft.number.trim() === '' ? null : draft.number,
    address: isBlank(draft.address) ? null : typedAddress(draft.address),
    birthday: null,
  })),
  inputs['customers:add'],
)
