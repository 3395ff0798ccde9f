import type { Rejection } from '#domain/exchange/import.ts'
import type { Sentence } from './refusals.ts'

/** Why a line was not taken, in words: for the page and for the file in which the owner mends such lines. */
export const REJECTION_WORDS: Readonly<Record<Rejection, Sentence>> = {
  'name-missing': { ja: 'お名前がありません', en: 'There is no name' },
  'cells-too-many': { ja: '見出しより多くの欄があります', en: 'More cells than headings' },
  'quote-open': { ja: '「"」が閉じていません', en: 'A quotation mark is not closed' },
  'too-long': { ja: '長すぎます', en: 'Too long' },
  'control-character': { ja: '文字ではないものが入っています', en: 'It holds something that is no text' },
  unreadable: { ja: '読み取れない形です', en: 'It cannot be read' },
  'date-impossible': { ja: '日付として読めません', en: 'Cannot be read as a day' },
  'day-missing': { ja: '日付がありません', en: 'There is no day' },
  'day-ahead': { ja: 'まだ来ていない日です', en: 'That day has not come yet' },
  'postal-code-impossible': { ja: '郵便番号として読めません', en: 'Cannot be read as a postal code' },
  'amount-impossible': { ja: '金額として読めません', en: 'Cannot be read as an amount' },
  'value-unknown': { ja: 'この欄では使えない言葉です', en: 'Not a word for this column' },
  'number-taken': { ja: 'ほかのお客様が使っている番号です', en: 'Another customer has that number' },
  'customer-erased': { ja: '完全に消した方です', en: 'Somebody who was erased for good' },
  'customer-in-trash': {
    ja: 'ごみ箱にある方です（元に戻すと取り込めます）',
    en: 'Somebody in the trash (restore them first)',
  },
  'customer-unknown': { ja: 'どのお客様か分かりません', en: 'It is not clear whose it is' },
  'customer-ambiguous': { ja: '当てはまるお客様が何人もいます', en: 'It may be one of several customers' },
}
