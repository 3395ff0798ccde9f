import type { Day } from '#domain/day.ts'
import type { NewYearWhy } from '#domain/letters/new-year.ts'
import { inEnglish, inJapanese } from './day-words.ts'
import type { Season } from './seasons.ts'
import type { SentenceOf } from './week.ts'

/** What came in January and was not answered. */
export const NENGA_RECEIVED = {
  ja: ({ as, until, dueOn }: SentenceOf<'nenga-received'>, today: Day): string => {
    const came = '年賀状をいただきました。お返しがまだです'
    const by = dueOn < today ? 'お早めに' : `${inJapanese(dueOn)}までに投函してください`
    if (as === 'new-year') return `${came}。松の内（${inJapanese(until)}まで）に届くよう、${by}`
    const why = as === 'mourning' ? '喪中の方ですので' : '松の内を過ぎましたので'
    return `${came}。${why}寒中見舞いで、${by}`
  },
  en: ({ as, until, dueOn }: SentenceOf<'nenga-received'>, today: Day): string => {
    const came = 'Sent a New Year card; no answer to it yet'
    const by = dueOn < today ? 'post one soon' : `post it by ${inEnglish(dueOn)}`
    if (as === 'new-year') return `${came}. To be there by ${inEnglish(until)}, ${by}`
    const why = as === 'mourning' ? 'In mourning' : 'The New Year days are over'
    return `${came}. ${why}: a midwinter card instead; ${by}`
  },
}

/** A greeting of the season, with the days it has. */
export const SEASONAL = {
  ja: ({ season, from, until, why, dueOn }: SentenceOf<'seasonal'>, today: Day): string => {
    const by = dueOn < today ? 'お早めに投函してください' : `${inJapanese(dueOn)}までに投函してください`
    if (season === 'new-year') return [WHY_JA[why ?? 'both'], `年賀状は、${by}`].join('。')
    return `${SEASON_JA[season]}の時期です（${inJapanese(from)}から${inJapanese(until)}まで）。${by}`
  },
  en: ({ season, from, until, why, dueOn }: SentenceOf<'seasonal'>, today: Day): string => {
    const by = dueOn < today ? 'post it soon' : `post it by ${inEnglish(dueOn)}`
    if (season === 'new-year') return `${WHY_EN[why ?? 'both']}. New Year card: ${by}`
    return `Time for ${SEASON_EN[season]} (${inEnglish(from)} to ${inEnglish(until)}); ${by}`
  },
}

const WHY_JA = {
  both: 'この前の年賀状は、お出しし、いただきました',
  sent: 'この前の年賀状をお出しした方です',
  received: 'この前の年賀状をいただいた方です',
  'before-mourning': '喪が明けた方です。その前は年賀状のやりとりがありました',
} as const satisfies Readonly<Record<NewYearWhy, string>>
const WHY_EN = {
  both: 'Sent and received a card last time',
  sent: 'Sent a card last time',
  received: 'A card came from them last time',
  'before-mourning': 'No longer in mourning; cards were exchanged before',
} as const satisfies Readonly<Record<NewYearWhy, string>>

const SEASON_JA = {
  'mid-winter': '寒中見舞い',
  'late-winter': '余寒見舞い',
  higan: 'お彼岸のごあいさつ',
  obon: 'お盆のごあいさつ',
  'mid-summer': '暑中見舞い',
  'late-summer': '残暑見舞い',
} as const satisfies Readonly<Record<Exclude<Season, 'new-year'>, string>>
const SEASON_EN = {
  'mid-winter': 'midwinter cards',
  'late-winter': 'late-winter cards',
  higan: 'equinox greetings',
  obon: 'Obon greetings',
  'mid-summer': 'midsummer cards',
  'late-summer': 'late-summer cards',
} as const satisfies Readonly<Record<Exclude<Season, 'new-year'>, string>>
