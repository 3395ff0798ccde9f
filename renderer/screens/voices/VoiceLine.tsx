import type { Day } from '#domain/day.ts'
import type { Voice } from '#domain/timeline/voice.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useHeardWords } from '../../lib/useHeardWords.ts'
import { openCard } from '../../stores/place.ts'
import styles from './Voices.module.css'

type Props = { readonly voice: Voice; readonly today: Day }

/** Who said what, and how; a press opens the card. */
export function VoiceLine({ voice, today }: Props) {
  const words = useTranslations('voices')
  const dayWords = useDayWords(today)
  const { how, beside } = useVoiceWords(today)(voice)
  const { day, text, customer, called } = voice
  return (
    <button type="button" className={styles['voice']} onClick={() => openCard(customer)}>
      <time dateTime={day}>{dayWords(day)}</time>
      <span className={styles['who']}>
        {called.name} {called.honorific}
      </span>
      <span className={styles['how']}>{how}</span>
      <span className={styles['text']}>
        {text === '' ? words('noWords') : text}
        {beside !== '' && <small className={styles['beside']}>{beside}</small>}
      </span>
    </button>
  )
}

/** What kind it is, and below its words of what it speaks and whether it was answered. */
function useVoiceWords(today: Day): (voice: Voice) => { readonly how: string; readonly beside: string } {
  const words = useTranslations('voices')
  const channels = useTranslations('channels')
  const heardWords = useHeardWords(today)
  return ({ kind, channel, heard }) => {
    if (heard !== null) {
      const { kind: how, about, beside } = heardWords(heard)
      return { how, beside: [about, beside].filter((part) => part !== '').join(' · ') }
    }
    const parts = [kind === 'trigger' || kind === 'note' ? words(kind) : '', channel === null ? '' : channels(channel)]
    return { how: parts.filter((part) => part !== '').join('・'), beside: '' }
  }
}
