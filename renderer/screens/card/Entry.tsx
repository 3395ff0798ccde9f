import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { TimelineEntry } from '#domain/timeline/entry.ts'
import { useId, useState } from 'react'
import { useDayWords } from '../../lib/useDayWords.ts'
import { EntryOpen } from './EntryOpen.tsx'
import styles from './Timeline.module.css'
import { useEntryWords } from './useEntryWords.ts'

type Props = {
  readonly customer: Id
  readonly entry: TimelineEntry
  readonly today: Day
  /** It can be opened and changed. */
  readonly isThere: boolean
  readonly onTrash: () => void
}

/** One line of the history; it opens to be changed or thrown away. */
export function Entry({ customer, entry, today, isThere, onTrash }: Props) {
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const dayWords = useDayWords(today)
  const { kind, text, beside } = useEntryWords(today)(entry)
  const line = (
    <>
      <time dateTime={entry.day}>{dayWords(entry.day)}</time>
      <span className={styles['kind']}>{kind}</span>
      <span className={styles['text']}>{text}</span>
      <span className={styles['beside']}>{beside}</span>
    </>
  )
  if (entry.kind === 'note' || !isThere) {
    return (
      <li className={styles['entry']}>
        <div className={styles['line']}>{line}</div>
      </li>
    )
  }
  return (
    <li className={styles['entry']}>
      <button
        type="button"
        className={styles['line']}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        {line}
      </button>
      {isOpen && (
        <div id={id} className={styles['open']}>
          <EntryOpen customer={customer} entry={entry} today={today} onTrash={onTrash} />
        </div>
      )}
    </li>
  )
}
