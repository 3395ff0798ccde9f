import type { Day } from '#domain/day.ts'
import { inFull } from '#domain/people/called.ts'
import type { Id, Known, NewCustomer } from '#domain/people/customer.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { enterMoves } from '../../lib/enterMoves.ts'
import { useFieldErrors, useRefusedField } from '../../lib/fieldErrors.ts'
import { whileTyped } from '../../lib/overCrash.ts'
import { blankCard, type CardDraft, cardSchema } from '../../lib/paperCardDraft.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import {
  allDrawn,
  cardCopied,
  keepCardDraft,
  keepSides,
  keptCardDraft,
  NO_SIDES,
  usePaperCards,
} from '../../stores/paperCards.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import { LikelySame } from './LikelySame.tsx'
import { NameLines } from './NameLines.tsx'
import styles from './PaperCards.module.css'
import { PaperSides } from './PaperSides.tsx'

export type CardFormOf = UseFormReturn<CardDraft, unknown, NewCustomer>

/** The fields that a refusal may name. */
const NAMED = ['familyName', 'givenName', 'phone', 'visit.day', 'usual'] as const

type Props = { readonly today: Day; readonly known: Known }

/** One card in Enter order; saved, it is empty again and stands at its first field. */
export function CardForm({ today, known }: Props) {
  const words = useTranslations('paperCards')
  const add = useTranslations('add')
  const photos = useTranslations('photos')
  const language = useLocale()
  const errorWords = useFieldErrors()
  const refusedField = useRefusedField()
  const form: CardFormOf = useForm({
    resolver: valibotResolver(cardSchema(today, known)),
    defaultValues: keptCardDraft(),
  })
  const { register, setError, setFocus, getValues, reset, handleSubmit, formState } = form
  const { errors } = formState
  // What was said of the pictures of one card is not of the next.
  const last = usePaperCards(({ copied }) => copied[0]?.id)
  useEffect(() => {
    setFocus('familyName')
    return whileTyped(() => keepCardDraft(getValues()))
  }, [getValues, setFocus])

  // A second Enter comes while pictures are still drawn, and would add the same person once more.
  const isSaving = useRef(false)
  const save = async (customer: NewCustomer) => {
    if (isSaving.current) return
    isSaving.current = true
    try {
      await allDrawn()
      const { id, change } = await shop('customers:add', customer)
      const who = inFull({ ...customer, companyKana: '' })
      const sides = await saveSides(id)
      cardCopied({ id, change, photoChanges: sides.changes, who })
      // The form knows its fields again only once the reset is rendered.
      flushSync(() => reset(blankCard))
      setFocus('familyName')
      if (sides.isLost) setError('root', { message: photos('sideLost', { who }) })
    } catch (error) {
      const refused = refusedField(error, NAMED)
      if (refused === null) setError('root', { message: sentenceOf(error, language) })
      else setError(refused.field, refused.error, { shouldFocus: true })
    } finally {
      isSaving.current = false
    }
  }
  return (
    <form className={styles['form']} noValidate ref={enterMoves} onSubmit={(event) => void handleSubmit(save)(event)}>
      <NameLines form={form} />
      <div className={forms['pair']}>
        <TextField label={add('phone')} inputMode="tel" {...register('phone')} error={errorWords(errors.phone)} />
        <LastVisit form={form} today={today} />
      </div>
      <TextField label={words('usual')} {...register('usual')} error={errorWords(errors.usual)} />
      <PaperSides key={last} />
      {errors.root?.message !== undefined && <Said kind="trouble">{errors.root.message}</Said>}
      <LikelySame control={form.control} />
      <div className={styles['foot']}>
        <p className={forms['soft']}>{words('keys')}</p>
        <Button look="main" type="submit" aria-disabled={formState.isSubmitting}>
          {words('save')}
        </Button>
      </div>
    </form>
  )
}

/** The pictures of a card that is there now, one change each; the card stays whatever becomes of them. */
async function saveSides(customer: Id): Promise<{ readonly changes: readonly number[]; readonly isLost: boolean }> {
  const { sides } = usePaperCards.getState()
  keepSides(NO_SIDES)
  const changes: number[] = []
  try {
    for (const kind of ['card-front', 'card-back'] as const) {
      const bytes = sides[kind]
      if (bytes === null) continue
      const { change } = await shop('photos:add', { customer, kind, takenOn: null, caption: '', bytes })
      changes.push(change)
    }
    return { changes, isLost: false }
  } catch {
    return { changes, isLost: true }
  }
}

/** 前回の日, read as it is typed, so that a wrong year is seen at once. */
function LastVisit({ form, today }: { readonly form: CardFormOf; readonly today: Day }) {
  const words = useTranslations('paperCards')
  const format = useFormatter()
  const errorWords = useFieldErrors()
  const visit = useVisitWord()
  const typed = useWatch({ control: form.control, name: 'visit.day' })
  const day = typedDay(typed, today)
  const error = form.formState.errors.visit?.day
  const isAhead = day !== null && day > today
  const isRefused = error?.type === 'refused' && !isAhead
  const wrong = words(isAhead ? 'lastVisitAhead' : 'lastVisitWrong')
  return (
    <TextField
      label={words('lastVisit', { visit })}
      hint={day === null ? words('lastVisitHint') : format.dateTime(new Date(day), { dateStyle: 'full' })}
      {...form.register('visit.day')}
      error={error === undefined || isRefused ? errorWords(error) : wrong}
    />
  )
}
