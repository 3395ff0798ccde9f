import type { Api } from '#contract/api.ts'
import { inputs } from '#contract/inputs.ts'
import type { BenefitKind } from '#domain/benefits/benefit.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import * as v from 'valibot'

/** A benefit as it is being typed. */
export type BenefitDraft = {
  readonly kind: BenefitKind
  readonly what: string
  readonly code: string
  readonly givenOn: string
  readonly useUntil: string
  readonly why: string
}

export const blankBenefit = (today: string): BenefitDraft => ({
  kind: 'coupon',
  what: '',
  code: '',
  givenOn: today,
  useUntil: '',
  why: '',
})

/** What no schema lets pass, so that the error stands at the field. */
const UNREADABLE = Symbol('unreadable')

export const benefitSchema = (customer: Id, today: Day) =>
  v.pipe(
    v.custom<BenefitDraft>(() => true),
    v.transform((draft): Record<keyof Api['benefits:give']['in'], unknown> => ({
      ...draft,
      what: draft.what.trim(),
      givenOn: typedDay(draft.givenOn, today) ?? UNREADABLE,
      useUntil: draft.useUntil.trim() === '' ? null : (typedDay(draft.useUntil, today, 'ahead') ?? UNREADABLE),
      complaint: null,
      customer,
    })),
    inputs['benefits:give'],
  )
