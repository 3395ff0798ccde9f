import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { Delivery } from '#domain/timeline/delivery.ts'
import type { SaleEntry } from '#domain/timeline/entry.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { blankDelivery, type DeliveryDraft, deliveryDraftOf, type DeliveryEntered } from '../../lib/deliveryDraft.ts'
import { visitDraftOf } from '../../lib/entryDrafts.ts'
import { deliveriesQuery } from '../../lib/queries/beside-card.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import panels from '../card/Panels.module.css'
import { DeliveryForm } from './DeliveryForm.tsx'

type Props = { readonly entry: SaleEntry; readonly customer: Id; readonly today: Day }

/** Where a purchase of the history goes: put right, added or taken off. */
export function SaleDeliveries({ entry, customer, today }: Props) {
  const words = useTranslations('deliveries')
  const saving = useSaving()
  const { data } = useQuery(deliveriesQuery(customer))
  const [doing, setDoing] = useState<Delivery | 'new' | null>(null)
  if (data === undefined) return null
  const sent = data.deliveries.filter(({ sale }) => sale === entry.key)
  const recipientOf = ({ recipient }: Delivery) => data.recipients.find(({ key }) => key === recipient)
  const key = doing === null || doing === 'new' ? null : doing.key
  const atFirst = (): DeliveryDraft => {
    const to = doing === null || doing === 'new' ? undefined : recipientOf(doing)
    if (doing === null || doing === 'new' || to === undefined) return blankDelivery(visitDraftOf(entry))
    return deliveryDraftOf(doing, to)
  }
  const save = async ({ delivery }: DeliveryEntered) => {
    await saving.saveOrThrow('deliveries:save', { ...delivery, key, sale: entry.key })
    setDoing(null)
  }
  return (
    <div className={panels['list']}>
      {doing === null && (
        <div className={panels['offers']}>
          {sent.map((delivery) => (
            <span key={delivery.key} className={panels['offers']}>
              <Button onClick={() => setDoing(delivery)}>
                {words('putRight', { name: recipientOf(delivery)?.name ?? '' })}
              </Button>
              <Button look="quiet" onClick={() => void saving.save('deliveries:remove', { key: delivery.key })}>
                {words('takeOff')}
              </Button>
            </span>
          ))}
          <Button look="quiet" onClick={() => setDoing('new')}>
            {words('add')}
          </Button>
        </div>
      )}
      {doing !== null && (
        <DeliveryForm
          key={key}
          customer={customer}
          today={today}
          recipients={data.recipients}
          atFirst={atFirst()}
          hasSale={false}
          onSave={save}
          onNot={() => setDoing(null)}
        />
      )}
      <SavedSaid saving={saving} />
    </div>
  )
}
