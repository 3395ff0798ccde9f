import type { Day } from '#domain/day.ts'
import { VOICE_FILTERS, type Voice, type VoiceFilter } from '#domain/timeline/voice.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { voicesQuery } from '../../lib/queries/ways.ts'
import { sentenceOf } from '../../lib/refusal.ts'
import { useDayWords } from '../../lib/useDayWords.ts'
import { CUSTOMERS, go, openCard } from '../../stores/place.ts'
import { useHiding } from '../../stores/preferences.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Said } from '../../ui/Said.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { HiddenHere } from '../HiddenHere.tsx'
import { Page } from '../Page.tsx'
import styles from './Voices.module.css'

type Props = { readonly today: Day }

/** お声: what came from customers, and the notes on their cards, newest first; a line opens the card. */
export function VoicesScreen({ today }: Props) {
  const words = useTranslations('voices')
  const isHiding = useHiding()
  return (
    <Page title={words('title')} isWide>
      {isHiding ? <HiddenHere /> : <Voices today={today} />}
    </Page>
  )
}

function Voices({ today }: Props) {
  const words = useTranslations('voices')
  const language = useLocale()
  const [filter, setFilter] = useState<VoiceFilter>('all')
  const { data, error, hasNextPage, fetchNextPage } = useInfiniteQuery(voicesQuery(filter))
  const voices = data?.pages.flatMap((page) => page.voices) ?? []
  if (error !== null) {
    return (
      <Said kind="trouble">
        {words('failed')} {sentenceOf(error, language)}
      </Said>
    )
  }
  if (data !== undefined && voices.length === 0 && filter === 'all') return <NoVoices />
  return (
    <div className={styles['screen']}>
      <p className={styles['soft']}>{words('about')}</p>
      <Segments
        label={words('filter')}
        options={VOICE_FILTERS.map((value) => ({ value, words: words(value) }))}
        value={filter}
        onChange={setFilter}
      />
      {data !== undefined && voices.length === 0 && <p className={styles['soft']}>{words('noneFiltered')}</p>}
      {voices.length > 0 && (
        <ol className={styles['voices']} aria-label={words('list')}>
          {voices.map((voice) => (
            <VoiceLine key={`${voice.kind} ${voice.key}`} voice={voice} today={today} />
          ))}
        </ol>
      )}
      {hasNextPage && <Button onClick={() => void fetchNextPage()}>{words('older')}</Button>}
    </div>
  )
}

function NoVoices() {
  const words = useTranslations('voices')
  const toCustomers = <Button onClick={() => go(CUSTOMERS)}>{words('toCustomers')}</Button>
  return <Empty title={words('emptyTitle')} text={words('emptyText')} action={toCustomers} />
}

function VoiceLine({ voice, today }: { readonly voice: Voice; readonly today: Day }) {
  const words = useTranslations('voices')
  const channels = useTranslations('channels')
  const dayWords = useDayWords(today)
  const { kind, channel, day, text, customer, called } = voice
  const how = [kind === 'contact' ? '' : words(kind), channel === null ? '' : channels(channel)]
  return (
    <li>
      <button type="button" className={styles['voice']} onClick={() => openCard(customer)}>
        <time dateTime={day}>{dayWords(day)}</time>
        <span className={styles['who']}>
          {called.name} {called.honorific}
        </span>
        <span className={styles['how']}>{how.filter((part) => part !== '').join('・')}</span>
        <span className={styles['text']}>{text === '' ? words('noWords') : text}</span>
      </button>
    </li>
  )
}
