import type { Day } from '#domain/day.ts'
import { inFull } from '#domain/people/called.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import { useRef, useState, type FormEvent } from 'react'
import { useTranslations } from 'use-intl'
import { enterMoves } from '../../lib/enterMoves.ts'
import { blankVisit } from '../../lib/entryDrafts.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { openAdding } from '../../stores/place.ts'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { AskAtCounter } from './AskAtCounter.tsx'
import styles from './Counter.module.css'
import { CounterFields } from './CounterFields.tsx'
import { NameBox } from './NameBox.tsx'
import { useCounterForm, visitBegun, type Sale } from './useCounterForm.ts'
import { WhenYouMeet } from './WhenYouMeet.tsx'

type Props = { readonly today: Day }

/** 「きょうのご来店を記す」: a name, what for, how much, each with one Enter; a name without a card begins one. */
export function CounterLine({ today }: Props) {
  const words = useTranslations('counter')
  const visit = useVisitWord()
  const dayWords = useDayWords(today)
  const [chosen, setChosen] = useState<CustomerRow | null>(null)
  const [isAsked, setAsked] = useState(false)
  const [said, setSaid] = useState('')
  const name = useRef<HTMLInputElement>(null)
  const saving = useSaving()
  const form = useCounterForm(chosen, today)

  const choose = (row: CustomerRow | null) => {
    setChosen(row)
    setAsked(false)
    if (row !== null) form.setFocus('item')
  }
  const save = async (sale: Sale) => {
    if (chosen === null || saving.isSaving) return
    if ((await saving.save('sales:record', sale)) === null) return
    setSaid(words('savedFor', { who: inFull(chosen), visit, day: dayWords(sale.day) }))
    form.reset(blankVisit(today))
    setChosen(null)
    name.current?.focus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen === null) {
      setAsked(true)
      name.current?.focus()
    } else void form.handleSubmit(save)(event)
  }
  return (
    <section className={styles['counter']} aria-label={words('title', { visit })}>
      <h2>{words('title', { visit })}</h2>
      <div className={styles['lines']}>
        <NameBox
          ref={name}
          today={today}
          chosen={chosen}
          onChoose={choose}
          onNew={(text, caught) => openAdding({ name: text, caught, visit: visitBegun(form.getValues(), today) })}
          error={isAsked ? words('choose') : undefined}
        />
        <form className={styles['form']} ref={enterMoves} noValidate onSubmit={submit}>
          <CounterFields form={form} today={today} />
        </form>
      </div>
      {chosen !== null && <WhenYouMeet key={chosen.id} customer={chosen.id} today={today} />}
      {chosen !== null && <AskAtCounter customer={chosen.id} />}
      <SavedSaid saving={saving}>{said}</SavedSaid>
    </section>
  )
}
