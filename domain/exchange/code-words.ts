import type { CustomerKind, Known } from '#domain/people/customer.ts'
import { fold } from '#domain/people/fold.ts'
import type { Channel, Direction, Receipt } from '#domain/timeline/contact.ts'
import type { Charge, SaleStatus } from '#domain/timeline/visits.ts'
import type { ReasonCode } from '#domain/week/week.ts'

/** The word of each code in our own CSV, and which code a word of any list stands for; null where it is none of them. */
export type Codes<T extends string> = {
  readonly word: (code: T) => string
  readonly read: (text: string) => T | null
}

/** Our own word first, then those that are read as the same. */
type Words<T extends string> = Readonly<Record<T, readonly [string, ...string[]]>>

function codes<T extends string>(words: Words<T>): Codes<T> {
  const all = Object.keys(words) as T[]
  const byWord = new Map(all.flatMap((code) => words[code].map((word) => [fold(word), code] as const)))
  return { word: (code) => words[code][0], read: (text) => byWord.get(text) ?? byWord.get(fold(text)) ?? null }
}

export const KIND_CODES = codes<CustomerKind>({
  person: ['個人', '個人客', 'person'],
  organisation: ['会社・団体', '会社', '団体', '法人', '企業', 'company', 'organization', 'organisation'],
})

export const KNOWN_CODES = codes<Known>({
  'first-timer': ['初めての方', '初めて', '新規', 'first-timer'],
  'known-before': ['以前からのお客様', '以前から', '既存', 'known-before'],
})

export const CHANNEL_CODES = codes<Channel>({
  letter: ['手紙', 'お手紙', '封書', '郵便', 'letter'],
  postcard: ['はがき', '葉書', 'おはがき', 'postcard'],
  phone: ['電話', 'お電話', 'TEL', 'phone', 'call', 'telephone'],
  mail: ['メール', 'Eメール', 'E-mail', '電子メール', 'mail', 'email'],
  line: ['LINE', 'ライン'],
  sms: ['SMS', 'ショートメール', 'ショートメッセージ'],
  'in-shop': ['お店で', '店で', '店頭', '店内', '来店', 'ご来店', '来店時', 'in the shop', 'in-shop'],
  visit: ['お宅で', '訪問', 'ご訪問', 'お宅', 'visit', 'at home'],
})

export const DIRECTION_CODES = codes<Direction>({
  'from-them': [
    'お客様から',
    'お客様',
    '先方から',
    '受信',
    '着信',
    '受電',
    '受',
    'in',
    'inbound',
    'from them',
    'received',
  ],
  'from-us': [
    'お店から',
    '店から',
    '当店から',
    'お店',
    '発信',
    '送信',
    '架電',
    '発',
    'out',
    'outbound',
    'from us',
    'sent',
  ],
})

export const STATUS_CODES = codes<SaleStatus>({
  done: [
    'お見えになりました',
    '済み',
    '済',
    '来店済',
    '来店済み',
    '来店',
    '完了',
    '会計済',
    '会計済み',
    'done',
    'completed',
  ],
  cancelled: ['お取り消し', '取り消し', '取消し', '取消', 'キャンセル', 'キャンセル済', 'cancelled', 'canceled'],
  'no-show': ['お見えにならず', '無断キャンセル', '未来店', '不来店', 'ノーショー', 'no-show', 'noshow'],
  booked: ['次のご予約', 'ご予約', '予約', '予約中', '予約済', '予約済み', '予約確定', 'booked'],
})

export const CHARGE_CODES = codes<Charge>({
  paid: ['お支払い', '支払い', '支払済', '支払済み', '現金', 'paid'],
  free: ['お代なし', '無料', 'free'],
  ticket: ['回数券', 'ticket'],
  subscription: ['月謝', '定期', 'subscription'],
  later: ['後でお支払い', '後払い', '掛け', '売掛', '未払い', 'later'],
})

const YES = wordSet('○ ◯ 〇 ● ✓ ✔ レ * 1 true yes y on はい 有 有り あり する 済 済み')
const NO = wordSet('× ✕ ✖ 0 false no n off いいえ 無 無し なし しない -')
// 「希望する」「要」「可」「OK」 are missing: below DM停止 they say one thing, below ご案内 the other.
const STOP = wordSet(
  '不要 停止 停止中 要停止 停止希望 拒否 配信停止 送らない 送付しない 送付不要 送付停止 案内不要 いらない DM不要 DM停止',
)
const SENT = wordSet('送る 送付 送付可 配信中 配信可')

/** ○ or ×; null where it is neither. */
export function yesOrNo(text: string): boolean | null {
  const written = fold(text)
  if (YES.has(written)) return true
  return NO.has(written) ? false : null
}

/** Whether letters that sell are to stop; null where it cannot be told. */
export function isStopped(text: string): boolean | null {
  const written = fold(text)
  if (STOP.has(written)) return true
  return SENT.has(written) ? false : yesOrNo(text)
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').map(fold))
}

export const REASON_CODES = codes<ReasonCode>({
  'promise-due': ['お約束', 'promise-due'],
  'complaint-open': ['ご不満への対応', 'complaint-open'],
  'low-score': ['よくなかったとのお答え', 'low-score'],
  'complaint-checkup': ['解決のあとのその後', 'complaint-checkup'],
  'feedback-unanswered': ['お返事を待っているお声', 'feedback-unanswered'],
  'first-visit-thanks': ['初めての方へのお礼', 'first-visit-thanks'],
  'purchase-followup': ['お買い上げのその後', 'purchase-followup'],
  milestone: ['節目のお礼', 'milestone'],
  anniversary: ['1年ごとのお礼', 'anniversary'],
  birthday: ['お誕生日', 'birthday'],
  'gift-again': ['お届けものの時期', 'gift-again'],
  drifting: ['いつもより間があいています', 'drifting'],
  'came-once': ['2回目がまだの方', 'came-once'],
  'came-twice': ['3回目がまだの方', 'came-twice'],
  cadence: ['決めた間隔のご連絡', 'cadence'],
  'own-rule': ['お店の決めごと', 'own-rule'],
  'nenga-received': ['年賀状のお返し', 'nenga-received'],
  'second-step': ['2回目のご連絡', 'second-step'],
  silent: ['まだお声をうかがっていない方', 'silent'],
  'benefit-gap': ['しばらく差し上げていない方', 'benefit-gap'],
  'reward-near': ['特典まであと1回', 'reward-near'],
  seasonal: ['季節のごあいさつ', 'seasonal'],
})

export const RECEIPT_CODES = codes<Receipt>({
  posted: ['投函した', 'posted'],
  sent: ['送った', 'sent'],
  talked: ['お話しできた', 'talked'],
  'no-answer': ['お留守だった', '不在', 'no-answer'],
  'in-person': ['会って伝えた', 'in-person'],
})
