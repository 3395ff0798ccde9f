import type { NewShop } from '#domain/shop.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useController, useForm, type UseFormReturn } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { enterMovesThroughChoices } from '../../lib/enterMoves.ts'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { queryClient, shopStateQuery } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { HOME, startAt } from '../../stores/place.ts'
import { prefer } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Opening } from '../../ui/Opening.tsx'
import { Said } from '../../ui/Said.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import { LockedCopyForm } from '../restore/LockedCopyForm.tsx'
import { RestoreLooked } from '../restore/RestoreLooked.tsx'
import { useRestore } from '../restore/useRestore.ts'
import { ShopKindChoice } from '../settings/ShopKindChoice.tsx'
import { type FirstRunDraft, firstRunSchema, LETTERS_A_WEEK, NOTHING_TYPED, STARTS } from './firstRunDraft.ts'
import { SenderLater } from './SenderLater.tsx'
import styles from './FirstRun.module.css'

export type FirstRunForm = UseFormReturn<FirstRunDraft, unknown, NewShop>

/** Where there is no shop yet: what it is, and how to begin. */
export function FirstRun() {
  const words = useTranslations('firstRun')
  const language = useLocale()
  const restore = useRestore()
  const errorWords = useFieldErrors()
  const form: FirstRunForm = useForm({ resolver: valibotResolver(firstRunSchema), defaultValues: NOTHING_TYPED })
  const { register, setFocus, handleSubmit, formState } = form
  const creating = useMutation({
    mutationFn: (asked: NewShop) => shop('shop:create', asked),
    onSuccess: (state) => queryClient.setQueryData(shopStateQuery.queryKey, state),
  })
  useEffect(() => setFocus('shopName'), [setFocus])
  const begin = (asked: NewShop) => {
    // A second Enter while the shop is being made is not a second shop.
    if (creating.isPending) return
    // Before the shop is there, so that no other place is seen first.
    startAt(firstPlace(form.getValues('start')))
    creating.mutate(asked)
  }
  if (restore.preview !== null || restore.locked !== null) return <FromOldPc restore={restore} />
  return (
    <Opening title={words('title')} text={words('text')} aside={<OtherLanguage />}>
      <form
        className={styles['form']}
        noValidate
        ref={enterMovesThroughChoices}
        onSubmit={(event) => void handleSubmit(begin)(event)}
      >
        <TextField label={words('shopName')} {...register('shopName')} error={errorWords(formState.errors.shopName)} />
        <Kind form={form} />
        <SenderLater form={form} />
        <HowMany form={form} />
        <HowToStart form={form} />
        {creating.error !== null && <Said kind="trouble">{sentenceOf(creating.error, language)}</Said>}
        <div className={forms['end']}>
          <Button look="main" type="submit" aria-disabled={creating.isPending}>
            {words(creating.isPending ? 'beginning' : 'begin')}
          </Button>
        </div>
      </form>
      <OldPc restore={restore} />
    </Opening>
  )
}

type RestoreProps = { readonly restore: ReturnType<typeof useRestore> }

/** 「前のパソコンの控えから始める」 */
function OldPc({ restore }: RestoreProps) {
  const words = useTranslations('restore')
  return (
    <div className={styles['oldPc']}>
      <Button onClick={() => restore.look(null)}>{words('fromOldPc')}</Button>
      <p className={forms['soft']}>{restore.lookingHow !== null ? words('looking') : words('fromOldPcHint')}</p>
      {restore.trouble !== null && <Said kind="trouble">{restore.trouble}</Said>}
    </div>
  )
}

function FromOldPc({ restore }: RestoreProps) {
  const { preview, locked } = restore
  const words = useTranslations('restore')
  const first = useTranslations('firstRun')
  return (
    <Opening title={words('fromOldPc')} text={first('text')} aside={<OtherLanguage />}>
      {locked !== null && <LockedCopyForm locked={locked} restore={restore} />}
      {preview !== null && <p>{words('oldPcStops')}</p>}
      {preview !== null && <RestoreLooked preview={preview} restore={restore} doWords={words('begin')} />}
    </Opening>
  )
}

function OtherLanguage() {
  const words = useTranslations('firstRun')
  const other = useLocale() === 'ja' ? 'en' : 'ja'
  return (
    <Button look="quiet" lang={other} onClick={() => prefer({ language: other })}>
      {words('language')}
    </Button>
  )
}

/** A sample has nothing to lose, so nobody asks where its backups go. */
function firstPlace(start: FirstRunDraft['start']) {
  if (start === 'sample') return HOME
  return { at: 'welcome', next: start === 'paper-cards' ? 'paper-cards' : 'week' } as const
}

type Props = { readonly form: FirstRunForm }

function Kind({ form }: Props) {
  const words = useTranslations('firstRun')
  const group = useRef<HTMLDivElement>(null)
  const { field, fieldState } = useController({ control: form.control, name: 'shopKind' })
  // Where the form goes to when nothing was chosen.
  useEffect(() => field.ref({ focus: () => group.current?.querySelector('input')?.focus() }), [field])
  return (
    <ShopKindChoice
      ref={group}
      value={field.value === '' ? null : field.value}
      onChange={field.onChange}
      error={fieldState.error === undefined ? undefined : words('kindMissing')}
    />
  )
}

function HowMany({ form }: Props) {
  const words = useTranslations('firstRun')
  const settings = useTranslations('settings')
  const { field } = useController({ control: form.control, name: 'lettersAWeek' })
  return (
    <Choice
      label={words('lettersAWeek')}
      options={LETTERS_A_WEEK.map((value) => ({ value, words: settings('letters', { count: Number(value) }) }))}
      value={field.value}
      onChange={field.onChange}
    />
  )
}

function HowToStart({ form }: Props) {
  const words = useTranslations('firstRun')
  const { field } = useController({ control: form.control, name: 'start' })
  const hints = { 'paper-cards': words('paperCardsHint'), sample: words('sampleHint'), empty: words('emptyHint') }
  return (
    <Choice
      label={words('start')}
      options={STARTS.map((value) => ({ value, words: words(value), hint: hints[value] }))}
      value={field.value}
      onChange={field.onChange}
    />
  )
}
