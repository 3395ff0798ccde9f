import type { NewCustomer } from '#domain/people/customer.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect, useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { enterMoves } from '../../lib/enterMoves.ts'
import { useFieldErrors, useRefusedField } from '../../lib/fieldErrors.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useFurigana } from '../../lib/useFurigana.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from '../forms.module.css'
import { AddMoreFields } from './AddMoreFields.tsx'
import { KnownChoice } from './KnownChoice.tsx'
import { blankDraft, draftSchema, type Draft } from './newCustomer.ts'

export type DraftForm = UseFormReturn<Draft, unknown, NewCustomer>

const NAMED = ['number', 'familyName', 'givenName', 'company', 'phone'] as const

type Props = {
  readonly id: string
  /** Rejects where main refuses. */
  readonly onAdd: (customer: NewCustomer) => Promise<unknown>
}

/** What is asked of someone new: a name, the furigana as it was typed, a telephone; the rest when asked for. */
export function AddForm({ id, onAdd }: Props) {
  const words = useTranslations('add')
  const language = useLocale()
  const errorWords = useFieldErrors()
  const refusedField = useRefusedField()
  const [more, setMore] = useState(false)
  const [saved, setSaved] = useState(0)
  const form: DraftForm = useForm({ resolver: valibotResolver(draftSchema), defaultValues: blankDraft('') })
  const { register, setError, setFocus, reset, handleSubmit } = form
  const { errors } = form.formState
  const kanaOf = (field: 'familyKana' | 'givenKana') => ({
    read: () => form.getValues(field),
    write: (kana: string) => form.setValue(field, kana),
  })
  const familyFurigana = useFurigana(kanaOf('familyKana'))
  const givenFurigana = useFurigana(kanaOf('givenKana'))

  // The fields are known to the form again only after the reset is rendered.
  useEffect(() => setFocus('familyName'), [setFocus, saved])

  const save = async (customer: NewCustomer) => {
    try {
      await onAdd(customer)
      reset(blankDraft(customer.known))
      setSaved((count) => count + 1)
    } catch (error) {
      const refused = refusedField(error, NAMED)
      if (refused === null) setError('root', { message: sentenceOf(error, language) })
      else setError(refused.field, refused.error, { shouldFocus: true })
      if (refused?.field === 'number' || refused?.field === 'company') setMore(true)
    }
  }
  const line = (field: (typeof NAMED)[number] | 'familyKana' | 'givenKana') => ({
    ...register(field),
    error: errorWords(errors[field]),
  })
  const hidden = errors.address ?? errors.honorific ?? errors.company ?? errors.number
  return (
    <form id={id} className={styles['form']} noValidate onSubmit={handleSubmit(save)} onKeyDown={enterMoves}>
      <div className={styles['pair']}>
        <TextField label={words('familyName')} {...line('familyName')} {...familyFurigana} />
        <TextField label={words('givenName')} {...line('givenName')} {...givenFurigana} />
      </div>
      <div className={styles['pair']}>
        <TextField label={words('familyKana')} {...line('familyKana')} />
        <TextField label={words('givenKana')} {...line('givenKana')} />
      </div>
      <TextField label={words('phone')} inputMode="tel" {...line('phone')} />
      <KnownChoice form={form} error={errorWords(errors.known)} />
      <p className={styles['soft']}>{words('keys')}</p>
      <div className={styles['start']}>
        <Button look="quiet" aria-expanded={more} onClick={() => setMore(!more)}>
          {words(more ? 'less' : 'more')}
        </Button>
      </div>
      {(more || hidden !== undefined) && <AddMoreFields form={form} />}
      {errors.root?.message !== undefined && <Said kind="trouble">{errors.root.message}</Said>}
    </form>
  )
}
