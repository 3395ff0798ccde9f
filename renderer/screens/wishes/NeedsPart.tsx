import { TEXT_MAX } from '#domain/exchange/caps.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { isBlankNeed, type Need, NEED_PARTS, type NeedTexts } from '#domain/voices/need.ts'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { needsQuery } from '../../lib/queries/wishes.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import type { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { Folded } from '../../ui/Folded.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import panels from '../card/Panels.module.css'
import { NeedTextsShown } from './NeedTextsShown.tsx'

type Saves = ReturnType<typeof useSaving>

type Props = { readonly customer: Id; readonly today: Day; readonly saving: Saves }

const NO_NEED: NeedTexts = { request: '', wish: '', proposal: '' }

/** One note with three headings, and those written before. */
export function NeedsPart({ customer, today, saving }: Props) {
  const words = useTranslations('wishes')
  const { data: needs = [] } = useQuery(needsQuery(customer))
  return (
    <section className={panels['part']}>
      <h3>{words('needs')}</h3>
      <p className={panels['soft']}>{words('needsHint')}</p>
      <NeedForm
        texts={NO_NEED}
        act={words('keepNeed')}
        onSave={async (texts) => (await saving.save('needs:record', { ...texts, customer, day: today })) !== null}
      />
      {needs.map((need) => (
        <Kept key={need.key} need={need} today={today} saving={saving} />
      ))}
    </section>
  )
}

function Kept({ need, today, saving }: { readonly need: Need; readonly today: Day; readonly saving: Saves }) {
  const words = useTranslations('wishes')
  const common = useTranslations('common')
  const dayWords = useDayWords(today)
  const { key, day } = need
  return (
    <article className={panels['entry']}>
      <time dateTime={day}>{dayWords(day)}</time>
      <NeedTextsShown texts={need} />
      <Folded moreWords={words('edit')} lessWords={common('close')}>
        <NeedForm
          texts={need}
          act={words('keepEdit')}
          onSave={async ({ request, wish, proposal }) => {
            return (await saving.save('needs:edit', { key, day, request, wish, proposal })) !== null
          }}
        />
        <Button look="quiet" onClick={() => void saving.save('needs:remove', { key })}>
          {words('remove')}
        </Button>
      </Folded>
    </article>
  )
}

type FormProps = {
  readonly texts: NeedTexts
  readonly act: string
  /** Whether it was kept. */
  readonly onSave: (texts: NeedTexts) => Promise<boolean>
}

function NeedForm({ texts, act, onSave }: FormProps) {
  const words = useTranslations('wishes')
  const { request, wish, proposal } = texts
  const [typed, setTyped] = useState<NeedTexts>({ request, wish, proposal })
  const [isAsked, setAsked] = useState(false)
  const save = async () => {
    setAsked(true)
    if (isBlankNeed(typed) || !(await onSave(typed))) return
    setAsked(false)
    setTyped({ request, wish, proposal })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void save()
  }
  return (
    <form className={panels['list']} noValidate onSubmit={submit}>
      {NEED_PARTS.map((part, at) => (
        <TextArea
          key={part}
          label={words(`parts.${part}`)}
          rows={2}
          maxLength={TEXT_MAX}
          value={typed[part]}
          error={isAsked && at === 0 && isBlankNeed(typed) ? words('blank') : undefined}
          onChange={({ currentTarget }) => setTyped({ ...typed, [part]: currentTarget.value })}
        />
      ))}
      <div className={panels['offers']}>
        <Button type="submit">{act}</Button>
      </div>
    </form>
  )
}
