import type { Day } from '#domain/day.ts'
import type { PromiseMade } from '#domain/timeline/entry.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import styles from './Panels.module.css'
import { isOpen } from './promises.ts'

type Props = { readonly promises: readonly PromiseMade[]; readonly today: Day }

/** What is still to be done for this person, to be kept or dropped. */
export function OpenPromises({ promises, today }: Props) {
  const words = useTranslations('promise')
  const acts = useTranslations('timeline')
  const card = useTranslations('card')
  const dayWords = useDayWords(today)
  const saving = useSaving()
  const open = promises.filter(isOpen)
  return (
    <>
      {open.length === 0 && <p className={styles['soft']}>{words('none')}</p>}
      <ul className={styles['list']}>
        {open.map(({ key, text, dueOn }) => (
          <li key={key}>
            <p>{dueOn === null ? text : card('due', { text, day: dayWords(dueOn) })}</p>
            <div className={styles['offers']}>
              <Button onClick={() => void saving.save('promises:keep', { key, on: today })}>{acts('keep')}</Button>
              <Button look="quiet" onClick={() => void saving.save('promises:drop', { key, on: today })}>
                {acts('drop')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <SavedSaid saving={saving} />
    </>
  )
}
