import type { Api } from '#contract/api.ts'
import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useForm } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { blankHeard, heardSchema, type HeardDraft } from '../../lib/heardDrafts.ts'
import { whileTyped } from '../../lib/overCrash.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { forgetTyped, keepTyped, keptTyped } from '../../stores/cardTyped.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import forms from '../forms.module.css'
import { HeardFields } from './HeardFields.tsx'

type Props = { readonly card: CustomerCard; readonly today: Day; readonly onClose: () => void }

type Typed = Api['voices:record']['in']

const FORM = 'heard'

/** いただいたお声, or 本音メモ, written down beside the card. */
export function HeardPanel({ card, today, onClose }: Props) {
  const words = useTranslations('heard')
  const common = useTranslations('common')
  const quick = useTranslations('quick')
  const dayWords = useDayWords(today)
  const saving = useSaving()
  const [saved, setSaved] = useState<Typed | null>(null)
  const form = useForm<HeardDraft, unknown, Typed>({
    resolver: valibotResolver(heardSchema(card.id, today)),
    defaultValues: keptTyped(card.id).heard ?? blankHeard(quick('today')),
  })
  const { getValues, setFocus, reset, handleSubmit } = form
  useEffect(() => {
    setFocus('text')
    return whileTyped(() => keepTyped(card.id, { heard: getValues() }))
  }, [card.id, getValues, setFocus])
  const save = async (typed: Typed) => {
    if ((await saving.save('voices:record', typed)) === null) return
    setSaved(typed)
    forgetTyped(card.id, 'heard')
    flushSync(() => reset({ ...blankHeard(quick('today')), kind: typed.kind }))
    setFocus('text')
  }
  const foot = (
    <>
      <SavedSaid saving={saving}>
        {saved !== null && words('saved', { kind: words(saved.kind), day: dayWords(saved.day) })}
      </SavedSaid>
      <Button look="main" type="submit" form={FORM}>
        {words('save')}
      </Button>
    </>
  )
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose} foot={foot}>
      <form id={FORM} className={forms['form']} noValidate onSubmit={(event) => void handleSubmit(save)(event)}>
        <HeardFields form={form} today={today} />
      </form>
    </Panel>
  )
}
