import type { Id } from '#domain/people/customer.ts'
import { useTranslations } from 'use-intl'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'

/** A line of the history is too short for it: it is seen beside the card. */
export function ToComplaint({ customer }: { readonly customer: Id }) {
  const words = useTranslations('complaints')
  return <Button onClick={() => openCard(customer, 'complaint')}>{words('toPanel')}</Button>
}
