import type { ClockVerdict } from '#domain/clock.ts'
import type { Day } from '#domain/day.ts'
import { useMutation } from '@tanstack/react-query'
import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { queryClient, shopStateQuery } from '../../lib/queries.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import styles from './Shell.module.css'

type Props = { readonly verdict: Exclude<ClockVerdict, 'fine'>; readonly today: Day }

/** Asks whether the PC's date is right; until it is answered main throws nothing old away. */
export function ClockAsked({ verdict, today }: Props) {
  const words = useTranslations('clock')
  const format = useFormatter()
  const language = useLocale()
  const confirming = useMutation({
    mutationFn: () => shop('clock:confirm', {}),
    onSuccess: (state) => queryClient.setQueryData(shopStateQuery.queryKey, state),
  })
  // A day without a time reads as midnight UTC, and UTC is the zone the page formats in.
  const day = format.dateTime(new Date(today), { dateStyle: 'long' })
  return (
    <div className={styles['asked']}>
      <Said kind="trouble" action={<Button onClick={() => confirming.mutate()}>{words('right')}</Button>}>
        {words(verdict, { today: day })} {words('todo')}
        {confirming.error !== null && <p>{sentenceOf(confirming.error, language)}</p>}
      </Said>
    </div>
  )
}
