import type { Day } from '#domain/day.ts'
import type { CustomerRow, Id } from '#domain/people/customer.ts'
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type Ref } from 'react'
import { useTranslations } from 'use-intl'
import styles from './CustomerList.module.css'
import { CustomerLine } from './CustomerLine.tsx'

/** Rems; CustomerList.module.css sets the same for a line. */
const LINE = 4
const OVERSCAN = 8

type Props = {
  readonly total: number
  /** Undefined while a row is still on its way. */
  readonly rowAt: (index: number) => CustomerRow | undefined
  /** Hears which rows are in view, so that they can be fetched. */
  readonly onShow: (from: number, to: number) => void
  /** What the rows are the answer to; another one starts again from the top. */
  readonly asked: string
  readonly today: Day
  readonly rem: number
  readonly opened: Id | null
  readonly onOpen: (row: CustomerRow) => void
  readonly ref: Ref<HTMLDivElement>
}

type Cursor = { readonly asked: string; readonly index: number }

/**
 * As many people as the shop has, of whom only those in view are drawn. One row at a time takes the Tab key;
 * it stays drawn while it is scrolled away, so that the focus is never lost.
 */
export function CustomerList({ total, rowAt, onShow, asked, today, rem, opened, onOpen, ref }: Props) {
  const words = useTranslations('customers')
  const scroller = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState<Cursor>({ asked, index: 0 })
  const moved = useRef(false)
  const active = cursor.asked === asked ? Math.min(cursor.index, total - 1) : 0

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE * rem,
    overscan: OVERSCAN,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])],
  })
  const from = virtual.range?.startIndex ?? 0
  const to = virtual.range?.endIndex ?? 0

  useEffect(() => virtual.scrollToOffset(0), [asked, virtual])
  useEffect(() => virtual.measure(), [rem, virtual])
  const show = useEffectEvent(onShow)
  useEffect(() => show(Math.max(0, from - OVERSCAN), Math.min(to + OVERSCAN, total - 1)), [from, to, total, asked])
  useEffect(() => {
    if (!moved.current) return
    moved.current = false
    virtual.scrollToIndex(active)
    scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  }, [active, virtual])

  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAt(active)
    if (event.key === 'Enter' && row !== undefined) return onOpen(row)
    const next = indexAfter(event.key, active, total, to - from)
    if (next === null) return
    event.preventDefault()
    moved.current = next !== active
    setCursor({ asked, index: next })
  }
  const onClick = useCallback(
    (index: number, row: CustomerRow) => {
      setCursor({ asked, index })
      onOpen(row)
    },
    [asked, onOpen],
  )
  return (
    <div
      ref={ref}
      className={styles['grid']}
      role="grid"
      aria-label={words('list')}
      aria-rowcount={total + 1}
      onKeyDown={onKeyDown}
    >
      <div className={styles['heads']} role="row" aria-rowindex={1}>
        <span role="columnheader">{words('name')}</span>
        <span role="columnheader">{words('town')}</span>
        <span role="columnheader">{words('lastVisit')}</span>
        <span role="columnheader">{words('visits')}</span>
        <span role="columnheader">{words('number')}</span>
      </div>
      <div ref={scroller} className={styles['scroller']} role="rowgroup">
        <div className={styles['length']} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <CustomerLine
              key={index}
              index={index}
              start={start}
              row={rowAt(index)}
              today={today}
              isActive={index === active}
              opened={opened}
              onClick={onClick}
            />
          ))}
        </div>
      </div>
    </div>
  )
}

/** Where a key leads in the list, or null for a key that leads nowhere. */
function indexAfter(key: string, index: number, total: number, screenful: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: Math.max(1, screenful - 1),
    PageUp: -Math.max(1, screenful - 1),
    Home: -total,
    End: total,
  }
  const step = steps[key]
  return step === undefined ? null : Math.min(Math.max(index + step, 0), total - 1)
}
