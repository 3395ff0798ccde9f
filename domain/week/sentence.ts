import { type Day, daysBetween } from '#domain/day.ts'
import { occasionInWords } from '#domain/exchange/cards/words.ts'
import { never } from '#domain/never.ts'
import type { Channel } from '#domain/timeline/contact.ts'
import { inEnglish, inJapanese, MONTHS } from './day-words.ts'
import type { ListedTier } from './outlook.ts'
import { relationText } from './relation-sentences.ts'
import { NENGA_RECEIVED, SEASONAL } from './season-sentences.ts'
import type { Sentence, SentenceOf } from './week.ts'

export type Language = 'ja' | 'en'

/** The reason in one sentence with the numbers used, for the day on which it is read. `visitWord`: ご来店, visit. */
export function sentenceText(sentence: Sentence, today: Day, language: Language, visitWord: string): string {
  switch (sentence.reason) {
    case 'promise-due':
      return PROMISE[language](sentence, daysBetween(today, sentence.dueOn))
    case 'complaint-open':
    case 'complaint-checkup':
    case 'low-score':
    case 'feedback-unanswered':
    case 'silent':
    case 'benefit-gap':
    case 'reward-near':
      return relationText(sentence, today, language, visitWord)
    case 'first-visit-thanks':
      return THANKS[language](sentence, today, visitWord)
    case 'purchase-followup':
      return FOLLOW_UP[language](sentence, today)
    case 'milestone':
      return sentence.what === 'visits'
        ? MILESTONE[language](sentence.count, sentence.on, visitWord)
        : INTRODUCED[language](sentence.people, sentence.on, visitWord)
    case 'anniversary':
      return ANNIVERSARY[language](sentence, today, visitWord)
    case 'birthday':
      return BIRTHDAY[language](sentence, today)
    case 'drifting':
      return DRIFTING[language](sentence, today, visitWord)
    case 'came-once':
      return CAME_ONCE[language](sentence, daysBetween(sentence.lastOn, today), visitWord)
    case 'came-twice':
      return CAME_TWICE[language](sentence, daysBetween(sentence.lastOn, today), visitWord)
    case 'gift-again':
      return GIFT[language](sentence)
    case 'cadence':
      return CADENCE[language](sentence, today)
    case 'own-rule':
      return OWN_RULE[language](sentence, today)
    case 'second-step':
      return SECOND_STEP[language](sentence, today, visitWord)
    case 'nenga-received':
      return NENGA_RECEIVED[language](sentence, today)
    case 'seasonal':
      return SEASONAL[language](sentence, today)
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

const FOLLOW_UP = {
  ja: ({ item, boughtOn }: SentenceOf<'purchase-followup'>, today: Day): string =>
    `${item === '' ? 'お買い上げ' : `「${item}」のお買い上げ`}から${daysBetween(boughtOn, today)}日。その後をうかがう時期です`,
  en: ({ item, boughtOn }: SentenceOf<'purchase-followup'>, today: Day): string =>
    `${daysInEnglish(daysBetween(boughtOn, today))} since ${item === '' ? 'the purchase' : `“${item}”`}; time to ask how it is`,
}

const MILESTONE = {
  ja: (count: number, on: Day, visit: string): string =>
    `${inJapanese(on)}の${visit}が、${count}回目でした。節目のお礼がまだです`,
  en: (count: number, on: Day, visit: string): string =>
    `${inEnglish(on)} was ${visit} number ${count}; no thanks for it yet`,
}

const INTRODUCED = {
  ja: (people: number, on: Day, visit: string): string =>
    `${inJapanese(on)}に、ご紹介いただいた方${people === 1 ? '' : `${people}名`}の初めての${visit}がありました。お礼がまだです`,
  en: (people: number, on: Day, visit: string): string => {
    const who = people === 1 ? 'Somebody they introduced' : `${people} people they introduced`
    return `${who} had a first ${visit} on ${inEnglish(on)}; no thanks yet`
  },
}

const ANNIVERSARY = {
  ja: ({ years, on }: SentenceOf<'anniversary'>, today: Day, visit: string): string =>
    `${inJapanese(on)}で、初めての${visit}から${years}年${on < today ? 'になりました' : 'です'}`,
  en: ({ years, on }: SentenceOf<'anniversary'>, today: Day, visit: string): string =>
    `${inEnglish(on)} ${on < today ? 'was' : 'is'} ${years === 1 ? '1 year' : `${years} years`} after the first ${visit}`,
}

const BIRTHDAY = {
  ja: ({ on, isMonth, dueOn }: SentenceOf<'birthday'>, today: Day): string => {
    const feast = isMonth ? `${Number(on.slice(5, 7))}月がお誕生月` : `${inJapanese(on)}がお誕生日`
    if (!isMonth && on < today) return `${feast}でした`
    if (!isMonth && on === today) return 'きょうがお誕生日です'
    const isSameMonth = dueOn.slice(0, 7) === on.slice(0, 7) && !isMonth
    const until = isSameMonth ? `${Number(dueOn.slice(8))}日` : inJapanese(dueOn)
    return dueOn < today ? `${feast}です。はがきはお早めに` : `${feast}です。はがきは${until}までに投函してください`
  },
  en: ({ on, isMonth, dueOn }: SentenceOf<'birthday'>, today: Day): string => {
    const month = MONTHS[Number(on.slice(5, 7)) - 1] ?? ''
    const isPast = !isMonth && on < today
    const feast = isMonth ? `Birthday in ${month}` : `Birthday ${isPast ? 'was' : 'is'} on ${inEnglish(on)}`
    if (isPast) return feast
    if (!isMonth && on === today) return 'Birthday is today'
    return dueOn < today ? `${feast}; post a card soon` : `${feast}; post a card by ${inEnglish(dueOn)}`
  },
}

const DRIFTING = {
  ja: ({ everyDays, lastOn, said }: SentenceOf<'drifting'>, today: Day, visit: string): string => {
    const facts = `いつもはおよそ${everyDays}日ごと。前回の${visit}から${daysBetween(lastOn, today)}日たちました`
    return said === undefined ? facts : [facts, TIER_WORDS.ja[said.tier], ...chanceInJapanese(said.outOfTen)].join('。')
  },
  en: ({ everyDays, lastOn, said }: SentenceOf<'drifting'>, today: Day, visit: string): string => {
    const silence = daysInEnglish(daysBetween(lastOn, today))
    const facts = `Usually about every ${daysInEnglish(everyDays)}; ${silence} since the last ${visit}`
    return said === undefined ? facts : [facts, TIER_WORDS.en[said.tier], ...chanceInEnglish(said.outOfTen)].join('. ')
  },
}

const TIER_WORDS = {
  ja: { drifting: '足が遠のいています', nearlyGone: 'そろそろお声がけを' },
  en: { drifting: 'Coming less often', nearlyGone: 'Time to say hello' },
} as const satisfies Readonly<Record<Language, Readonly<Record<ListedTier, string>>>>

function chanceInJapanese(outOfTen: number | null): readonly string[] {
  return outOfTen === null ? [] : [`同じような方は、10人におよそ${outOfTen}人が90日以内にまたお見えです`]
}

function chanceInEnglish(outOfTen: number | null): readonly string[] {
  return outOfTen === null ? [] : [`About ${outOfTen} in 10 like this return in 90 days`]
}

// The number of the shop is told as what it is; where there is none yet, the silence alone.
const CAME_ONCE = {
  ja: ({ afterDays, isOwn }: SentenceOf<'came-once'>, days: number, visit: string): string =>
    `初めての${visit}から${days}日。2回目がまだです${isOwn ? `（2回目のあった方は、4人に3人が${afterDays}日以内でした）` : ''}`,
  en: ({ afterDays, isOwn }: SentenceOf<'came-once'>, days: number, visit: string): string =>
    `${daysInEnglish(days)} since the first ${visit}, and no second one yet${isOwn ? threeOfFour('second', afterDays) : ''}`,
}

const CAME_TWICE = {
  ja: ({ afterDays, isOwn }: SentenceOf<'came-twice'>, days: number, visit: string): string =>
    `2回目の${visit}から${days}日。3回目がまだです${isOwn ? `（3回目のあった方は、4人に3人が${afterDays}日以内でした）` : ''}`,
  en: ({ afterDays, isOwn }: SentenceOf<'came-twice'>, days: number, visit: string): string =>
    `${daysInEnglish(days)} since the second ${visit}, and no third one yet${isOwn ? threeOfFour('third', afterDays) : ''}`,
}

function threeOfFour(which: string, days: number): string {
  return ` (of those who had a ${which} one, 3 in 4 did within ${daysInEnglish(days)})`
}

const CADENCE = {
  ja: ({ everyDays, lastOn }: SentenceOf<'cadence'>, today: Day): string =>
    `${everyDays}日ごとにご連絡する方です。前回から${daysBetween(lastOn, today)}日たちました`,
  en: ({ everyDays, lastOn }: SentenceOf<'cadence'>, today: Day): string =>
    `Kept in touch with every ${daysInEnglish(everyDays)}; ${daysInEnglish(daysBetween(lastOn, today))} since the last time`,
}

const GIFT = {
  ja: ({ occasion, to, more, sentOn, on, isAsked, isGrieving }: SentenceOf<'gift-again'>): string => {
    const whom = `${to}${more > 0 ? `ほか${more}名` : ''}`
    const what = occasion === '' ? '' : `「${occasionInWords(occasion, 'ja')}」の`
    const asked = isAsked ? '。「来年も知らせて」とうかがっています' : ''
    const grieving = isGrieving ? '。そのあとご不幸がありました。先にお確かめください' : ''
    return `前回は${inJapanese(sentOn)}、${whom}へ${what}お届け。次は${inJapanese(on)}です${asked}${grieving}`
  },
  en: ({ occasion, to, more, sentOn, on, isAsked, isGrieving }: SentenceOf<'gift-again'>): string => {
    const whom = `${to}${more > 0 ? ` and ${more} more` : ''}`
    const what = occasion === '' ? '' : ` (${occasionInWords(occasion, 'en')})`
    const asked = isAsked ? '; asked to be told again' : ''
    const grieving = isGrieving ? '; a death in the family since: please ask first' : ''
    return `Last sent on ${inEnglish(sentOn)} to ${whom}${what}; next on ${inEnglish(on)}${asked}${grieving}`
  },
}

const OWN_RULE = {
  ja: ({ name, kind, tag, count, from, isTemplateGone }: SentenceOf<'own-rule'>, today: Day): string => {
    const days = daysBetween(from, today)
    const since =
      kind === 'after-tag'
        ? `目印「${tag}」を付けてから${days}日たちました`
        : `目印「${tag}」の方に${count}か月ごと。${inJapanese(from)}から${days}日たちました`
    return `${name}：${since}${isTemplateGone ? '。決めてあったひな形は、もうありません' : ''}`
  },
  en: ({ name, kind, tag, count, from, isTemplateGone }: SentenceOf<'own-rule'>, today: Day): string => {
    const days = daysInEnglish(daysBetween(from, today))
    const since =
      kind === 'after-tag'
        ? `${days} since the label “${tag}”`
        : `every ${count === 1 ? 'month' : `${count} months`} for the label “${tag}”; ${days} since ${inEnglish(from)}`
    return `${name}: ${since}${isTemplateGone ? '; its template is gone' : ''}`
  },
}

const SECOND_STEP = {
  ja: ({ by, saidOn }: SentenceOf<'second-step'>, today: Day, visit: string): string =>
    `${inJapanese(saidOn)}に${BY_JA[by] ?? 'ご連絡'}をお出しして${daysBetween(saidOn, today)}日。${visit}もお返事もまだです。別の方法でいかがでしょうか`,
  en: ({ by, saidOn }: SentenceOf<'second-step'>, today: Day, visit: string): string =>
    `${daysInEnglish(daysBetween(saidOn, today))} since ${BY_EN[by] ?? 'a message'} on ${inEnglish(saidOn)}, and no ${visit} or answer; try another way`,
}

const BY_JA: Readonly<Partial<Record<Channel, string>>> = {
  postcard: 'はがき',
  letter: '手紙',
  mail: 'メール',
  line: 'LINE',
  sms: 'SMS',
}
const BY_EN: Readonly<Partial<Record<Channel, string>>> = {
  postcard: 'a postcard',
  letter: 'a letter',
  mail: 'an e-mail',
  line: 'a LINE message',
  sms: 'a text message',
}

function daysInEnglish(days: number): string {
  return days === 1 ? '1 day' : `${days} days`
}
