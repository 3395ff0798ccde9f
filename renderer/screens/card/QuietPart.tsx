import { addDays, type Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { OnDay } from './OnDay.tsx'
import styles from './Panels.module.css'

type Props = { readonly card: CustomerCard; readonly today: Day }

/** 今はそっとしておく: until a day, with a word why. */
export function QuietPart({ card, today }: Props) {
  const words = useTranslations('states')
  const dayWords = useDayWords(today)
  const saving = useSaving()
  const [why, setWhy] = useState('')
  const { quietUntil, quietWhy } = card.states
  const isQuiet = quietUntil !== null && quietUntil >= today
  const save = (until: Day | null) => void saving.save('customers:quiet', { id: card.id, until, why })
  return (
    <section className={styles['part']}>
      <h3>{words('quiet')}</h3>
      {isQuiet && (
        <>
          <p>
            <strong>{words('quietUntilDay', { day: dayWords(quietUntil) })}</strong> {quietWhy}
          </p>
          <Button onClick={() => save(null)}>{words('clearQuiet')}</Button>
        </>
      )}
      <SavedSaid saving={saving} />
      {!isQuiet && (
        <OnDay
          label={words('quietUntil')}
          act={words('setQuiet')}
          today={today}
          atFirst=""
          meant="ahead"
          offers={[
            { words: words('oneMonth'), day: addDays(today, 30) },
            { words: words('threeMonths'), day: addDays(today, 91) },
            { words: words('halfYear'), day: addDays(today, 182) },
          ]}
          onDo={save}
        >
          <TextField
            label={words('why')}
            value={why}
            maxLength={200}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
          />
        </OnDay>
      )}
    </section>
  )
}
