import { addressInOneLine } from '#domain/people/postal-address.ts'
import type { Recipient } from '#domain/timeline/delivery.ts'
import { useController } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { NO_RECIPIENT } from '../../lib/deliveryDraft.ts'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { Choice } from '../../ui/Choice.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AddressFields } from '../AddressFields.tsx'
import forms from '../forms.module.css'
import type { DeliveryFormOf } from './DeliveryFields.tsx'

type Props = { readonly form: DeliveryFormOf; readonly recipients: readonly Recipient[] }

/** お届け先: one of those the customer sends to, or somebody new. */
export function RecipientFields({ form, recipients }: Props) {
  const words = useTranslations('deliveries')
  const common = useTranslations('address')
  const errorWords = useFieldErrors()
  const { register, control, setValue, formState } = form
  const key = useController({ control, name: 'delivery.recipient.key' }).field
  const errors = formState.errors.delivery?.recipient
  const line = (part: 'name' | 'kana' | 'honorific' | 'relation' | 'phone') => ({
    ...register(`delivery.recipient.${part}`),
    error: errorWords(errors?.[part]),
  })
  const choose = (value: string) =>
    setValue('delivery.recipient', recipients.find((one) => `${one.key}` === value) ?? NO_RECIPIENT)
  return (
    <>
      {recipients.length > 0 && (
        <Select
          label={words('whom')}
          nothing={{ value: '', words: words('someoneNew') }}
          groups={[
            {
              label: words('before'),
              options: recipients.map((one) => ({ value: `${one.key}`, words: `${one.name} ${one.honorific}` })),
            },
          ]}
          value={key.value === null ? '' : `${key.value}`}
          onChange={choose}
        />
      )}
      <div className={forms['pair']}>
        <TextField label={words('name')} {...line('name')} />
        <TextField label={words('kana')} {...line('kana')} />
      </div>
      <div className={forms['pair']}>
        <TextField label={words('honorific')} {...line('honorific')} />
        <TextField label={words('relation')} {...line('relation')} />
      </div>
      <TextField label={words('phone')} inputMode="tel" {...line('phone')} />
      <AddressFields
        line={(part) => ({
          ...register(`delivery.recipient.${part}`),
          error: errorWords(errors?.[part], part === 'postalCode'),
        })}
        lines={{
          read: () => form.getValues('delivery.recipient'),
          write: (part, written) => setValue(`delivery.recipient.${part}`, written, { shouldDirty: true }),
        }}
      />
      <TextField
        label={common('careOf')}
        {...register('delivery.recipient.careOf')}
        error={errorWords(errors?.careOf)}
      />
    </>
  )
}

/** Whether the address of last time still holds, once that is said. */
export type Holds = 'same' | 'other' | null

type HoldsProps = Props & {
  readonly recipient: Recipient
  readonly holds: Holds
  readonly onAnswer: (holds: Holds) => void
  readonly isMissing: boolean
}

/** 去年と同じで受ける: who it is stands there, and the address is asked about before anything is sent to it. */
export function RecipientAgain({ form, recipients, recipient, holds, onAnswer, isMissing }: HoldsProps) {
  const words = useTranslations('deliveries')
  const errors = useTranslations('fieldErrors')
  const address = addressInOneLine(recipient)
  return (
    <>
      <p>
        <strong>
          {recipient.name} {recipient.honorific}
        </strong>
        <br />
        {address === '' ? words('noAddress') : address}
        {recipient.phone !== '' && <br />}
        {recipient.phone}
      </p>
      <Choice
        label={words('holds')}
        options={[
          { value: 'same', words: words('same') },
          { value: 'other', words: words('other') },
        ]}
        value={holds}
        onChange={onAnswer}
        error={isMissing ? errors('choose') : undefined}
      />
      {holds === 'other' && <RecipientFields form={form} recipients={recipients.filter((one) => one === recipient)} />}
    </>
  )
}
