import type { Day } from '#domain/day.ts'
import type { AddressEntry } from '#domain/people/card.ts'
import type { CustomerKind, Known } from '#domain/people/customer.ts'
import type { Channel, Direction, Receipt } from '#domain/timeline/contact.ts'
import { isOccasionCode, type OccasionCode } from '#domain/timeline/delivery.ts'
import type { Charge, SaleStatus } from '#domain/timeline/visits.ts'

/** Pages that are read without the program carry their words themselves. */
export const CARD_LANGUAGES = ['ja', 'en'] as const

export type CardLanguage = (typeof CARD_LANGUAGES)[number]

/** In which language, and written on which day. */
export type CardsStyle = { readonly language: CardLanguage; readonly today: Day }

/** What stands on a page beside what was typed. */
export type CardWords = {
  readonly [
    K in
      | 'list'
      | 'backToList'
      | 'madeOn'
      | 'number'
      | 'phones'
      | 'emails'
      | 'line'
      | 'addresses'
      | 'careOf'
      | 'birthday'
      | 'company'
      | 'title'
      | 'tags'
      | 'likes'
      | 'caution'
      | 'usual'
      | 'note'
      | 'introducer'
      | 'introduced'
      | 'preferred'
      | 'cadence'
      | 'knownSince'
      | 'addedOn'
      | 'dear'
      | 'household'
      | 'family'
      | 'onCard'
      | 'died'
      | 'refusals'
      | 'promotion'
      | 'everything'
      | 'allWays'
      | 'quiet'
      | 'moved'
      | 'returned'
      | 'refusedMail'
      | 'bereavements'
      | 'self'
      | 'ofFamily'
      | 'ofPet'
      | 'mourning'
      | 'specialDays'
      | 'promises'
      | 'due'
      | 'kept'
      | 'dropped'
      | 'open'
      | 'notes'
      | 'deliveries'
      | 'newYear'
      | 'sent'
      | 'received'
      | 'cameBack'
      | 'deliveredOn'
      | 'cardName'
      | 'cardText'
      | 'history'
      | 'day'
      | 'what'
      | 'amount'
      | 'photos'
      | 'heardFrom'
      | 'people'
  ]: string
} & {
  readonly kinds: Readonly<Record<CustomerKind, string>>
  readonly known: Readonly<Record<Known, string>>
  readonly places: Readonly<Record<AddressEntry['kind'], string>>
  readonly channels: Readonly<Record<Channel, string>>
  readonly directions: Readonly<Record<Direction, string>>
  readonly receipts: Readonly<Record<Receipt, string>>
  readonly statuses: Readonly<Record<SaleStatus, string>>
  readonly charges: Readonly<Record<Charge, string>>
  readonly occasions: Readonly<Record<OccasionCode, string>>
  /** Between two things of one line. */
  readonly between: string
}

const JA: CardWords = {
  list: 'お客様の一覧',
  backToList: '一覧へ',
  madeOn: '書き出した日',
  number: '番号',
  phones: '電話',
  emails: 'メール',
  line: 'LINEの表示名',
  addresses: 'ご住所',
  careOf: '様方',
  birthday: 'お誕生日',
  company: '会社・部署',
  title: '肩書き',
  tags: '目印',
  likes: 'お好み',
  caution: '気をつけること',
  usual: 'いつもの',
  note: 'メモ',
  introducer: 'ご紹介くださった方',
  introduced: 'ご紹介いただいた方',
  preferred: 'ご希望の連絡方法',
  cadence: 'ご連絡の間隔（日）',
  knownSince: 'いつからのお客様',
  addedOn: '登録日',
  dear: '大切な方',
  household: '同じ住所のご家族',
  family: 'ご家族・ペット',
  onCard: '連名',
  died: 'ご逝去',
  refusals: 'お申し出とご様子',
  promotion: 'ご案内不要',
  everything: '一切ご連絡しない',
  allWays: 'すべての方法',
  quiet: '今はそっとしておく',
  moved: '転居（新住所はまだ）',
  returned: '宛先不明で戻りました',
  refusedMail: '受け取りを断られました',
  bereavements: 'ご不幸',
  self: 'ご本人',
  ofFamily: 'ご家族',
  ofPet: 'ペット',
  mourning: '喪中',
  specialDays: '記念の日',
  promises: 'お約束したこと',
  due: '期日',
  kept: '済みました',
  dropped: '取りやめました',
  open: 'これから',
  notes: 'メモの記録',
  deliveries: 'お届け先',
  newYear: '年賀状',
  sent: '出した日',
  received: 'いただいた日',
  cameBack: '宛先不明で戻りました',
  deliveredOn: 'お届け日',
  cardName: '札の名前',
  cardText: 'カードの文面',
  history: 'これまでのこと',
  day: '日',
  what: '内容',
  amount: '金額',
  photos: '写真',
  heardFrom: 'うかがった方',
  people: '人',
  kinds: { person: '個人', organisation: '会社・団体' },
  known: { 'first-timer': '初めての方', 'known-before': '以前からのお客様' },
  places: { home: 'ご自宅', work: 'お勤め先', other: 'ほか' },
  channels: {
    letter: '手紙',
    postcard: 'はがき',
    phone: '電話',
    mail: 'メール',
    line: 'LINE',
    sms: 'SMS',
    'in-shop': 'お店で',
    visit: 'お宅で',
  },
  directions: { 'from-them': 'お客様から', 'from-us': 'お店から' },
  receipts: {
    posted: '投函した',
    sent: '送った',
    talked: 'お話しできた',
    'no-answer': 'お留守だった',
    'in-person': '会って伝えた',
  },
  statuses: { done: '', cancelled: 'お取り消し', 'no-show': 'お見えにならず', booked: '次のご予約' },
  charges: { paid: '', free: 'お代なし', ticket: '回数券', subscription: '月謝', later: '後でお支払い' },
  occasions: {
    birthday: 'お誕生日',
    anniversary: '記念日',
    'mothers-day': '母の日',
    'fathers-day': '父の日',
    'respect-day': '敬老の日',
    celebration: 'お祝い',
    opening: '開店祝い',
    midyear: 'お中元',
    'year-end': 'お歳暮',
    'get-well': 'お見舞い',
    offering: 'お供え',
    memorial: '法事',
  },
  between: '、',
}

