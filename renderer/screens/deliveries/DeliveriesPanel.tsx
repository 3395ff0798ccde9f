import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { blankDelivery, type DeliveryDraft, type DeliveryEntered, sameAgain } from '../../lib/deliveryDraft.ts'
import { blankVisit, dayText } from '../../lib/entryDrafts.ts'
import { deliveriesQuery } from '../../lib/queries/beside-card.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { type Again, type DeliveryBegun, forgetTyped, keepTyped, useKeptTyped } from '../../stores/cardTyped.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { DeliveryForm } from './DeliveryForm.tsx'
import { RecipientList } from './RecipientList.tsx'

type Props = { readonly card: CustomerCard; readonly today: Day; readonly onClose: () => void }

/** お届け先: to whom this customer sends, what went there, and the same again. */
export function DeliveriesPanel({ card, today, onClose }: Props) {
  const words = useTranslations('deliveries')
  const common = useTranslations('common')
  const language = useLocale()
  const saving = useSaving()
  const { data, error } = useQuery(deliveriesQuery(card.id))
  // What was typed, here or in the quick line; until then, what was only opened.
  const kept = useKeptTyped(card.id).delivery
  const [opened, setOpened] = useState<DeliveryBegun | null>(null)
  const doing = kept ?? opened
  const over = () => {
    forgetTyped(card.id, 'delivery')
    setOpened(null)
  }
  const save = async (entered: DeliveryEntered) => {
    await saving.saveOrThrow('deliveries:record', entered)
    over()
  }
  const open = (draft: DeliveryDraft, again: Again | null) => setOpened({ draft, again, begun: 0 })
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose}>
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
      {data !== undefined && doing === null && (
        <RecipientList
          {...data}
          today={today}
          saving={saving}
          onBegin={() => open(blankDelivery(blankVisit(dayText(today))), null)}
          onAgain={(again) => open(sameAgain(again.delivery, again.to, today), again)}
        />
      )}
      {data !== undefined && doing !== null && (
        <DeliveryForm
          key={doing.begun}
          customer={card.id}
          today={today}
          recipients={data.recipients}
          atFirst={doing.draft}
          hasSale
          again={doing.again?.to}
          onTyped={(draft) => keepTyped(card.id, { delivery: { ...doing, draft } })}
          onSave={save}
          onNot={over}
        />
      )}
    </Panel>
  )
}
