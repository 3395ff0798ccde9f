import type { Benefit } from '#domain/benefits/benefit.ts'
import type { SaleTyped } from '#domain/timeline/typed.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { SaleEntry } from '#domain/timeline/entry.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { amountText, blankVisit } from '../../lib/entryDrafts.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { typedYen } from '../../lib/typedYen.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { intoSight } from '../../ui/intoSight.ts'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { UseAtVisit } from '../benefits/UseAtVisit.tsx'
import { SendOn } from '../deliveries/SendOn.tsx'
import { DayField } from './DayField.tsx'
import styles from './Quick.module.css'
import { useVisitForm } from './useVisitForm.ts'

type Props = {
  readonly customer: Id
  readonly last: SaleEntry | null
  readonly benefits: readonly Benefit[]
  readonly today: Day
}

/** A visit in at most three fields; Enter in any of them saves. */
export function VisitLine({ customer, last, benefits, today }: Props) {
  const words = useTranslations('quick')
  const isHiding = useHiding()
  const [saved, setSaved] = useState<SaleTyped | null>(null)
  const { form, saving, ahead, submit, book, keepOn } = useVisitForm(customer, today, setSaved)
  const { register, setValue, setFocus, watch, getValues, reset, formState } = form
  const { errors } = formState
  const sameAgain = ({ item, amount }: SaleEntry) => {
    setValue('item', item)
    setValue('amount', amountText(amount))
    setFocus('amount')
  }
  return (
    <form className={styles['form']} noValidate onSubmit={submit}>
      <div className={styles['line']}>
        <DayField
          label={words('day')}
          today={today}
          text={watch('day')}
          line={register('day')}
          meant="near"
          error={errors.day === undefined ? undefined : words('dayWrong')}
          offers={[{ words: words('yesterday'), text: words('yesterday') }]}
          onOffer={(text) => setValue('day', text, { shouldValidate: formState.isSubmitted })}
        />
        <div className={styles['item']}>
          <TextField label={words('item')} {...register('item')} />
          {last !== null && !isHiding && <Button onClick={() => sameAgain(last)}>{words('sameAgain')}</Button>}
        </div>
        <AmountField form={form} />
        <div className={styles['save']}>
          <SendOn customer={customer} typed={getValues} onSent={() => reset(blankVisit(words('today')))} />
          <Button type="submit" aria-disabled={saving.isSaving}>
            {words('save')}
          </Button>
        </div>
      </div>
      {!isHiding && (
        <UseAtVisit
          benefits={benefits}
          uses={watch('uses') ?? []}
          today={today}
          onUses={(uses) => setValue('uses', uses)}
        />
      )}
      {ahead !== null && <Ahead {...ahead} today={today} onBook={book} onPast={keepOn} />}
      {errors.root?.message !== undefined && (
        <Said kind="trouble" ref={intoSight}>
          {errors.root.message}
        </Said>
      )}
      <Saved saving={saving} saved={saved} today={today} />
    </form>
  )
}

type SavedProps = {
  readonly saving: ReturnType<typeof useVisitForm>['saving']
  readonly saved: SaleTyped | null
  readonly today: Day
}

/** What was kept, a visit or a booking, and the way back. */
function Saved({ saving, saved, today }: SavedProps) {
  const words = useTranslations('quick')
  const visit = useVisitWord()
  const dayWords = useDayWords(today)
  return (
    <SavedSaid saving={saving}>
      {saved !== null &&
        (saved.status === 'booked'
          ? words('savedBooking', { day: dayWords(saved.day) })
          : words('savedVisit', { day: dayWords(saved.day), visit }))}
    </SavedSaid>
  )
}

/** Nothing is unknown, and nought is free of charge. */
function AmountField({ form: { register, watch, formState } }: Pick<ReturnType<typeof useVisitForm>, 'form'>) {
  const words = useTranslations('quick')
  const typed = typedYen(watch('amount'))
  const isFree = typed !== 'wrong' && typed.yen === 0
  return (
    <div className={styles['amount']}>
      <TextField
        label={words('amount')}
        inputMode="numeric"
        {...register('amount')}
        hint={isFree ? words('free') : undefined}
        error={formState.errors.amount === undefined ? undefined : words('amountWrong')}
      />
    </div>
  )
}

type AheadProps = {
  readonly day: Day
  /** The day behind that may be meant instead; null where the day was written with its year. */
  readonly past: Day | null
  readonly today: Day
  readonly onBook: () => void
  readonly onPast: (day: Day) => void
}

/** A day to come is no visit yet: it is offered as the next appointment. */
function Ahead({ day, past, today, onBook, onPast }: AheadProps) {
  const words = useTranslations('quick')
  const dayWords = useDayWords(today)
  const answers = (
    <div className={styles['answers']}>
      {past !== null && <Button onClick={() => onPast(past)}>{words('keepOn', { day: dayWords(past) })}</Button>}
      <Button onClick={onBook}>{words('book')}</Button>
    </div>
  )
  return (
    <Said kind="trouble" ref={intoSight} action={answers}>
      {words('dayAhead', { day: dayWords(day) })}
    </Said>
  )
}
