import { inputs } from '#contract/inputs.ts'
import type { Day } from '#domain/day.ts'
import type { Known, NewCustomer, PersonName } from '#domain/people/customer.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import * as v from 'valibot'
import { blankDraft } from './newCustomer.ts'

/** What is copied from a paper card, in the order in which Enter leads through it. */
export type CardDraft = PersonName & {
  readonly phone: string
  /** 前回の日, as people type days. */
  readonly visit: { readonly day: string }
  readonly usual: string
}

export const blankCard: CardDraft = {
  familyName: '',
  givenName: '',
  familyKana: '',
  givenKana: '',
  phone: '',
  visit: { day: '' },
  usual: '',
}

/** The door's own check, met by the card as the call will send it. */
export const cardSchema = (today: Day, known: Known) =>
  v.pipe(
    v.custom<CardDraft>(() => true),
    v.transform((draft): { [K in keyof NewCustomer]: unknown } => ({
      ...blankDraft(known),
      ...draft,
      number: null,
      address: null,
      birthday: null,
      visit: draft.visit.day.trim() === '' ? null : { day: typedDay(draft.visit.day, today), item: '', amount: null },
    })),
    inputs['customers:add'],
  )
