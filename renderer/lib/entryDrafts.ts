import type { Api, Call } from '#contract/api.ts'
import { inputs } from '#contract/inputs.ts'
import type { BenefitUse } from '#domain/benefits/benefit.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { typedDay, type Meant } from '#domain/people/typed-day.ts'
import type { Channel, Direction } from '#domain/timeline/contact.ts'
import type { ContactEntry, SaleEntry } from '#domain/timeline/entry.ts'
import type { Charge, SaleStatus } from '#domain/timeline/visits.ts'
import * as v from 'valibot'
import { typedYen } from './typedYen.ts'

/** A visit as it is being typed: days and amounts are text until they are saved. */
export type VisitDraft = {
  readonly day: string
  readonly item: string
  readonly amount: string
  readonly charge: Charge
  readonly status: 'done' | 'booked'
  /** 特典 that are used with it. */
  readonly uses?: readonly BenefitUse[]
}

export type ContactDraft = {
  readonly day: string
  readonly direction: Direction
  readonly channel: Channel
  readonly body: string
}

export type PromiseDraft = { readonly kind: 'promise' | 'task'; readonly text: string; readonly dueOn: string }

export const blankVisit = (today: string): VisitDraft => ({
  day: today,
  item: '',
  amount: '',
  charge: 'paid',
  status: 'done',
})

export const blankContact = (today: string): ContactDraft => ({
  day: today,
  direction: 'from-them',
  channel: 'phone',
  body: '',
})

export const BLANK_PROMISE: PromiseDraft = { kind: 'promise', text: '', dueOn: '' }

/** The form of a line that was saved before; the amount without its comma, as hands type it. */
export function visitDraftOf({ day, item, amount, charge, status }: SaleEntry): VisitDraft {
  return { day: dayText(day), item, amount: amountText(amount), charge, status: editable(status) }
}

export function contactDraftOf({ day, direction, channel, body }: ContactEntry): ContactDraft {
  return { day: dayText(day), direction, channel, body }
}

/** As people type it: 2026/11/20. */
export function dayText(day: Day): string {
  return day.replaceAll('-', '/')
}

export function amountText(amount: number | null): string {
  return amount === null ? '' : `${amount}`
}

/** What a call is given, before its schema has looked at it. */
type Unchecked<C extends Call> = { readonly [K in keyof Api[C]['in']]: unknown }

/** What cannot be read becomes what no schema lets pass, so that the error stands at its own field. */
const UNREADABLE = Symbol('unreadable')

const dayOf = (text: string, today: Day, meant: Meant) => typedDay(text, today, meant) ?? UNREADABLE

/** The door's own check for a new visit. */
export const visitSchema = (customer: Id, today: Day) =>
  v.pipe(
    v.custom<VisitDraft>(() => true),
    // 12/24 typed in November is rather the appointment to come: that is asked, never guessed.
    v.transform((draft): Unchecked<'sales:record'> => ({
      ...saleTyped(draft, today, 'near'),
      ...(draft.uses === undefined ? {} : { uses: draft.uses }),
      customer,
    })),
    inputs['sales:record'],
  )

export const visitEditSchema = (key: number, today: Day) =>
  v.pipe(
    v.custom<VisitDraft>(() => true),
    v.transform((draft): Unchecked<'sales:edit'> => ({ ...saleTyped(draft, today, 'behind'), key })),
    inputs['sales:edit'],
  )

export const contactSchema = (customer: Id, today: Day) =>
  v.pipe(
    v.custom<ContactDraft>(() => true),
    v.transform((draft): Unchecked<'contacts:record'> => ({
      ...draft,
      day: dayOf(draft.day, today, 'behind'),
      customer,
    })),
    inputs['contacts:record'],
  )

export const contactEditSchema = (key: number, today: Day) =>
  v.pipe(
    v.custom<ContactDraft>(() => true),
    v.transform((draft): Unchecked<'contacts:edit'> => ({ ...draft, day: dayOf(draft.day, today, 'behind'), key })),
    inputs['contacts:edit'],
  )

export const promiseSchema = (customer: Id, today: Day) =>
  v.pipe(
    v.custom<PromiseDraft>(() => true),
    v.transform((draft): Unchecked<'promises:make'> => ({ ...promiseTyped(draft, today), customer })),
    inputs['promises:make'],
  )

export const promiseEditSchema = (key: number, today: Day) =>
  v.pipe(
    v.custom<PromiseDraft>(() => true),
    v.transform((draft): Unchecked<'promises:edit'> => ({ ...promiseTyped(draft, today), key })),
    inputs['promises:edit'],
  )

/** A visit as it is sent, before its schema has looked at it. */
export function saleTyped(visit: VisitDraft, today: Day, meant: Meant) {
  // What is used with it goes beside a new visit alone.
  const { amount, day, uses: _, ...draft } = visit
  const typed = typedYen(amount)
  return {
    ...draft,
    day: dayOf(day, today, draft.status === 'booked' ? 'ahead' : meant),
    amount: typed === 'wrong' ? UNREADABLE : typed.yen,
  }
}

function promiseTyped({ dueOn, ...draft }: PromiseDraft, today: Day) {
  return { ...draft, dueOn: dueOn.trim() === '' ? null : dayOf(dueOn, today, 'ahead') }
}

function editable(status: SaleStatus): 'done' | 'booked' {
  return status === 'booked' ? 'booked' : 'done'
}
