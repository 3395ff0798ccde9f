import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { OnDay } from './OnDay.tsx'
import styles from './Panels.module.css'

type Props = { readonly card: CustomerCard; readonly today: Day }

/** 転居（新住所はまだ）; a new address on the card ends it by itself. */
export function MovedPart({ card, today }: Props) {
  const words = useTranslations('states')
  const quick = useTranslations('quick')
  const dayWords = useDayWords(today)
  const saving = useSaving()
  const { movedOn } = card.states
  const save = (on: Day | null) => void saving.save('customers:moved', { id: card.id, on })
  return (
    <section className={styles['part']}>
      <h3>{words('moved')}</h3>
      {movedOn === null ? (
        <p className={styles['soft']}>{words('movedText')}</p>
      ) : (
        <>
          <p>
            <strong>{words('isMoved', { day: dayWords(movedOn) })}</strong>
          </p>
          <Button onClick={() => save(null)}>{words('clearMoved')}</Button>
        </>
      )}
      <SavedSaid saving={saving} />
      {movedOn === null && (
        <OnDay label={words('movedOn')} act={words('setMoved')} today={today} atFirst={quick('today')} onDo={save} />
      )}
    </section>
  )
}
