import { useState } from 'react'
import type { FieldError, FieldErrors } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AddressFields } from '../AddressFields.tsx'
import forms from '../forms.module.css'
import type { FirstRunForm } from './FirstRun.tsx'
import type { FirstRunDraft } from './firstRunDraft.ts'
import styles from './FirstRun.module.css'

type Errors = FieldErrors<FirstRunDraft['sender']> & { readonly names?: readonly FieldError[] }

type Props = { readonly form: FirstRunForm }

/** 差出人: to be written now by whoever wants to; what was typed and hidden again still counts. */
export function SenderLater({ form }: Props) {
  const words = useTranslations('firstRun')
  const sender = useTranslations('sender')
  const errorWords = useFieldErrors()
  const [wanted, setWanted] = useState(false)
  const { register, formState } = form
  // The schema speaks of `names`, of which the second is whoever writes.
  const errors: Errors | undefined = formState.errors.sender
  // A field with something wrong is never hidden.
  const isOpen = wanted || errors !== undefined
  return (
    <div className={styles['sender']}>
      <div className={forms['start']}>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setWanted(!isOpen)}>
          {words(isOpen ? 'senderLess' : 'sender')}
        </Button>
      </div>
      {isOpen && (
        <div className={forms['fields']}>
          <p className={forms['soft']}>{words('senderWhy')}</p>
          <TextField
            label={words('personName')}
            {...register('sender.personName')}
            error={errorWords(errors?.names?.[1])}
          />
          <AddressFields
            line={(part) => ({
              ...register(`sender.address.${part}`),
              error: errorWords(errors?.address?.[part], part === 'postalCode'),
            })}
            lines={{
              read: () => form.getValues('sender.address'),
              write: (part, written) => form.setValue(`sender.address.${part}`, written),
            }}
          />
          <TextField
            label={sender('phone')}
            inputMode="tel"
            {...register('sender.phone')}
            error={errorWords(errors?.phone)}
          />
        </div>
      )}
    </div>
  )
}
