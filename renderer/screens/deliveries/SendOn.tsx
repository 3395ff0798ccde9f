import type { Id } from '#domain/people/customer.ts'
import { useTranslations } from 'use-intl'
import type { VisitDraft } from '../../lib/entryDrafts.ts'
import { useSending } from '../../lib/useSending.ts'
import { sendOn } from '../../stores/cardTyped.ts'
import { openCard } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'

type Props = { readonly customer: Id; readonly typed: () => VisitDraft; readonly onSent: () => void }

/** お届け先も書く: what was typed in the quick line goes on beside the card, and the line is empty again. */
export function SendOn({ customer, typed, onSent }: Props) {
  const words = useTranslations('deliveries')
  const isSending = useSending()
  const isHiding = useHiding()
  if (!isSending || isHiding) return null
  const send = () => {
    sendOn(customer, typed())
    onSent()
    openCard(customer, 'deliveries')
  }
  return (
    <Button look="quiet" onClick={send}>
      {words('also')}
    </Button>
  )
}
