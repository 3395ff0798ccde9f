import type { Day } from '#domain/day.ts'
import type { BatchSummary } from '#domain/week/week.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { backupStateQuery } from '../../lib/queries/backup.ts'
import { queryClient, shopStateQuery } from '../../lib/queries.ts'
import { settingsQuery } from '../../lib/queries/shop.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { shop } from '../../lib/shop.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { go } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { useOtherPcWords } from '../backup/useOtherPcWords.ts'
import styles from './Week.module.css'

type Props = { readonly batches: readonly BatchSummary[]; readonly today: Day }

/** What waits for the owner's answer: 投函待ち, the backup place, another PC, and that this is the sample shop. */
export function Waits({ batches, today }: Props) {
  return (
    <>
      <SampleBand />
      <OtherPcBand />
      {batches.map((batch) => (
        <BatchBand key={batch.batch} batch={batch} today={today} />
      ))}
      <BackupBand />
    </>
  )
}

function Band({ children, action }: { readonly children: ReactNode; readonly action: ReactNode }) {
  return (
    <div className={styles['band']}>
      <div>{children}</div>
      <div className={styles['acts']}>{action}</div>
    </div>
  )
}

/** Two PCs at once: said where the day begins, until one of them stops. */
function OtherPcBand() {
  const backups = useTranslations('backups')
  const found = useOtherPcWords()
  const { data: state } = useQuery(backupStateQuery)
  const [other] = state?.otherPcs ?? []
  if (other === undefined) return null
  return (
    <Band action={<Button onClick={() => go({ at: 'backup' })}>{backups('open')}</Button>}>
      <Said kind="trouble">{found(other)}</Said>
    </Band>
  )
}

function BatchBand({ batch, today }: { readonly batch: BatchSummary; readonly today: Day }) {
  const words = useTranslations('waits')
  const dayWords = useDayWords(today)
  const { letters, madeOn } = batch
  const names = batch.names.join(words('between'))
  const more = letters - batch.names.length
  const who = more > 0 ? words('others', { names, more }) : names
  return (
    <Band action={<Button onClick={() => go({ at: 'posting', batch: batch.batch })}>{words('answer')}</Button>}>
      {words('batch', { count: letters, names: who, day: dayWords(madeOn) })}
    </Band>
  )
}

function SampleBand() {
  const words = useTranslations('waits')
  const { data: state } = useQuery(shopStateQuery)
  if (state?.kind !== 'ready' || !state.isSample) return null
  return (
    <Band action={<Button onClick={() => go({ at: 'settings' })}>{words('leaveSample')}</Button>}>
      {words('sample')}
    </Band>
  )
}

function BackupBand() {
  const words = useTranslations('waits')
  const language = useLocale()
  const { data: settings } = useQuery(settingsQuery)
  const { data: state } = useQuery(shopStateQuery)
  // A sample has nothing to lose.
  const isSample = state?.kind === 'ready' && state.isSample
  const asked = useMutation({
    mutationFn: async (later: boolean) =>
      void (await (later ? shop('backup:later', {}) : shop('backup:choose-place', { instead: null }))),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey }),
  })
  if (isSample || settings === undefined || settings.backupPlaces.length > 0 || settings.backupLater) return null
  const answers = (
    <>
      <Button onClick={() => asked.mutate(false)}>{words('choosePlace')}</Button>
      <Button look="quiet" onClick={() => asked.mutate(true)}>
        {words('later')}
      </Button>
    </>
  )
  return (
    <Band action={answers}>
      {words('backup')}
      {asked.error !== null && <Said kind="trouble">{sentenceOf(asked.error, language)}</Said>}
    </Band>
  )
}