const EN: CardWords = {
  list: 'List of customers',
  backToList: 'To the list',
  madeOn: 'Exported on',
  number: 'Number',
  phones: 'Telephone',
  emails: 'Mail',
  line: 'Name on LINE',
  addresses: 'Address',
  careOf: '(care of)',
  birthday: 'Birthday',
  company: 'Company, department',
  title: 'Title',
  tags: 'Labels',
  likes: 'Likes',
  caution: 'Please note',
  usual: 'The usual',
  note: 'Note',
  introducer: 'Introduced by',
  introduced: 'Introduced',
  preferred: 'Preferred way of contact',
  cadence: 'Keep in touch every (days)',
  knownSince: 'Customer since',
  addedOn: 'Added on',
  dear: 'Dear to us',
  household: 'Household',
  family: 'Family and pets',
  onCard: 'on the card',
  died: 'Passed away',
  refusals: 'Requests and states',
  promotion: 'No promotions',
  everything: 'No contact',
  allWays: 'every way',
  quiet: 'Leave in peace',
  moved: 'Moved (new address not known)',
  returned: 'Returned mail',
  refusedMail: 'Refused mail',
  bereavements: 'Bereavements',
  self: 'The customer',
  ofFamily: 'Family',
  ofPet: 'Pet',
  mourning: 'In mourning',
  specialDays: 'Special days',
  promises: 'Promises',
  due: 'due',
  kept: 'kept',
  dropped: 'dropped',
  open: 'open',
  notes: 'Notes',
  deliveries: 'Recipients',
  newYear: 'New Year cards',
  sent: 'sent',
  received: 'received',
  cameBack: 'came back',
  deliveredOn: 'Delivered on',
  cardName: 'Name on the card',
  cardText: 'Text of the card',
  history: 'History',
  day: 'Day',
  what: 'What',
  amount: 'Amount',
  photos: 'Photos',
  heardFrom: 'heard from',
  people: ' people',
  kinds: { person: 'Person', organisation: 'Company or group' },
  known: { 'first-timer': 'First time', 'known-before': 'Customer from before' },
  places: { home: 'Home', work: 'Work', other: 'Other' },
  channels: {
    letter: 'Letter',
    postcard: 'Postcard',
    phone: 'Telephone',
    mail: 'Mail',
    line: 'LINE',
    sms: 'SMS',
    'in-shop': 'In the shop',
    visit: 'At home',
  },
  directions: { 'from-them': 'from them', 'from-us': 'from the shop' },
  receipts: {
    posted: 'posted',
    sent: 'sent',
    talked: 'talked',
    'no-answer': 'no answer',
    'in-person': 'told in person',
  },
  statuses: { done: '', cancelled: 'cancelled', 'no-show': 'did not come', booked: 'next appointment' },
  charges: { paid: '', free: 'free of charge', ticket: 'ticket', subscription: 'subscription', later: 'paid later' },
  occasions: {
    birthday: 'birthday',
    anniversary: 'anniversary',
    'mothers-day': 'Mother’s Day',
    'fathers-day': 'Father’s Day',
    'respect-day': 'Respect for the Aged Day',
    celebration: 'congratulations',
    opening: 'opening of a shop',
    midyear: 'midyear gift',
    'year-end': 'year-end gift',
    'get-well': 'get well',
    offering: 'offering',
    memorial: 'memorial service',
  },
  between: ', ',
}

export const CARD_WORDS: Readonly<Record<CardLanguage, CardWords>> = { ja: JA, en: EN }

/** A code by its word; the owner's own word as it stands. */
export function occasionInWords(occasion: string, language: CardLanguage): string {
  return isOccasionCode(occasion) ? CARD_WORDS[language].occasions[occasion] : occasion
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** 1960年4月1日, 4月1日, 4月; 1 April 1960, 1 April, April. What is no day of a calendar stands as it is. */
export function dayInWords(day: string, language: CardLanguage): string {
  const [, year, month, date] = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/.exec(day) ?? []
  if (month === undefined) return day
  if (language === 'ja') {
    const inYear = `${Number(month)}月${date === undefined ? '' : `${Number(date)}日`}`
    return year === '-' ? inYear : `${Number(year)}年${inYear}`
  }
  return [date === undefined ? '' : String(Number(date)), MONTHS[Number(month) - 1] ?? month, year === '-' ? '' : year]
    .filter((part) => part !== '')
    .join(' ')
}

/** 5,000円; ¥5,000 */
export function yenInWords(amount: number, language: CardLanguage): string {
  const digits = String(Math.abs(amount)).replaceAll(/\B(?=(\d{3})+$)/g, ',')
  const sign = amount < 0 ? '−' : ''
  return language === 'ja' ? `${sign}${digits}円` : `${sign}¥${digits}`
}
