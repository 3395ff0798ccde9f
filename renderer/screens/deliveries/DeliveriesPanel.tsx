import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { blankDelivery, type DeliveryEntered, sameAgain } from '../../lib/deliveryDraft.ts'
import { blankVisit, dayText } from '../../lib/entryDrafts.ts'
import { deliveriesQuery } from '../../lib/queries/beside-card.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { forgetTyped, useKeptTyped } from '../../stores/cardTyped.ts'
import { Panel } from '../../ui/Panel.tsx'
import { Said } from '../../ui/Said.tsx'
import { DeliveryForm } from './DeliveryForm.tsx'
import { type Again, RecipientList } from './RecipientList.tsx'

type Props = { readonly card: CustomerCard; readonly today: Day; readonly onClose: () => void }

/** お届け先: to whom this customer sends, what went there, and the same again. */
export function DeliveriesPanel({ card, today, onClose }: Props) {
  const words = useTranslations('deliveries')
  const common = useTranslations('common')
  const language = useLocale()
  const saving = useSaving()
  const { data, error } = useQuery(deliveriesQuery(card.id))
  // What was begun in the quick line goes on here.
  const begun = useKeptTyped(card.id).delivery
  const [doing, setDoing] = useState<'new' | Again | null>(null)
  const over = () => {
    forgetTyped(card.id, 'delivery')
    setDoing(null)
  }
  const save = async (entered: DeliveryEntered) => {
    await saving.saveOrThrow('deliveries:record', entered)
    over()
  }
  const again = begun === undefined && doing !== 'new' ? doing : null
  const isList = begun === undefined && doing === null
  return (
    <Panel title={words('title')} closeWords={common('close')} onClose={onClose}>
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
      {data !== undefined && isList && (
        <RecipientList
          {...data}
          today={today}
          saving={saving}
          onBegin={() => setDoing('new')}
          onAgain={(asked) => setDoing(asked)}
        />
      )}
      {data !== undefined && !isList && (
        <DeliveryForm
          key={again === null ? JSON.stringify(begun) : again.delivery.key}
          customer={card.id}
          today={today}
          recipients={data.recipients}
          atFirst={
            again === null
              ? blankDelivery(begun ?? blankVisit(dayText(today)))
              : sameAgain(again.delivery, again.to, today)
          }
          hasSale
          again={again?.to}
          onSave={save}
          onNot={over}
        />
      )}
    </Panel>
  )
}
