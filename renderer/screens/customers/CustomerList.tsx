import type { Day } from '#domain/day.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type MouseEvent, type Ref } from 'react'
import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { CustomerLine } from './CustomerLine.tsx'
import styles from './CustomerList.module.css'
import { useRovingRows } from './useRovingRows.ts'

/** Rems; CustomerList.module.css sets the same for a line. */
const LINE = 4

const HEADS = ['name', 'town', 'lastVisit', 'visits', 'number'] as const

type Props = {
  readonly total: number
  /** Undefined while a row is still on its way. */
  readonly rowAt: (index: number) => CustomerRow | undefined
  /** Hears which rows are in view, so that they can be fetched. */
  readonly onShow: (asked: string, from: number, to: number) => void
  /** What the rows are the answer to. */
  readonly asked: string
  readonly today: Day
  readonly rem: number
  /** The line that was opened from here before, where the list was come back to. */
  readonly atFirst: number | null
  readonly onOpen: (row: CustomerRow, index: number) => void
  readonly ref: Ref<HTMLDivElement>
}

/** Everyone, as one long sheet of ruled lines. */
export function CustomerList({ total, rowAt, onShow, asked, today, rem, atFirst, onOpen, ref }: Props) {
  const words = useTranslations('customers')
  const visit = useVisitWord()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRovingRows({ total, asked, height: LINE * rem, scroller, atFirst })
  const { from, to } = rows
  const show = useEffectEvent(onShow)
  useEffect(() => show(asked, from, to), [asked, from, to])

  const openAt = (index: number) => {
    const row = rowAt(index)
    if (row !== undefined) onOpen(row, index)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') openAt(rows.active)
    else rows.onKeyDown(event)
  }
  const onClick = (event: MouseEvent) => {
    const index = indexOf(event.target)
    if (index === null) return
    rows.moveTo(index)
    openAt(index)
  }
  return (
    <div
      ref={ref}
      className={styles['grid']}
      role="grid"
      tabIndex={-1}
      aria-label={words('list')}
      aria-rowcount={total + 1}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={styles['heads']} role="row" aria-rowindex={1}>
        {HEADS.map((head) => (
          <span key={head} role="columnheader">
            {words(head, { visit })}
          </span>
        ))}
      </div>
      <div ref={scroller} className={styles['scroller']} role="rowgroup">
        <div className={styles['length']} role="presentation" style={{ height: rows.length }}>
          {rows.items.map(({ index, start }) => {
            const row = rowAt(index)
            const isActive = index === rows.active
            return <CustomerLine key={index} {...{ index, start, row, today, isActive }} />
          })}
        </div>
      </div>
    </div>
  )
}

/** Which line of the list was clicked, or null beside the lines. */
function indexOf(target: EventTarget): number | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
  return line === null ? null : Number(line.dataset['index'])
}
