import type { Api } from '#contract/api.ts'
import { inputs } from '#contract/inputs.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import { type Complaint, type ComplaintTyped, NO_TEXTS } from '#domain/voices/complaint.ts'
import * as v from 'valibot'

/** What was complained of, as it is being typed. */
export type ComplaintDraft = {
  readonly received: string
  readonly day: string
  readonly other: ComplaintTyped['other']
}

export const NOBODY_ELSE: ComplaintTyped['other'] = { customer: null, name: '' }

export const blankComplaint = (today: string): ComplaintDraft => ({ received: '', day: today, other: NOBODY_ELSE })

/** What no schema lets pass, so that the error stands at the field. */
const UNREADABLE = Symbol('unreadable')

export const complaintSchema = (customer: Id, today: Day) =>
  v.pipe(
    v.custom<ComplaintDraft>(() => true),
    // At the fields as they are typed, not where the call has them.
    v.forward(
      v.check(({ received }) => received.trim() !== ''),
      ['received'],
    ),
    v.forward(
      v.check(({ day }) => typedDay(day, today) !== null),
      ['day'],
    ),
    v.transform(({ received, day, other }): Record<keyof Api['complaints:receive']['in'], unknown> => ({
      customer,
      steps: {
        received: { on: typedDay(day, today) ?? UNREADABLE, words: received },
        working: null,
        solved: null,
        checked: null,
      },
      checkBy: 'days',
      other: { ...other, name: other.name.trim() },
      texts: NO_TEXTS,
    })),
    inputs['complaints:receive'],
  )

/** One that is kept, as it goes back with some of it changed. */
export function changed(
  { key, steps, checkBy, other, texts }: Complaint,
  some: Partial<ComplaintTyped>,
): Api['complaints:edit']['in'] {
  // A name that stands on a card is the card's.
  const whom = other.customer === null ? other : { customer: other.customer, name: '' }
  return { key, steps, checkBy, other: whom, texts, ...some }
}
