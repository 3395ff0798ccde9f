import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { cardQuery } from '../../lib/queries/card.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { ShopError } from '../../lib/shop.ts'
import type { CardPanel } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { CardGone } from './CardGone.tsx'
import { CardErased, type ErasedOne } from './CardErased.tsx'
import { OpenCard } from './OpenCard.tsx'

type Props = { readonly customer: Id; readonly panel: CardPanel | null; readonly today: Day }

/** One customer's card, or why it cannot be shown. */
export function CardScreen({ customer, panel, today }: Props) {
  const words = useTranslations('card')
  const common = useTranslations('common')
  const language = useLocale()
  const { data, error, refetch } = useQuery(cardQuery(customer))
  const [erased, setErased] = useState<ErasedOne | null>(null)
  if (erased !== null) return <CardErased erased={erased} />
  if (error instanceof ShopError && ['customer-missing', 'customer-erased'].includes(error.code)) {
    return <CardGone customer={customer} why={sentenceOf(error, language)} />
  }
  if (error !== null) {
    const again = <Button onClick={() => void refetch()}>{common('again')}</Button>
    return (
      <main>
        <Empty title={words('failed')} text={sentenceOf(error, language)} action={again} />
      </main>
    )
  }
  return data === undefined ? null : <OpenCard card={data} panel={panel} today={today} onErased={setErased} />
}
