import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useTranslations } from 'use-intl'
import { useSaving } from '../../lib/useSaving.ts'
import { Panel } from '../../ui/Panel.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { NeedsPart } from './NeedsPart.tsx'
import { RequestsPart } from './RequestsPart.tsx'

type Props = { readonly card: CustomerCard; readonly today: Day; readonly onClose: () => void }

/** ご要望: what is asked, what is wished behind it, and what goes beyond the usual. */
export function WishesPanel({ card, today, onClose }: Props) {
  const words = useTranslations('wishes')
  const common = useTranslations('common')
  const saving = useSaving()
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose} foot={<SavedSaid saving={saving} />}>
      <NeedsPart customer={card.id} today={today} saving={saving} />
      <RequestsPart customer={card.id} today={today} saving={saving} />
    </Panel>
  )
}
