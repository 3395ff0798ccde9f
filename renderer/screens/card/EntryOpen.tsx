import type { Day } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import type { ContactEntry, PromiseEntry, SaleEntry } from '#domain/timeline/entry.ts'
import { ContactEdit } from './ContactEdit.tsx'
import { PromiseEdit } from './PromiseEdit.tsx'
import { SaleEdit } from './SaleEdit.tsx'

type Props = {
  readonly entry: SaleEntry | ContactEntry | PromiseEntry
  readonly today: Day
  readonly onTrash: () => void
}

/** A line that was opened, each kind with its own form. */
export function EntryOpen({ entry, today, onTrash }: Props) {
  switch (entry.kind) {
    case 'sale':
      return <SaleEdit entry={entry} today={today} onTrash={onTrash} />
    case 'contact':
      return <ContactEdit entry={entry} today={today} onTrash={onTrash} />
    case 'promise':
      return <PromiseEdit promise={entry.promise} today={today} />
    default:
      return never(entry, 'a line of the history without its form')
  }
}
