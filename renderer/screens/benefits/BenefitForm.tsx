import type { Api } from '#contract/api.ts'
import { BENEFIT_KINDS } from '#domain/benefits/benefit.ts'
import type { Stamps } from '#domain/benefits/stamps.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect } from 'react'
import { flushSync } from 'react-dom'
import { useController, useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { type BenefitDraft, benefitSchema, blankBenefit } from '../../lib/benefitDrafts.ts'
import { enterMoves } from '../../lib/enterMoves.ts'
import { whileTyped } from '../../lib/overCrash.ts'
import type { useSaving } from '../../lib/useSaving.ts'
import { forgetTyped, keepTyped, keptTyped } from '../../stores/cardTyped.ts'
import { SelectOne } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { DayField } from '../card/DayField.tsx'
import forms from '../forms.module.css'

export const FORM = 'benefit'

type Props = {
  readonly customer: Id
  readonly stamps: Stamps | null
  readonly today: Day
  readonly saving: ReturnType<typeof useSaving>
}

type Typed = Api['benefits:give']['in']

/** What is given, until when it can be used, and why. A reward is offered where the stamps are full. */
export function BenefitForm({ customer, stamps, today, saving }: Props) {
  const words = useTranslations('benefits')
  const quick = useTranslations('quick')
  const form = useForm<BenefitDraft, unknown, Typed>({
    resolver: valibotResolver(benefitSchema(customer, today)),
    defaultValues: keptTyped(customer).benefit ?? blankBenefit(quick('today')),
  })
  const { control, register, watch, getValues, setFocus, reset, handleSubmit, formState } = form
  const { errors } = formState
  const kind = useController({ control, name: 'kind' }).field
  useEffect(() => {
    setFocus('what')
    return whileTyped(() => keepTyped(customer, { benefit: getValues() }))
  }, [customer, getValues, setFocus])
  const save = async (typed: Typed) => {
    if ((await saving.save('benefits:give', typed)) === null) return
    forgetTyped(customer, 'benefit')
    flushSync(() => reset(blankBenefit(quick('today'))))
    setFocus('what')
  }
  const kinds = BENEFIT_KINDS.filter((value) => value !== 'reward' || stamps?.toGo === 0)
  return (
    <form
      id={FORM}
      className={forms['form']}
      noValidate
      ref={enterMoves}
      onSubmit={(event) => void handleSubmit(save)(event)}
    >
      <SelectOne
        label={words('kind')}
        options={kinds.map((value) => ({ value, words: words(`kinds.${value}`) }))}
        value={kind.value}
        onChange={kind.onChange}
      />
      <TextField
        label={words('what')}
        {...register('what')}
        error={errors.what === undefined ? undefined : words('whatMissing')}
      />
      <TextField label={words('code')} {...register('code')} />
      <DayField
        label={words('givenOn')}
        today={today}
        text={watch('givenOn')}
        line={register('givenOn')}
        error={errors.givenOn === undefined ? undefined : quick('dayWrong')}
      />
      <DayField
        label={words('useUntil')}
        today={today}
        text={watch('useUntil')}
        line={register('useUntil')}
        meant="ahead"
        error={errors.useUntil === undefined ? undefined : quick('dayWrong')}
      />
      <TextField label={words('why')} {...register('why')} />
    </form>
  )
}
