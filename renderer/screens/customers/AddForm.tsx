import type { Day } from '#domain/day.ts'
import type { NewCustomer } from '#domain/people/customer.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { enterMoves } from '../../lib/enterMoves.ts'
import { useFieldErrors, useRefusedField } from '../../lib/fieldErrors.ts'
import { whileTyped } from '../../lib/overCrash.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { keepDraft, keptDraft } from '../../stores/addDraft.ts'
import type { Begun } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from '../forms.module.css'
import { AddMoreFields } from './AddMoreFields.tsx'
import { BegunVisit } from './BegunVisit.tsx'
import { KnownChoice } from './KnownChoice.tsx'
import { NameFields } from './NameFields.tsx'
import { blankDraft, draftSchema, type Draft } from '../../lib/newCustomer.ts'

export type DraftForm = UseFormReturn<Draft, unknown, NewCustomer>

/** The fields that a refusal may name. */
const NAMED = ['number', 'familyName', 'givenName', 'company', 'phone'] as const

type Props = {
  readonly id: string
  readonly begun: Begun | null
  readonly today: Day
  /** Rejects where main refuses. */
  readonly onAdd: (customer: NewCustomer) => Promise<unknown>
}

/** What is asked of someone new: a name, the furigana as it was typed, a telephone; the rest when asked for. */
export function AddForm({ id, begun, today, onAdd }: Props) {
  const words = useTranslations('add')
  const language = useLocale()
  const errorWords = useFieldErrors()
  const refusedField = useRefusedField()
  const [more, setMore] = useState(false)
  const form: DraftForm = useForm({ resolver: valibotResolver(draftSchema), defaultValues: keptDraft(begun) })
  const { setError, setFocus, getValues, reset, handleSubmit } = form
  const { errors } = form.formState
  useEffect(() => {
    setFocus('familyName')
    return whileTyped(() => keepDraft(begun, getValues()))
  }, [begun, getValues, setFocus])

  const save = async (customer: NewCustomer) => {
    try {
      await onAdd(customer)
      // The form knows its fields again only once the reset is rendered.
      flushSync(() => reset(blankDraft(customer.known)))
      setFocus('familyName')
    } catch (error) {
      const refused = refusedField(error, NAMED)
      if (refused === null) setError('root', { message: sentenceOf(error, language) })
      else setError(refused.field, refused.error, { shouldFocus: true })
    }
  }
  // A field with something wrong is never hidden.
  const isOpen = more || (errors.address ?? errors.honorific ?? errors.company ?? errors.number) !== undefined
  return (
    <form
      id={id}
      className={styles['form']}
      noValidate
      ref={enterMoves}
      onSubmit={(event) => void handleSubmit(save)(event)}
    >
      <BegunVisit form={form} today={today} />
      <NameFields form={form} />
      <TextField label={words('phone')} inputMode="tel" {...form.register('phone')} error={errorWords(errors.phone)} />
      <KnownChoice form={form} error={errorWords(errors.known)} />
      <p className={styles['soft']}>{words('keys')}</p>
      <div className={styles['start']}>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setMore(!more)}>
          {words(isOpen ? 'less' : 'more')}
        </Button>
      </div>
      {isOpen && <AddMoreFields form={form} />}
      {errors.root?.message !== undefined && <Said kind="trouble">{errors.root.message}</Said>}
    </form>
  )
}
