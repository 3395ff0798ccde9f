import { PERSONAL_LINE_MAX } from '#contract/inputs/letters.ts'
import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import type { SaleEntry } from '#domain/timeline/entry.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { daysAgo } from '../../lib/daysAgo.ts'
import { excerpt } from '#domain/excerpt.ts'
import { cardQuery } from '../../lib/queries/card.ts'
import { templatesQuery } from '../../lib/queries/letters.ts'
import { useWriting, writeLine } from '../../stores/writing.ts'
import { TextArea } from '../../ui/TextArea.tsx'
import styles from './Write.module.css'

// A hint is a line or two; the card has the whole.
const HINTED = 60

type Props = { readonly customer: Id; readonly template: TemplateCode; readonly today: Day }

/** ひとこと: the one thing meant for this person alone, with what the card knows of them. */
export function PersonalLineField({ customer, template, today }: Props) {
  const words = useTranslations('write')
  const line = useWriting((state) => state.lines.get(customer) ?? '')
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  const idea = useIdea(template)
  return (
    <>
      <TextArea
        ref={area}
        label={words('personalLine')}
        rows={3}
        maxLength={PERSONAL_LINE_MAX}
        value={line}
        onChange={(event) => writeLine(customer, event.currentTarget.value)}
        hint={useHint(customer, today)}
      />
      {idea !== '' && <p className={styles['soft']}>{idea}</p>}
    </>
  )
}

/** What belongs into ひとこと of this letter; written in Japanese, as the letter is. */
function useIdea(template: TemplateCode): string {
  const isJapanese = useLocale() === 'ja'
  const { data: templates = [] } = useQuery(templatesQuery)
  return isJapanese ? (templates.find(({ code }) => code === template)?.hint ?? '') : ''
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
