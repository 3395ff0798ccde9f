import type { Day } from '#domain/day.ts'
import { calledBy } from '#domain/people/called.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { daysAgo } from '../../lib/daysAgo.ts'
import styles from './CustomerList.module.css'

type Props = {
  readonly index: number
  /** Pixels from the top of the list. */
  readonly start: number
  readonly row: CustomerRow | undefined
  readonly today: Day
  readonly isActive: boolean
}

/** One person of the list. */
export const CustomerLine = memo(function CustomerLine({ index, start, row, today, isActive }: Props) {
  const words = useTranslations('customers')
  return (
    <div
      className={styles['line']}
      role="row"
      // The row of column heads is the first.
      aria-rowindex={index + 2}
      data-index={index}
      aria-busy={row === undefined}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${start}px)` }}
    >
      {row === undefined ? <span role="gridcell">{words('loading')}</span> : <Cells row={row} today={today} />}
    </div>
  )
})

function Cells({ row, today }: { readonly row: CustomerRow; readonly today: Day }) {
  const words = useTranslations('customers')
  const { name, kana, honorific, contact } = calledBy(row)
  const beside = row.kind === 'organisation' ? contact : row.company
  return (
    <>
      <span role="gridcell" className={styles['who']}>
        {kana !== '' && <span className={styles['kana']}>{kana}</span>}
        <span className={styles['name']}>
          <span className={styles['own']}>{name}</span> <span className={styles['honorific']}>{honorific}</span>
        </span>
      </span>
      <span role="gridcell" className={styles['where']}>
        {beside !== '' && beside !== name && <span>{beside}</span>}
        <span>{row.town}</span>
      </span>
      <span role="gridcell">
        {row.lastVisit === null ? words('neverVisited') : <Ago day={row.lastVisit} today={today} />}
      </span>
      <span role="gridcell">{row.visits > 0 && words('visitCount', { count: row.visits })}</span>
      <span role="gridcell">{row.number}</span>
    </>
  )
}

function Ago({ day, today }: { readonly day: Day; readonly today: Day }) {
  const words = useTranslations('ago')
  const ago = daysAgo(day, today)
  return <time dateTime={day}>{'count' in ago ? words(ago.unit, { count: ago.count }) : words(ago.unit)}</time>
}
