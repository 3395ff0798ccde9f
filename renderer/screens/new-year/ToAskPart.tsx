import type { NewYearHome, NewYearList } from '#domain/letters/new-year.ts'
import { useTranslations } from 'use-intl'
import { useSaving } from '../../lib/useSaving.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Part } from '../Page.tsx'
import styles from './NewYear.module.css'
import { useHomeWords } from './useHomeWords.ts'

/** Who ordered お供え and is proposed for a card: whether they mourn is asked by name, and never set by itself. */
export function ToAskPart({ list: { year, homes } }: { readonly list: NewYearList }) {
  const words = useTranslations('newYear')
  const homeWords = useHomeWords()
  const saving = useSaving()
  const asked = homes.filter(({ isToAsk }) => isToAsk)
  if (asked.length === 0 && saving.saved === null && saving.trouble === null) return null
  const mark = ({ customer }: NewYearHome) =>
    void saving.save('new-year:mark', { customer, year, mark: 'mourning', isMarked: true })
  return (
    <Part title={words('toAsk')}>
      <p className={styles['soft']}>{words('toAskHint', { year: `${year - 1}` })}</p>
      <ul className={styles['asked']}>
        {asked.map((home) => {
          const who = homeWords(home.people)
          return (
            <li key={home.customer}>
              <span>{who}</span>
              <Button aria-label={words('toCardOf', { who })} onClick={() => openCard(home.customer, 'bereavement')}>
                {words('toCard')}
              </Button>
              <Button aria-label={words('isMourningOf', { who })} onClick={() => mark(home)}>
                {words('isMourning')}
              </Button>
            </li>
          )
        })}
      </ul>
      <SavedSaid saving={saving} />
    </Part>
  )
}
