import type { Day } from '#domain/day.ts'
import type { CustomerRow } from '#domain/people/customer.ts'
import type { Word } from '#domain/people/search-order.ts'
import { useEffect, useEffectEvent, useRef, type KeyboardEvent, type MouseEvent, type Ref } from 'react'
import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { type Chosen, isChosen } from '../../stores/selection.ts'
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
  /** What was searched for. */
  readonly words: readonly Word[]
  /** Null while nobody is being chosen. */
  readonly chosen: Chosen | null
  readonly onChoose: (row: CustomerRow) => void
  readonly onChooseAll: () => void
  /** The line that was opened from here before, where the list was come back to. */
  readonly atFirst: number | null
  readonly onOpen: (row: CustomerRow, index: number) => void
  readonly ref: Ref<HTMLDivElement>
}

/** Everyone, as one long sheet of ruled lines. */
export function CustomerList(props: Props) {
  const { total, rowAt, onShow, asked, today, rem, words, chosen, onChoose, onChooseAll, atFirst, onOpen, ref } = props
  const text = useTranslations('customers')
  const visit = useVisitWord()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useRovingRows({ total, asked, height: LINE * rem, scroller, atFirst })
  const { from, to } = rows
  const show = useEffectEvent(onShow)
  useEffect(() => show(asked, from, to), [asked, from, to])

  const doAt = (index: number, act: (row: CustomerRow, index: number) => void) => {
    const row = rowAt(index)
    if (row !== undefined) act(row, index)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return doAt(rows.active, onOpen)
    const isAll = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a'
    if (chosen === null || (event.key !== ' ' && !isAll)) return rows.onKeyDown(event)
    event.preventDefault()
    if (isAll) onChooseAll()
    else doAt(rows.active, onChoose)
  }
  const onClick = (event: MouseEvent) => {
    const index = indexOf(event.target)
    if (index === null) return
    rows.moveTo(index)
    doAt(index, chosen === null ? onOpen : onChoose)
  }
  return (
    <div
      ref={ref}
      className={styles['grid']}
      role="grid"
      tabIndex={-1}
      aria-label={text('list')}
      aria-rowcount={total + 1}
      aria-multiselectable={chosen !== null}
      data-choosing={chosen !== null}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div className={styles['heads']} role="row" aria-rowindex={1}>
        {HEADS.map((head) => (
          <span key={head} role="columnheader">
            {text(head, { visit })}
          </span>
        ))}
      </div>
      <div ref={scroller} className={styles['scroller']} role="rowgroup">
        <div className={styles['length']} role="presentation" style={{ height: rows.length }}>
          {rows.items.map(({ index, start }) => {
            const row = rowAt(index)
            const isActive = index === rows.active
            const isIn = chosen === null ? null : row !== undefined && isChosen(chosen, row.id)
            return <CustomerLine key={index} {...{ index, start, row, today, isActive, words }} isChosen={isIn} />
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
