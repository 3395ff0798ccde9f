import { asBirthday } from '#domain/day.ts'
import { useBirthdayWords } from '../card/useBirthdayWords.ts'

/** A day as far as a file names it, as people write it; any other text as it stands. */
export function useDayText(): (text: string) => string {
  const birthdayWords = useBirthdayWords()
  return (text) => {
    const day = asBirthday(text)
    return day === null ? text : birthdayWords(day)
  }
}
