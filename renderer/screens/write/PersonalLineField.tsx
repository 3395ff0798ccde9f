import { PERSONAL_LINE_MAX } from '#contract/inputs/letters.ts'
import type { Day } from '#domain/day.ts'
import type { Id } from '#domain/people/customer.ts'
import type { SaleEntry } from '#domain/timeline/entry.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { daysAgo } from '../../lib/daysAgo.ts'
import { excerpt } from '#domain/excerpt.ts'
import { cardQuery } from '../../lib/queries/card.ts'
import { useWriting, writeLine } from '../../stores/writing.ts'
import { TextArea } from '../../ui/TextArea.tsx'

// A hint is a line or two; the card has the whole.
const HINTED = 60

type Props = { readonly customer: Id; readonly today: Day }

/** ひとこと: the one thing meant for this person alone, with what the card knows of them. */
export function PersonalLineField({ customer, today }: Props) {
  const words = useTranslations('write')
  const line = useWriting((state) => state.lines.get(customer) ?? '')
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  return (
    <TextArea
      ref={area}
      label={words('personalLine')}
      rows={3}
      maxLength={PERSONAL_LINE_MAX}
      value={line}
      onChange={(event) => writeLine(customer, event.currentTarget.value)}
      hint={useHint(customer, today)}
    />
  )
}

function useHint(customer: Id, today: Day): string {
  const words = useTranslations('write')
  const ago = useTranslations('ago')
  const { data: card } = useQuery(cardQuery(customer))
  const likes = excerpt(card?.fields.likes ?? '', HINTED)
  const last = card?.figures.lastSale ?? null
  const known = [likes === '' ? null : words('likes', { likes }), last === null ? null : lastTime(last)].filter(
    (part) => part !== null,
  )
  function lastTime({ day, item }: SaleEntry): string {
    const at = daysAgo(day, today)
    const when = 'count' in at ? ago(at.unit, { count: at.count }) : ago(at.unit)
    return words('lastTime', { day: when, item: excerpt(item, HINTED) }).trim()
  }
  return known.length === 0 ? words('personalLineHint') : known.join('／')
}
