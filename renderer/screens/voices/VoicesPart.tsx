import type { Day } from '#domain/day.ts'
import { VOICE_FILTERS } from '#domain/timeline/voice.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { voicesQuery, waitingQuery } from '../../lib/queries/voices.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { CUSTOMERS, go } from '../../stores/place.ts'
import { lookAtVoices, useVoiceFilter } from '../../stores/voices.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Said } from '../../ui/Said.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { VoiceLine } from './VoiceLine.tsx'
import styles from './Voices.module.css'
import { WaitingVoices } from './WaitingVoices.tsx'

type Props = { readonly today: Day }

/** What waits for an answer, and below it the rest, newest first. */
export function VoicesPart({ today }: Props) {
  const words = useTranslations('voices')
  const language = useLocale()
  const { filter } = useVoiceFilter()
  const waiting = useInfiniteQuery(waitingQuery)
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(voicesQuery(filter))
  const trouble = error ?? waiting.error
  if (trouble !== null) {
    return (
      <Said kind="trouble">
        {words('failed')} {sentenceOf(trouble, language)}
      </Said>
    )
  }
  if (data === undefined || waiting.data === undefined) return null
  const voices = data.pages.flatMap((page) => page.voices)
  const waitingInAll = waiting.data.pages.at(-1)?.total ?? 0
  if (voices.length === 0 && waitingInAll === 0 && filter === 'all') return <NoVoices />
  return (
    <div className={styles['screen']}>
      <p className={styles['soft']}>{words('about')}</p>
      <WaitingVoices
        voices={waiting.data.pages.flatMap((page) => page.voices)}
        total={waitingInAll}
        today={today}
        onMore={waiting.hasNextPage ? () => void waiting.fetchNextPage() : null}
      />
      <section className={styles['part']} aria-labelledby="rest">
        <div className={styles['head']}>
          <h2 id="rest">{words('rest')}</h2>
          <Segments
            label={words('filter')}
            options={VOICE_FILTERS.map((value) => ({ value, words: words(value) }))}
            value={filter}
            onChange={lookAtVoices}
          />
        </div>
        {voices.length === 0 && <p className={styles['soft']}>{words('noneFiltered')}</p>}
        {voices.length > 0 && (
          <ol className={styles['voices']} aria-label={words('rest')}>
            {voices.map((voice) => (
              <li key={`${voice.kind} ${voice.key}`}>
                <VoiceLine voice={voice} today={today} />
              </li>
            ))}
          </ol>
        )}
        {hasNextPage && <Button onClick={() => void fetchNextPage()}>{words('older')}</Button>}
      </section>
    </div>
  )
}

function NoVoices() {
  const words = useTranslations('voices')
  const toCustomers = <Button onClick={() => go(CUSTOMERS)}>{words('toCustomers')}</Button>
  return <Empty title={words('emptyTitle')} text={words('emptyText')} action={toCustomers} />
}
