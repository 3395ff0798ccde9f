import type { Day } from '#domain/day.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { paperCardsQuery } from '../../lib/queries/shop.ts'
import { chooseKnown, usePaperCards } from '../../stores/paperCards.ts'
import { Choice } from '../../ui/Choice.tsx'
import { CardForm } from './CardForm.tsx'
import { CopiedCards, LastCopied } from './CopiedCards.tsx'
import { About, HowMany } from './HowMany.tsx'
import styles from './PaperCards.module.css'

type Props = { readonly today: Day }

/** 紙のカードから書き写す: one card after another by keyboard alone, and beside them how far the pile has come. */
export function PaperCardsScreen({ today }: Props) {
  const words = useTranslations('paperCards')
  const add = useTranslations('add')
  const { data: cards } = useQuery(paperCardsQuery)
  const known = usePaperCards((state) => state.known)
  return (
    <main className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{words('title')}</h1>
        {cards !== undefined && <HowMany cards={cards} />}
        <LastCopied />
      </header>
      <div className={styles['columns']}>
        <div className={styles['copying']}>
          <Choice
            label={words('known')}
            options={[
              { value: 'known-before', words: add('knownBefore') },
              { value: 'first-timer', words: add('firstTimer') },
            ]}
            value={known}
            onChange={chooseKnown}
          />
          <CardForm today={today} known={known} />
        </div>
        <div className={styles['beside']}>
          {cards !== undefined && <About key={cards.about} about={cards.about} />}
          <CopiedCards />
        </div>
      </div>
    </main>
  )
}
