import type { CopyAsked } from '#domain/letters/mailing.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { CardFields } from '#domain/people/card.ts'
import type { Id } from '#domain/people/customer.ts'
import { isMobile } from '#domain/week/ways.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { cardQuery } from '../../lib/queries/card.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { keepCopied, lineOf, useWriting } from '../../stores/writing.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './Write.module.css'

type Channel = CopyAsked['channel']

type Props = {
  readonly customer: Id
  readonly who: string
  readonly template: TemplateCode
  readonly reason: ReasonCode | null
}

/** 文をコピー, for the ways that the card knows of this person. */
export function CopyText({ customer, who, template, reason }: Props) {
  const words = useTranslations('write')
  const names = useTranslations('channels')
  const language = useLocale()
  const { lines, reasons } = useWriting()
  const { data: card } = useQuery(cardQuery(customer))
  const copying = useMutation({
    mutationFn: async (channel: Channel) => {
      const letter = { customer, template, reason, channel, overrideWhy: reasons.get(customer) ?? '' }
      const copied = await shop('letters:copy', { ...letter, personalLine: lineOf(lines, customer) })
      keepCopied({ ...letter, ...copied, who })
    },
  })
  const channels = card === undefined ? [] : channelsOf(card.fields)
  if (channels.length === 0) return null
  return (
    <section className={styles['part']}>
      <h3>{words('copyTitle')}</h3>
      <p className={styles['soft']}>{words('copyHint')}</p>
      <div className={styles['copies']}>
        {channels.map((channel) => (
          <Button key={channel} onClick={() => copying.mutate(channel)}>
            {words('copyFor', { channel: names(channel) })}
          </Button>
        ))}
      </div>
      {copying.error !== null && <Said kind="trouble">{sentenceOf(copying.error, language)}</Said>}
    </section>
  )
}

function channelsOf({ lineName, phones, emails }: CardFields): readonly Channel[] {
  const hasMobile = phones.some(({ number }) => isMobile(number))
  return [
    ...(lineName === '' ? [] : (['line'] as const)),
    ...(hasMobile ? (['sms'] as const) : []),
    ...(emails.length === 0 ? [] : (['mail'] as const)),
  ]
}
