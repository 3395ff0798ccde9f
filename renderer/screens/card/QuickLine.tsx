import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { type CardTyped, keptTyped } from '../../stores/cardTyped.ts'
import { Segments } from '../../ui/Segments.tsx'
import { WhenYouMeet } from '../week/WhenYouMeet.tsx'
import { ContactLine } from './ContactLine.tsx'
import { IncomingLine } from './IncomingLine.tsx'
import styles from './Quick.module.css'
import { VisitLine } from './VisitLine.tsx'

type Props = { readonly card: CustomerCard; readonly today: Day }

const HEADING = 'quick-line'

/** Words of a contact that were typed and not saved are not hidden behind an empty visit. */
function lastTyped({ visit, contact }: CardTyped): 'visit' | 'contact' {
  const isVisit = visit !== undefined && `${visit.item}${visit.amount}` !== ''
  return !isVisit && contact !== undefined && contact.body !== '' ? 'contact' : 'visit'
}

/** One line for what just happened: a visit, with what was promised for it, or a contact. */
export function QuickLine({ card, today }: Props) {
  const words = useTranslations('quick')
  const visit = useVisitWord()
  const [what, setWhat] = useState(() => lastTyped(keptTyped(card.id)))
  return (
    <section className={styles['quick']} aria-labelledby={HEADING}>
      <div className={styles['head']}>
        <h2 id={HEADING}>{words('label')}</h2>
        <Segments
          label={words('what')}
          options={[
            { value: 'visit', words: words('visit', { visit }) },
            { value: 'contact', words: words('contact') },
          ]}
          value={what}
          onChange={setWhat}
        />
      </div>
      <IncomingLine key={card.id} customer={card.id} today={today} />
      {what === 'visit' && <WhenYouMeet customer={card.id} today={today} />}
      {what === 'visit' ? (
        <VisitLine customer={card.id} last={card.figures.lastSale} benefits={card.benefits} today={today} />
      ) : (
        <ContactLine customer={card.id} today={today} />
      )}
    </section>
  )
}
