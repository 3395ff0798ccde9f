import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import { TIMELINE_FILTERS, type TimelineEntry, type TimelineFilter } from '#domain/timeline/entry.ts'
import type { Touches } from '#domain/timeline/touches.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { timelineQuery } from '../../lib/queries/card.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Entry } from './Entry.tsx'
import styles from './Timeline.module.css'
import { TouchesLine } from './TouchesLine.tsx'

type Props = {
  readonly customer: Id
  readonly touches: Touches
  readonly today: Day
  readonly isThere: boolean
}

/** これまでのこと, the newest first. What was thrown away leaves its 元に戻す where it stood. */
export function Timeline({ customer, touches, today, isThere }: Props) {
  const words = useTranslations('timeline')
  const language = useLocale()
  const visit = useVisitWord()
  const [filter, setFilter] = useState<TimelineFilter>('all')
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(timelineQuery(customer, filter))
  const isHiding = useHiding()
  const entries = (data?.pages.flatMap((page) => page.entries) ?? []).filter((entry) => !isHiding || isTheirs(entry))
  return (
    <section className={styles['timeline']} aria-labelledby="timeline">
      <div className={styles['head']}>
        <h2 id="timeline">{words('title')}</h2>
        <Segments
          label={words('filter')}
          options={TIMELINE_FILTERS.map((value) => ({ value, words: words(value, { visit }) }))}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <TouchesLine touches={touches} isShown={filter === 'contacts'} onShow={() => setFilter('contacts')} />
      {error !== null && (
        <Said kind="trouble">
          {words('failed')} {sentenceOf(error, language)}
        </Said>
      )}
      {data !== undefined && entries.length === 0 && (
        <p className={styles['soft']}>{words(filter === 'all' ? 'none' : 'noneFiltered')}</p>
      )}
      <Entries key={filter} customer={customer} entries={entries} today={today} isThere={isThere && !isHiding} />
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{words('older')}</Button>}
    </section>
  )
}

/** Notes, what was heard, what went wrong, and what the shop means to do, are its own. */
function isTheirs(entry: TimelineEntry): boolean {
  if (entry.kind === 'note' || entry.kind === 'heard' || entry.kind === 'complaint') return false
  return entry.kind !== 'promise' || entry.promise.kind === 'promise'
}

type EntriesProps = {
  readonly customer: Id
  readonly entries: readonly TimelineEntry[]
  readonly today: Day
  readonly isThere: boolean
}

const TRASHED_BY = { sale: 'sales:trash', contact: 'contacts:trash', heard: 'voices:remove' } as const

function Entries({ customer, entries, today, isThere }: EntriesProps) {
  const words = useTranslations('timeline')
  const heard = useTranslations('heard')
  const trashing = useSaving()
  const [gone, setGone] = useState<{ readonly at: number; readonly kind: keyof typeof TRASHED_BY } | null>(null)
  const throwAway = (entry: TimelineEntry, at: number) => {
    if (entry.kind === 'note' || entry.kind === 'promise' || entry.kind === 'complaint') return
    setGone({ at, kind: entry.kind })
    void trashing.save(TRASHED_BY[entry.kind], { key: entry.key })
  }
  const said = (
    <li key="said">
      <SavedSaid saving={trashing} saysAll>
        {gone?.kind === 'heard' ? heard('removed') : words('trashed')}
      </SavedSaid>
    </li>
  )
  const lines = entries.map((entry, at) => (
    <Entry
      key={keyOf(entry)}
      customer={customer}
      entry={entry}
      today={today}
      isThere={isThere}
      onTrash={() => throwAway(entry, at)}
    />
  ))
  return <ol className={styles['entries']}>{gone === null ? lines : lines.toSpliced(gone.at, 0, said)}</ol>
}

function keyOf(entry: TimelineEntry): string {
  return `${entry.kind} ${entry.kind === 'promise' ? entry.promise.key : entry.key}`
}
