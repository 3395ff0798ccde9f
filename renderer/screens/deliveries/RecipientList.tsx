import type { Day } from '#domain/day.ts'
import type { Deliveries } from '#domain/timeline/delivery.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { useTranslations } from 'use-intl'
import type { useSaving } from '../../lib/useSaving.ts'
import type { Again } from '../../stores/cardTyped.ts'
import { openCard } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import panels from '../card/Panels.module.css'
import { RecipientEntry } from './RecipientEntry.tsx'

type Props = Deliveries & {
  readonly today: Day
  readonly saving: ReturnType<typeof useSaving>
  readonly onBegin: () => void
  readonly onAgain: (again: Again) => void
}

/** Everyone the customer sends to, with what went there. */
export function RecipientList({ recipients, deliveries, today, saving, onBegin, onAgain }: Props) {
  const words = useTranslations('deliveries')
  const become = async (key: RowKey) => {
    const made = await saving.save('recipients:to-customer', { key })
    if (made !== null) openCard(made.id)
  }
  return (
    <>
      <SavedSaid saving={saving} />
      <section className={panels['part']}>
        {recipients.length === 0 && <p className={panels['soft']}>{words('none')}</p>}
        <div className={panels['offers']}>
          <Button look="main" onClick={onBegin}>
            {words('begin')}
          </Button>
        </div>
      </section>
      {recipients.map((to) => (
        <RecipientEntry
          key={to.key}
          recipient={to}
          deliveries={deliveries.filter(({ recipient }) => recipient === to.key)}
          today={today}
          onAgain={(delivery) => onAgain({ delivery, to })}
          onBecome={() => void become(to.key)}
          onRemove={() => void saving.save('recipients:remove', { key: to.key })}
        />
      ))}
    </>
  )
}
