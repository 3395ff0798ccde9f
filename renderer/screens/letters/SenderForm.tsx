import { OPENINGS } from '#domain/letters/opening.ts'
import type { Sender } from '#domain/paper/document.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useMutation } from '@tanstack/react-query'
import { useController, useForm, type FieldError } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { enterMoves } from '../../lib/enterMoves.ts'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { queryClient, senderQuery } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Said } from '../../ui/Said.tsx'
import { SelectOne } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { AddressFields } from '../AddressFields.tsx'
import styles from '../forms.module.css'
import { draftOf, senderSchema } from './senderDraft.ts'

type Props = {
  /** For the button that submits, which stands where its screen has its buttons. */
  readonly id: string
  readonly sender: Sender | null
  /** Proposed while there is no sender. */
  readonly shopName: string
  readonly onSaved?: () => void
}

/** Who the postcards come from. */
export function SenderForm({ id, sender, shopName, onSaved }: Props) {
  const words = useTranslations('sender')
  const language = useLocale()
  const errorWords = useFieldErrors()
  const { register, control, getValues, setValue, handleSubmit, formState } = useForm({
    resolver: valibotResolver(senderSchema),
    defaultValues: draftOf(sender, shopName),
  })
  const { field: opening } = useController({ control, name: 'opening' })
  const saving = useMutation({
    mutationFn: (input: Sender) => shop('sender:save', input),
    onSuccess: async () => {
      await queryClient.invalidateQueries(senderQuery)
      onSaved?.()
    },
  })
  // The schema speaks of `names`, of which the shop's is the first.
  const errors: typeof formState.errors & { readonly names?: FieldError } = formState.errors
  return (
    <form
      id={id}
      className={styles['form']}
      noValidate
      ref={enterMoves}
      onSubmit={(event) => void handleSubmit((input) => saving.mutate(input))(event)}
    >
      {sender === null && <p className={styles['soft']}>{words('why')}</p>}
      <TextField label={words('shopName')} {...register('shopName')} error={errorWords(errors.names)} />
      <TextField label={words('personName')} {...register('personName')} />
      <AddressFields
        line={(part) => ({
          ...register(`address.${part}`),
          error: errorWords(errors.address?.[part], part === 'postalCode'),
        })}
        lines={{
          read: () => getValues('address'),
          write: (part, written) => setValue(`address.${part}`, written),
        }}
      />
      <TextField label={words('phone')} inputMode="tel" {...register('phone')} error={errorWords(errors.phone)} />
      <SelectOne
        label={words('opening')}
        options={OPENINGS.map((value) => ({ value, words: words(value) }))}
        value={opening.value}
        onChange={opening.onChange}
      />
      <p className={styles['soft']}>{words('openingHint')}</p>
      {saving.error !== null && <Said kind="trouble">{sentenceOf(saving.error, language)}</Said>}
    </form>
  )
}
