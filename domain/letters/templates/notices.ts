import type { TemplateCode } from '../template.ts'
import { linesOf, signed, type BuiltIn } from './built-in.ts'

// What everybody has to know. A day or a price is the same for all, so it does not go into ひとこと: it stands in the text
// as ○, and the word check says as long as one is left.

/** From when, the old and the new price, one honest reason, and what stays; sent at least a month ahead. */
export const NEW_PRICES = {
  code: 'new-prices' as TemplateCode,
  name: 'お値段の改定のお知らせ',
  kind: 'notice',
  about: 'latest-visit',
  hint: '○のところを、先にひな形を開いて書きかえます。1か月以上前に届くように出します。ひとことには、この方にとって変わらないことを書きます。',
  text: linesOf(
    'いつも温かなお心をいただき、ありがとうございます。',
    '○月○日より、○○のお値段を○円から○円に改めさせていただきます。',
    '○○の値上がりのためでございます。',
    '○○は、これまでと変わりません。',
    '【ひとこと】',
    'どうかご了承くださいますよう、お願い申し上げます。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    '日ごろは温かなお心をお寄せいただき、まことにありがとうございます。',
    'このたび、○月○日より、○○のお値段を○円から○円に改めさせていただくこととなりました。',
    '○○の値上がりで、いまのお値段を保つことが難しくなったためでございます。',
    '○○は、これまでと変わりません。仕事の中身も、これまでどおり一つひとつ丁寧に努めてまいります。',
    '【ひとこと】',
    'ご負担をおかけいたしますが、どうかご了承くださいますよう、お願い申し上げます。',
    '敬具',
  ),
  shortForm: signed(
    'いつもありがとうございます。○月○日より、○○のお値段を○円から○円に改めさせていただきます。',
    '○○の値上がりのためでございます。○○は、これまでと変わりません。',
    '【ひとこと】',
    'どうかご了承くださいますよう、お願い申し上げます。',
  ),
} as const satisfies BuiltIn

export const CLOSING_DAYS = {
  code: 'closing-days' as TemplateCode,
  name: 'お休みのお知らせ',
  kind: 'notice',
  about: 'latest-visit',
  hint: '○のところを、先にひな形を開いて書きかえます。ひとことには、この方のお品やお約束がお休みとどう重なるかを書きます。',
  text: linesOf(
    'いつも温かなお心をいただき、ありがとうございます。',
    '勝手ながら、○月○日から○月○日まで、お休みをいただきます。',
    '○月○日からは、いつものように承ります。',
    '【ひとこと】',
    'ご不便をおかけしますが、どうかご了承ください。',
  ),
  letterText: null,
  shortForm: signed(
    'いつもありがとうございます。勝手ながら、○月○日から○月○日まで、お休みをいただきます。',
    '○月○日からは、いつものように承ります。',
    '【ひとこと】',
    'ご不便をおかけしますが、どうかご了承ください。',
  ),
} as const satisfies BuiltIn

export const MOVING = {
  code: 'moving' as TemplateCode,
  name: '移転のお知らせ',
  kind: 'notice',
  about: 'latest-visit',
  hint: '○のところを、先にひな形を開いて書きかえます。ひとことには、この方のお住まいからの道順などを書きます。',
  style: { punctuation: 'kept', indent: true, date: 'lucky' },
  text: linesOf(
    'いつも温かなお心をいただき、ありがとうございます。',
    'このたび、○月○日に移転することとなりました。',
    '新しい住所は○○、お電話は○○でございます。',
    '【ひとこと】',
    'これからも、どうぞよろしくお願い申し上げます。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    '日ごろは温かなお心をお寄せいただき、まことにありがとうございます。',
    'このたび、○月○日に移転することとなりました。',
    '新しい住所は○○、お電話は○○でございます。',
    '【ひとこと】',
    '場所は変わりましても、仕事の中身は変わらず、これからも一つひとつ丁寧に努めてまいります。',
    'どうぞよろしくお願い申し上げます。',
    '敬具',
  ),
  shortForm: signed(
    'いつもありがとうございます。このたび、○月○日に移転することとなりました。',
    '新しい住所は○○、お電話は○○でございます。',
    '【ひとこと】',
    'これからも、どうぞよろしくお願い申し上げます。',
  ),
} as const satisfies BuiltIn
