import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Recipient } from '#domain/timeline/delivery.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect, useEffectEvent, useState, type FormEvent } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { isSame } from '../../lib/cardDraft.ts'
import { type DeliveryDraft, type DeliveryEntered, deliverySchema } from '../../lib/deliveryDraft.ts'
import { enterMovesThroughChoices } from '../../lib/enterMoves.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { DayField } from '../card/DayField.tsx'
import panels from '../card/Panels.module.css'
import forms from '../forms.module.css'
import { DeliveryFields, type DeliveryFormOf } from './DeliveryFields.tsx'
import { type Holds, RecipientAgain, RecipientFields } from './RecipientFields.tsx'

type Props = {
  readonly customer: Id
  readonly today: Day
  readonly recipients: readonly Recipient[]
  readonly atFirst: DeliveryDraft
  /** Of a purchase that is there only where it goes is entered. */
  readonly hasSale: boolean
  /** To whom it went last time: then the address is asked about. */
  readonly again?: Recipient | undefined
  /** At each change, to be kept until it is saved. */
  readonly onTyped?: (draft: DeliveryDraft) => void
  /** @throws ShopError where main refuses */
  readonly onSave: (entered: DeliveryEntered) => Promise<unknown>
  readonly onNot: () => void
}

/** A purchase for somebody else, or where one goes that was entered before. */
export function DeliveryForm({ customer, today, recipients, atFirst, hasSale, again, onTyped, onSave, onNot }: Props) {
  const words = useTranslations('deliveries')
  const language = useLocale()
  const [holds, setHolds] = useState<Holds>(null)
  const [isAsked, setAsked] = useState(false)
  const form: DeliveryFormOf = useForm({
    resolver: valibotResolver(deliverySchema(customer, today)),
    defaultValues: atFirst,
  })
  const { control, getValues, handleSubmit, setError, setValue, formState } = form
  const typed = useWatch({ control })
  const keep = useEffectEvent((now: unknown) => isSame(now, atFirst) || onTyped?.(getValues()))
  useEffect(() => void keep(typed), [typed])
  const isMissing = again !== undefined && holds === null
  const save = handleSubmit((entered) =>
    onSave(entered).catch((error: unknown) => setError('root', { message: sentenceOf(error, language) })),
  )
  const answer = (said: Holds) => {
    // What was altered meanwhile must not be sent in silence.
    if (said === 'same' && again !== undefined) setValue('delivery.recipient', again)
    setHolds(said)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isMissing) void save(event)
  }
  return (
    <form className={forms['form']} noValidate ref={enterMovesThroughChoices} onSubmit={submit}>
      {hasSale && <SaleFields form={form} today={today} />}
      <section className={panels['part']}>
        <h3>{words('to')}</h3>
        {again === undefined ? (
          <RecipientFields form={form} recipients={recipients} />
        ) : (
          <RecipientAgain
            form={form}
            recipients={recipients}
            recipient={again}
            holds={holds}
            onAnswer={answer}
            isMissing={isAsked && isMissing}
          />
        )}
      </section>
      <section className={panels['part']}>
        <h3>{words('what')}</h3>
        <DeliveryFields form={form} today={today} />
      </section>
      {formState.errors.root?.message !== undefined && <Said kind="trouble">{formState.errors.root.message}</Said>}
      <div className={panels['offers']}>
        <Button look="main" type="submit">
          {words('save')}
        </Button>
        <Button onClick={onNot}>{words('not')}</Button>
      </div>
    </form>
  )
}

function SaleFields({
  form: { register, watch, formState },
  today,
}: {
  readonly form: DeliveryFormOf
  readonly today: Day
}) {
  const words = useTranslations('deliveries')
  const quick = useTranslations('quick')
  const errors = formState.errors.sale
  return (
    <section className={panels['part']}>
      <h3>{words('sale')}</h3>
      <DayField
        label={words('soldOn')}
        today={today}
        text={watch('sale.day')}
        line={register('sale.day')}
        error={errors?.day === undefined ? undefined : quick('dayWrong')}
      />
      <div className={forms['pair']}>
        <TextField label={quick('item')} {...register('sale.item')} />
        <TextField
          label={quick('amount')}
          inputMode="numeric"
          {...register('sale.amount')}
          error={errors?.amount === undefined ? undefined : quick('amountWrong')}
        />
      </div>
    </section>
  )
}
