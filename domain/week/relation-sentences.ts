import { type Day, daysBetween } from '#domain/day.ts'
import { never } from '#domain/never.ts'
import { inEnglish, inJapanese } from './day-words.ts'
import type { Language } from './sentence.ts'
import type { SentenceOf } from './week.ts'

type Relation = SentenceOf<
  | 'complaint-open'
  | 'complaint-checkup'
  | 'low-score'
  | 'feedback-unanswered'
  | 'silent'
  | 'benefit-gap'
  | 'reward-near'
>

/** What was said, what went wrong and what was given, in one sentence with its numbers. */
export function relationText(sentence: Relation, today: Day, language: Language, visit: string): string {
  switch (sentence.reason) {
    case 'complaint-open':
      return OPEN[language](sentence, daysBetween(sentence.since, today))
    case 'complaint-checkup':
      return CHECKUP[language](sentence, daysBetween(sentence.solvedOn, today))
    case 'low-score':
      return LOW[language](sentence)
    case 'feedback-unanswered':
      return UNANSWERED[language](sentence, daysBetween(sentence.heardOn, today))
    case 'silent':
      return SILENT[language](sentence, daysBetween(sentence.lastOn, today), visit)
    case 'benefit-gap':
      return GAP[language](sentence, today)
    case 'reward-near':
      return NEAR[language](sentence, visit)
    default:
      return never(sentence, 'a reason without its sentence')
  }
}

const OPEN = {
  ja: ({ step, since }: SentenceOf<'complaint-open'>, days: number): string => {
    if (step === 'received')
      return `${days <= 0 ? 'きょう、ご不満をうかがいました' : `${inJapanese(since)}にご不満をうかがって${days}日`}。対応がまだです`
    return `${days <= 0 ? 'きょうから対応しています' : `${inJapanese(since)}から対応して${days}日`}。解決がまだです`
  },
  en: ({ step, since }: SentenceOf<'complaint-open'>, days: number): string => {
    if (step === 'received')
      return `${days <= 0 ? 'A complaint came today' : `${inDays(days)} since a complaint on ${inEnglish(since)}`}; nothing done yet`
    const begun =
      days <= 0
        ? 'Work on a complaint began today'
        : `${inDays(days)} since work on a complaint began on ${inEnglish(since)}`
    return `${begun}; not solved yet`
  },
}

const CHECKUP = {
  ja: ({ solvedOn }: SentenceOf<'complaint-checkup'>, days: number): string =>
    `ご不満を${inJapanese(solvedOn)}に解決して${days}日。その後をうかがう時期です`,
  en: ({ solvedOn }: SentenceOf<'complaint-checkup'>, days: number): string =>
    `${inDays(days)} since a complaint was solved on ${inEnglish(solvedOn)}; time to ask how it is`,
}

const LOW = {
  ja: ({ on }: SentenceOf<'low-score'>): string =>
    `${inJapanese(on)}のアンケートに「よくなかった」のお答え。お返事がまだです`,
  en: ({ on }: SentenceOf<'low-score'>): string => `Answered “unhappy” in the survey of ${inEnglish(on)}; no word yet`,
}

const UNANSWERED = {
  ja: ({ heardOn, voices, isUnhappy }: SentenceOf<'feedback-unanswered'>, days: number): string => {
    const what = isUnhappy ? '「よくなかった」とのお声' : 'お声'
    const since = days <= 0 ? `きょう、${what}をいただきました` : `${inJapanese(heardOn)}に${what}をいただいて${days}日`
    return `${since}。お返事がまだです${voices > 1 ? `（あわせて${voices}件）` : ''}`
  },
  en: ({ heardOn, voices, isUnhappy }: SentenceOf<'feedback-unanswered'>, days: number): string => {
    const what = isUnhappy ? 'unhappy feedback' : 'feedback'
    const since = days <= 0 ? `Gave ${what} today` : `${inDays(days)} since ${what} on ${inEnglish(heardOn)}`
    return `${since}; no answer yet${voices > 1 ? ` (${voices} in all)` : ''}`
  },
}

const SILENT = {
  ja: ({ everyDays }: SentenceOf<'silent'>, days: number, visit: string): string =>
    `まだお声をうかがっていない方です。いつもはおよそ${everyDays}日ごと、前回の${visit}から${days}日たちました`,
  en: ({ everyDays }: SentenceOf<'silent'>, days: number, visit: string): string =>
    `Has never said a word. Usually about every ${inDays(everyDays)}; ${inDays(days)} since the last ${visit}`,
}

const GAP = {
  ja: ({ last }: SentenceOf<'benefit-gap'>, today: Day): string =>
    last === null
      ? 'よくお見えの方に、まだ何も差し上げていません'
      : `よくお見えの方に、最後に差し上げてから${daysBetween(last, today)}日たちました`,
  en: ({ last }: SentenceOf<'benefit-gap'>, today: Day): string =>
    last === null
      ? 'Comes often, and was given nothing yet'
      : `Comes often; ${inDays(daysBetween(last, today))} since anything was given`,
}

const NEAR = {
  ja: ({ reward }: SentenceOf<'reward-near'>, visit: string): string =>
    `${reward === '' ? '特典' : `特典「${reward}」`}まで、あと1回の${visit}です`,
  en: ({ reward }: SentenceOf<'reward-near'>, visit: string): string =>
    `One ${visit} short of ${reward === '' ? 'a reward' : `the reward “${reward}”`}`,
}

function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
