import type { Id } from '#domain/people/customer.ts'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { forgetAllTyped, useKeptTyped } from '../../stores/cardTyped.ts'
import { CUSTOMERS, startAt } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { typedOn } from './typedOn.ts'

type Props = { readonly customer: Id; readonly why: string }

/** The card was erased or is gone while it stood open; what was typed on it can still be copied. */
export function CardGone({ customer, why }: Props) {
  const words = useTranslations('card')
  const typed = typedOn(useKeptTyped(customer))
  const leave = () => {
    forgetAllTyped(customer)
    startAt(CUSTOMERS)
  }
  useCommand('back', () => startAt(CUSTOMERS))
  const action = (
    <>
      {typed !== '' && <TextArea label={words('typedKept')} value={typed} readOnly cols={60} />}
      <Button look="main" onClick={leave}>
        {words(typed === '' ? 'toList' : 'discard')}
      </Button>
    </>
  )
  return (
    <main>
      <Empty title={words('goneTitle')} text={why} action={action} />
    </main>
  )
}
