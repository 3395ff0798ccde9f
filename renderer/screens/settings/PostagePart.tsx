import type { PostagePrices } from '#domain/letters/postage.ts'
import { typedDay } from '#domain/people/typed-day.ts'
import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { postageQuery } from '../../lib/queries/papers.ts'
import { shopStateQuery } from '../../lib/queries.ts'
import { typedYen } from '../../lib/typedYen.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextField } from '../../ui/TextField.tsx'
import forms from '../forms.module.css'
import { Part } from '../Page.tsx'
import type { Day } from '#domain/day.ts'

/** 切手代: what the post takes, and since when. */
export function PostagePart() {
  const words = useTranslations('postage')
  const { data: prices } = useQuery(postageQuery)
  const { data: state } = useQuery(shopStateQuery)
  const saving = useSaving()
  return (
    <Part title={words('title')}>
      <p>{words('text')}</p>
      {prices !== undefined && state?.kind === 'ready' && (
        <PricesForm
          key={JSON.stringify(prices)}
          prices={prices}
          today={state.today}
          onSave={(typed) => void saving.save('postage:save', typed)}
        />
      )}
      <SavedSaid saving={saving} />
    </Part>
  )
}

const PRICES = ['card', 'standard', 'larger'] as const

type Price = (typeof PRICES)[number]
type Typed = Readonly<Record<Price | 'since', string>>

type Props = {
  readonly prices: PostagePrices
  readonly today: Day
  readonly onSave: (prices: PostagePrices) => void
}

function PricesForm({ prices, today, onSave }: Props) {
  const words = useTranslations('postage')
  const [typed, setTyped] = useState<Typed>(() => textsOf(prices))
  const [isAsked, setAsked] = useState(false)
  const read = pricesIn(typed, today)
  const save = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    const { since, card, standard, larger } = read
    if (since !== null && card !== null && standard !== null && larger !== null)
      onSave({ since, card, standard, larger })
  }
  return (
    <form className={forms['form']} noValidate onSubmit={save}>
      {(['since', ...PRICES] as const).map((name) => (
        <TextField
          key={name}
          label={words(name)}
          value={typed[name]}
          inputMode={name === 'since' ? 'text' : 'numeric'}
          error={isAsked && read[name] === null ? words(name === 'since' ? 'wrongDay' : 'wrong') : undefined}
          onChange={({ currentTarget }) => setTyped({ ...typed, [name]: currentTarget.value })}
        />
      ))}
      <div className={forms['end']}>
        <Button type="submit">{words('save')}</Button>
      </div>
    </form>
  )
}

function textsOf({ since, card, standard, larger }: PostagePrices): Typed {
  return { since: since.replaceAll('-', '/'), card: String(card), standard: String(standard), larger: String(larger) }
}

/** Null where nothing can be read. */
function pricesIn(typed: Typed, today: Day): Readonly<Record<Price, number | null>> & { readonly since: Day | null } {
  const since = typedDay(typed.since, today)
  return { since, card: yenIn(typed.card), standard: yenIn(typed.standard), larger: yenIn(typed.larger) }
}

function yenIn(text: string): number | null {
  const read = typedYen(text)
  return read === 'wrong' || read.yen === null || read.yen < 1 || read.yen > 100_000 ? null : read.yen
}
