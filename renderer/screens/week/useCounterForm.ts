import type { Api } from '#contract/api.ts'
import { asDay, type Day } from '#domain/day.ts'
import type { CustomerRow, NewVisit } from '#domain/people/customer.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { blankVisit, visitSchema, type VisitDraft } from '../../lib/entryDrafts.ts'
import { typedYen } from '../../lib/typedYen.ts'

export type Sale = Api['sales:record']['in']

export type CounterForm = UseFormReturn<VisitDraft, unknown, Sale>

/** The visit as it is typed at the counter; it can only be saved once somebody is chosen. */
export function useCounterForm(chosen: CustomerRow | null, today: Day): CounterForm {
  return useForm<VisitDraft, unknown, Sale>({
    ...(chosen === null ? {} : { resolver: valibotResolver(visitSchema(chosen.id, today)) }),
    defaultValues: blankVisit(today),
  })
}

/** What is typed so far, for the card of somebody new; an amount that cannot be read stays unknown. */
export function visitBegun({ day, item, amount }: VisitDraft, today: Day): NewVisit {
  const typed = typedYen(amount)
  return { day: asDay(day) ?? today, item: item.trim(), amount: typed === 'wrong' ? null : typed.yen }
}
