import type { Day } from '#domain/day.ts'
import { calledBy } from '#domain/people/called.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import type { Word } from '#domain/people/search-order.ts'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { daysAgo } from '../../lib/daysAgo.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Tick } from '../../ui/Tick.tsx'
import styles from './CustomerList.module.css'
import { FoundWords } from './FoundWords.tsx'

type Props = {
  readonly index: number
  /** Pixels from the top of the list. */
  readonly start: number
  readonly row: CustomerRow | undefined
  readonly today: Day
  readonly isActive: boolean
  /** Null while nobody is being chosen. */
  readonly isChosen: boolean | null
  /** What was searched for. */
  readonly words: readonly Word[]
}

/** One person of the list. */
export const CustomerLine = memo(function CustomerLine({
  index,
  start,
  row,
  today,
  isActive,
  isChosen,
  words: asked,
}: Props) {
  const words = useTranslations('customers')
  return (
    <div
      className={styles['line']}
      role="row"
      // The row of column heads is the first.
      aria-rowindex={index + 2}
      data-index={index}
      aria-busy={row === undefined}
      aria-selected={isChosen ?? undefined}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${start}px)` }}
    >
      {row === undefined ? (
        <span role="gridcell">{words('loading')}</span>
      ) : (
        <Cells row={row} today={today} isChosen={isChosen} words={asked} />
      )}
    </div>
  )
})

/** Found by what a customer must not read. */
const SAYS_WHY: ReadonlySet<CustomerRow['why']> = new Set(['tag', 'note', 'family', 'recipient'])

type CellsProps = Pick<Props, 'today' | 'isChosen' | 'words'> & { readonly row: CustomerRow }

function Cells({ row, today, isChosen, words: asked }: CellsProps) {
  const words = useTranslations('customers')
  const isHiding = useHiding()
  const { name, kana, honorific, contact } = calledBy(row)
  const beside = row.kind === 'organisation' ? contact : row.company
  const company = beside === name ? '' : beside
  const town = row.why === 'address' && row.found !== '' ? '' : row.town
  return (
    <>
      <span role="gridcell" className={styles['who']}>
        {isChosen !== null && <Tick isOn={isChosen} />}
        {kana !== '' && <span className={styles['kana']}>{kana}</span>}
        <span className={styles['name']}>
          <span className={styles['own']}>{name}</span> <span className={styles['honorific']}>{honorific}</span>
        </span>
      </span>
      <span role="gridcell" className={styles['where']}>
        {row.found === '' || (isHiding && SAYS_WHY.has(row.why)) ? (
          <>
            {company !== '' && <span>{company}</span>}
            <span>{town}</span>
          </>
        ) : (
          <>
            <span>{[company, town].filter((part) => part !== '').join('・')}</span>
            <FoundWords row={row} words={asked} />
          </>
        )}
      </span>
      <span role="gridcell">
        {row.lastVisit === null ? words('neverVisited') : <Ago day={row.lastVisit} today={today} />}
      </span>
      <span role="gridcell">{row.visits > 0 && !isHiding && words('visitCount', { count: row.visits })}</span>
      <span role="gridcell">{row.number}</span>
    </>
  )
}

function Ago({ day, today }: { readonly day: Day; readonly today: Day }) {
  const words = useTranslations('ago')
  const ago = daysAgo(day, today)
  return <time dateTime={day}>{'count' in ago ? words(ago.unit, { count: ago.count }) : words(ago.unit)}</time>
}
