import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useTranslations } from 'use-intl'
import { Panel } from '../../ui/Panel.tsx'
import { BereavedPart } from './BereavedPart.tsx'
import { MovedPart } from './MovedPart.tsx'
import { QuietPart } from './QuietPart.tsx'
import { RefusalsPart } from './RefusalsPart.tsx'
import { ReturnedPart } from './ReturnedPart.tsx'

type Props = { readonly card: CustomerCard; readonly today: Day; readonly onClose: () => void }

/** What decides whether and how this person may be written to; each is saved as it is said, and taken back here. */
export function StatesPanel({ card, today, onClose }: Props) {
  const words = useTranslations('states')
  const common = useTranslations('common')
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose}>
      <RefusalsPart card={card} today={today} />
      <QuietPart card={card} today={today} />
      <MovedPart card={card} today={today} />
      <ReturnedPart card={card} today={today} />
      <BereavedPart card={card} today={today} />
    </Panel>
  )
}
