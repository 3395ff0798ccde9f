import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { sentenceText } from '#domain/week/sentence.ts'
import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { cardQuery } from '../../lib/queries/card.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { isOpen } from '../card/promises.ts'
import styles from './Counter.module.css'

type Props = { readonly customer: Id; readonly today: Day }

/** What was promised and what is to be told, while the person stands at the counter; one tick each. */
export function WhenYouMeet({ customer, today }: Props) {
  const words = useTranslations('counter')
  const language = useLocale()
  const visit = useVisitWord()
  const saving = useSaving()
  const { data: card } = useQuery(cardQuery(customer))
  const isHiding = useHiding()
  // A promise is theirs to hear of; what the shop means to do is not.
  const promises = card?.promises.filter((one) => isOpen(one) && (one.kind === 'promise' || !isHiding)) ?? []
  const toTell = isHiding ? [] : (card?.toTell ?? [])
  const isEmpty = promises.length === 0 && toTell.length === 0
  if (isEmpty && saving.saved === null) return null
  return (
    <div className={styles['banner']} role="group" aria-label={words('banner')}>
      <h3>{words('banner')}</h3>
      <ul>
        {promises.map(({ key, kind, text }) => (
          <li key={key}>
            <span>{words(kind, { text })}</span>
            <Button onClick={() => void saving.save('promises:keep', { key, on: today })}>
              {words('promiseDone')}
            </Button>
          </li>
        ))}
        {toTell.map(({ item, sentence }) => (
          <li key={item}>
            <span>{sentenceText(sentence, today, language, visit)}</span>
            <Button
              onClick={() => void saving.save('week:receipt', { item, receipt: 'in-person', channel: null, word: '' })}
            >
              {words('told')}
            </Button>
          </li>
        ))}
      </ul>
      <SavedSaid saving={saving} />
    </div>
  )
}
