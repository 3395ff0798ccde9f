import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLocale } from 'use-intl'
import { senderQuery } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { beginWriting } from '../../stores/writing.ts'
import { Said } from '../../ui/Said.tsx'
import { SenderFirst } from './SenderFirst.tsx'
import { Write } from './Write.tsx'
import styles from './Write.module.css'

type Props = {
  readonly to: readonly Id[]
  readonly template: TemplateCode | null
  readonly reason: ReasonCode | null
  readonly today: Day
}

/** Writing to some people; before the first letter, who it comes from is asked. */
export function WriteScreen({ to, template, reason, today }: Props) {
  const language = useLocale()
  const sender = useQuery(senderQuery)
  useEffect(() => beginWriting(to), [to])
  if (sender.error !== null) {
    return (
      <main className={styles['alone']}>
        <Said kind="trouble">{sentenceOf(sender.error, language)}</Said>
      </main>
    )
  }
  if (sender.data === undefined) return <main aria-busy="true" />
  return sender.data === null ? <SenderFirst /> : <Write to={to} template={template} reason={reason} today={today} />
}
