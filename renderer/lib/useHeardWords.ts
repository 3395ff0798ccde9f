import type { Day } from '#domain/day.ts'
import { type Heard, isWaiting } from '#domain/voices/heard.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from './useDayWords.ts'

type HeardWords = { readonly kind: string; readonly about: string; readonly beside: string }

/** What was heard in words: which kind with how it sounded or where it is from, of what, and whether it was answered. */
export function useHeardWords(today: Day): (heard: Heard) => HeardWords {
  const words = useTranslations('heard')
  const dayWords = useDayWords(today)
  return (heard) => {
    const { as, mood, source, themes, answeredOn } = heard
    const how = [mood === null ? '' : words(`moods.${mood}`), source === null ? '' : words(`sources.${source}`)]
    const answered = answeredOn === null ? '' : words('answeredOn', { day: dayWords(answeredOn) })
    return {
      kind: [words(as), ...how].filter((part) => part !== '').join('・'),
      about: themes.length === 0 ? '' : words('about', { themes: themes.join('・') }),
      beside: isWaiting(heard) ? words('waiting') : answered,
    }
  }
}
