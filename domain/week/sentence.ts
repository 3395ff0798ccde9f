import { type Day, daysBetween } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import type { Sentence, SentenceOf } from './week.ts'

export type Language = 'ja' | 'en'

/** The reason in one sentence with the numbers used, for the day on which it is read. `visitWord`: ご来店, visit. */
export function sentenceText(sentence: Sentence, today: Day, language: Language, visitWord: string): string {
  switch (sentence.reason) {
    case 'promise-due':
      return PROMISE[language](sentence, daysBetween(today, sentence.dueOn))
    case 'first-visit-thanks':
      return THANKS[language](sentence, today, visitWord)
    default:
      return never(sentence, 'a reason without its sentence')
  }
}

const PROMISE = {
  ja: ({ text, dueOn }: SentenceOf<'promise-due'>, days: number): string =>
    days < 0
      ? `お約束「${text}」は${inJapanese(dueOn)}でした。${-days}日すぎています`
      : `お約束「${text}」が、${WHEN_JA[days] ?? `${days}日後の`}${inJapanese(dueOn)}です`,
  en: ({ text, dueOn }: SentenceOf<'promise-due'>, days: number): string =>
    days < 0
      ? `Promise “${text}” was due on ${inEnglish(dueOn)}, ${daysInEnglish(-days)} ago`
      : `Promise “${text}” is due ${WHEN_EN[days] ?? `in ${daysInEnglish(days)}`}, ${inEnglish(dueOn)}`,
}

const WHEN_JA = ['きょう', 'あす', 'あさって']
const WHEN_EN = ['today', 'tomorrow']

const THANKS = {
  ja: ({ visitedOn }: SentenceOf<'first-visit-thanks'>, today: Day, visit: string): string => {
    const days = daysBetween(visitedOn, today)
    const since = days <= 0 ? `きょう、初めての${visit}でした` : `初めての${visit}から${days}日`
    return `${since}。お礼がまだです`
  },
  en: ({ visitedOn }: SentenceOf<'first-visit-thanks'>, today: Day, visit: string): string => {
    const days = daysBetween(visitedOn, today)
    const since = days <= 0 ? `First ${visit} today` : `${daysInEnglish(days)} since the first ${visit}`
    return `${since}; no thanks yet`
  },
}

function inJapanese(day: Day): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function inEnglish(day: Day): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1] ?? ''} ${Number(day.slice(8, 10))}`
}

function daysInEnglish(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
