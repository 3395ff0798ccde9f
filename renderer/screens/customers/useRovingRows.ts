import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'

const OVERSCAN = 8

type Rows = {
  readonly total: number
  /** What the rows are the answer to; another one starts again from the top. */
  readonly asked: string
  /** Pixels. */
  readonly height: number
  readonly scroller: RefObject<HTMLDivElement | null>
  /** The row that is to have the focus at once; null where something else has it. */
  readonly atFirst: number | null
}

type Cursor = { readonly asked: string; readonly index: number }

/**
 * As many rows as there are, of which only those in view are drawn. One at a time takes the Tab key; it stays drawn
 * while it is scrolled away, so that the focus is never lost. `from` and `to` are what had best be fetched.
 */
export function useRovingRows({ total, asked, height, scroller, atFirst }: Rows) {
  const [cursor, setCursor] = useState<Cursor>({ asked, index: atFirst ?? 0 })
  const moved = useRef(atFirst !== null)
  const active = cursor.asked === asked ? Math.min(cursor.index, total - 1) : 0
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])],
  })
  const isDrawn = virtual.range !== null
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0

  useEffect(() => virtual.scrollToOffset(0), [asked, virtual])
  useEffect(() => virtual.measure(), [height, virtual])
  useEffect(() => {
    if (!moved.current || !isDrawn) return
    moved.current = false
    virtual.scrollToIndex(active)
    scroller.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true })
  }, [active, isDrawn, scroller, virtual])

  const moveTo = (index: number) => setCursor({ asked, index })
  const onKeyDown = (event: KeyboardEvent) => {
    const next = indexAfter(event.key, active, total, last - first)
    if (next === null) return
    event.preventDefault()
    moved.current = next !== active
    moveTo(next)
  }
  return {
    active,
    moveTo,
    onKeyDown,
    items: virtual.getVirtualItems(),
    length: virtual.getTotalSize(),
    from: Math.max(0, first - OVERSCAN),
    to: Math.min(last + OVERSCAN, total - 1),
  }
}

/** Where a key leads in the list, or null for a key that leads nowhere. */
function indexAfter(key: string, index: number, total: number, screenful: number): number | null {
  const page = Math.max(1, screenful - 1)
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: page,
    PageUp: -page,
    Home: -total,
    End: total,
  }
  const step = steps[key]
  return step === undefined ? null : Math.min(Math.max(index + step, 0), total - 1)
}
