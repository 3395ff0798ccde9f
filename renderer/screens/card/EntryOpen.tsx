import type { Day } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import type { ComplaintEntry, ContactEntry, HeardEntry, PromiseEntry, SaleEntry } from '#domain/timeline/entry.ts'
import type { Id } from '#domain/people/customer.ts'
import { ToComplaint } from '../complaints/ToComplaint.tsx'
import { SaleDeliveries } from '../deliveries/SaleDeliveries.tsx'
import { HeardEdit } from '../heard/HeardEdit.tsx'
import { EntryFoot } from './EntryFoot.tsx'
import { ContactEdit } from './ContactEdit.tsx'
import { OverriddenSaid } from './OverriddenSaid.tsx'
import { PromiseEdit } from './PromiseEdit.tsx'
import { SaleEdit } from './SaleEdit.tsx'

type Props = {
  readonly customer: Id
  readonly entry: SaleEntry | ContactEntry | PromiseEntry | HeardEntry | ComplaintEntry
  readonly today: Day
  readonly onTrash: () => void
}

/** A line that was opened, each kind with its own form. */
export function EntryOpen({ customer, entry, today, onTrash }: Props) {
  switch (entry.kind) {
    case 'sale':
      // What did not take place has nothing to be put right but its being there.
      if (entry.status === 'cancelled' || entry.status === 'no-show') return <EntryFoot onTrash={onTrash} />
      return (
        <>
          <SaleEdit entry={entry} today={today} onTrash={onTrash} />
          <SaleDeliveries entry={entry} customer={customer} today={today} />
        </>
      )
    case 'contact':
      return (
        <>
          <OverriddenSaid entry={entry} />
          <ContactEdit entry={entry} today={today} onTrash={onTrash} />
        </>
      )
    case 'promise':
      return <PromiseEdit promise={entry.promise} today={today} />
    case 'heard':
      return <HeardEdit entry={entry} today={today} onTrash={onTrash} />
    case 'complaint':
      return <ToComplaint customer={customer} />
    default:
      return never(entry, 'a line of the history without its form')
  }
}
