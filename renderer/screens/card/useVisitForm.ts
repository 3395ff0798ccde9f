import type { SaleTyped } from '#domain/timeline/typed.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { useForm } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { blankVisit, visitSchema, type VisitDraft } from '../../lib/entryDrafts.ts'
import { whileTyped } from '../../lib/overCrash.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { ShopError } from '../../lib/shop.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { forgetTyped, keepTyped, keptTyped } from '../../stores/cardTyped.ts'

type Sale = SaleTyped & { readonly customer: Id }

/** A visit of a day to come; `past` is the day behind that the same month and day may mean. */
type Early = { readonly sale: Sale; readonly past: Day | null }

/** The quick line's visit: what was typed stays until it is saved, and a day to come is offered as a booking. */
export function useVisitForm(customer: Id, today: Day, onSaved: (sale: SaleTyped) => void) {
  const words = useTranslations('quick')
  const language = useLocale()
  const saving = useSaving()
  const [early, setEarly] = useState<Early | null>(null)
  const form = useForm<VisitDraft, unknown, Sale>({
    resolver: valibotResolver(visitSchema(customer, today)),
    defaultValues: keptTyped(customer).visit ?? blankVisit(words('today')),
  })
  const { getValues, reset, setError, setFocus, handleSubmit } = form
  useEffect(() => whileTyped(() => keepTyped(customer, { visit: getValues() })), [customer, getValues])

  const pastOf = ({ day }: Sale): Day | null => {
    const behind = typedDay(getValues('day'), today)
    return behind === day ? null : behind
  }
  const save = async (sale: Sale) => {
    setEarly(null)
    try {
      await saving.saveOrThrow('sales:record', sale)
    } catch (error) {
      if (error instanceof ShopError && error.code === 'day-ahead') setEarly({ sale, past: pastOf(sale) })
      else setError('root', { message: sentenceOf(error, language) })
      return
    }
    onSaved(sale)
    forgetTyped(customer, 'visit')
    flushSync(() => reset(blankVisit(words('today'))))
    setFocus('item')
  }
  const submit = (event: FormEvent) => void handleSubmit(save)(event)
  return {
    form,
    saving,
    ahead: early === null ? null : { day: early.sale.day, past: early.past },
    submit,
    book: () => early !== null && void save({ ...early.sale, status: 'booked' }),
    keepOn: (day: Day) => early !== null && void save({ ...early.sale, day }),
  }
}
