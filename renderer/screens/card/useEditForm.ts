import type { CardFields, CustomerCard } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect, useEffectEvent, useRef, useState, type FormEvent } from 'react'
import { flushSync } from 'react-dom'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { cardSchema, draftOf, isSame, rebased, type CardDraft } from '../../lib/cardDraft.ts'
import { REFUSED, useFieldErrors } from '../../lib/fieldErrors.ts'
import { cardQuery } from '../../lib/queries/card.ts'
import { whileTyped } from '../../lib/overCrash.ts'
import { queryClient } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { ShopError } from '../../lib/shop.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { forgetTyped, keepTyped, keptTyped } from '../../stores/cardTyped.ts'

export type EditForm = UseFormReturn<CardDraft, unknown, CardFields>

/** What the sections of the form are given: the form, and by field the text that had to give way to what stands there now. */
export type EditFields = {
  readonly form: EditForm
  readonly gaveWay: Readonly<Partial<Record<keyof CardDraft, string>>>
}

/** Editing against the card as it was opened: what was changed elsewhere meanwhile is never overwritten. */
export function useEditForm(card: CustomerCard) {
  const { id } = card
  const [kept] = useState(() => keptTyped(id).edit)
  const before = useRef(kept?.before ?? card.fields)
  const form: EditForm = useForm({
    resolver: valibotResolver(cardSchema),
    defaultValues: kept?.draft ?? draftOf(card.fields),
  })
  const [isResumed, setIsResumed] = useState(kept !== undefined)
  const [isMovedOn, setIsMovedOn] = useState(false)
  const [gaveWay, setGaveWay] = useState<EditFields['gaveWay'] | null>(null)
  const saving = useSaving()
  const onRefused = useRefused(form)
  const { getValues, reset, handleSubmit } = form

  const startFrom = (fields: CardFields, draft: CardDraft) => {
    before.current = fields
    // The form knows its fields again only once the reset is rendered.
    flushSync(() => reset(draft))
  }
  useKept(id, form, before)

  const save = async (after: CardFields) => {
    try {
      await saving.saveOrThrow('customers:edit', { id, before: before.current, after })
      const { fields } = await queryClient.fetchQuery({ ...cardQuery(id), staleTime: 0 })
      startFrom(fields, draftOf(fields))
      setIsResumed(false)
      setIsMovedOn(false)
      setGaveWay(null)
    } catch (error) {
      setIsMovedOn(error instanceof ShopError && error.code === 'changed-meanwhile')
      onRefused(error)
    }
  }
  const reload = async () => {
    const { fields } = await queryClient.fetchQuery({ ...cardQuery(id), staleTime: 0 })
    const typed = getValues()
    const { draft, replaced } = rebased(typed, before.current, fields)
    startFrom(fields, draft)
    setIsMovedOn(false)
    setGaveWay(Object.fromEntries(replaced.map((field) => [field, textOf(typed[field])])))
  }
  const startOver = () => {
    startFrom(card.fields, draftOf(card.fields))
    setIsResumed(false)
  }
  return {
    form,
    fields: { form, gaveWay: gaveWay ?? {} } satisfies EditFields,
    saving,
    isResumed,
    isMovedOn,
    isReloaded: gaveWay !== null,
    submit: (event: FormEvent) => void handleSubmit(save)(event),
    reload: () => void reload(),
    startOver,
  }
}

/** What was typed and not saved stays when the panel closes, together with the card it was typed upon. */
function useKept(id: Id, { getValues, setFocus }: EditForm, before: { readonly current: CardFields }): void {
  const keep = useEffectEvent(() => {
    const draft = getValues()
    if (isSame(draft, draftOf(before.current))) forgetTyped(id, 'edit')
    else keepTyped(id, { edit: { before: before.current, draft } })
  })
  useEffect(() => {
    setFocus('familyName')
    return whileTyped(() => keep())
  }, [setFocus])
}

/** Puts a refusal at the field that main names, or below the form. */
function useRefused({ setError, getValues }: EditForm) {
  const language = useLocale()
  const words = useTranslations('edit')
  return (error: unknown) => {
    const named = error instanceof ShopError ? error.field : undefined
    const field = Object.keys(getValues()).find((one): one is keyof CardDraft => one === named)
    const isChanged = error instanceof ShopError && error.code === 'changed-meanwhile'
    const message = isChanged ? words('changed') : sentenceOf(error, language)
    if (field !== undefined) setError(field, { type: REFUSED, message }, { shouldFocus: true })
    else if (!isChanged) setError('root', { message })
  }
}

/** The texts of a field, for the eye: a list of rows as the words in them. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return ''
  return Object.values(value).map(textOf).join(' ').trim()
}

/** The error words of a field of the card, with those of birthdays. */
export function useEditErrors() {
  const errorWords = useFieldErrors()
  const words = useTranslations('edit')
  return {
    errorWords,
    birthday: (error: Parameters<typeof errorWords>[0]) =>
      error === undefined || error.type === REFUSED ? errorWords(error) : words('birthdayWrong'),
  }
}
