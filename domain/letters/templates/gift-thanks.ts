import type { TemplateCode } from '../template.ts'
import { linesOf, signed, type BuiltIn } from './built-in.ts'

// A gift went through the shop's hands, or came to it. What it was, whom it was for and what it cost are never said: at
// home it may be a surprise still, and a card is read by others.

export const GIFT_SENT_THANKS = {
  code: 'gift-sent-thanks' as TemplateCode,
  name: 'お届けものをお任せいただいたお礼',
  kind: 'thanks',
  about: 'asked-gift',
  hint: 'お選びになったときのお気持ちで、心に残ったことを書きます。お届け先、品物、お値段は書かずにおきます。',
  text: linesOf(
    'このたびは大切なお届けものをお任せいただき、まことにありがとうございました。',
    '【お名前】のお気持ちが伝わりますよう、心を込めてご用意いたしました。',
    '【ひとこと】',
    'お気づきのことは、どうぞいつでもお聞かせください。',
    'どうかお健やかにお過ごしください。',
  ),
  letterText: null,
  shortForm: signed(
    'このたびは大切なお届けものをお任せいただき、ありがとうございました。',
    '【ひとこと】',
    'お気づきのことがございましたら、いつでもお聞かせください。',
  ),
} as const satisfies BuiltIn

/** It is on its way no more: an order is reported as done, with thanks and an open ear. */
export const DELIVERY_REPORT = {
  code: 'delivery-report' as TemplateCode,
  name: 'お届けのご報告',
  kind: 'business',
  about: 'asked-gift',
  hint: 'お届けした日や、お受け取りになったご様子を書きます。はがきには、お届け先と品物を書かずにおきます。',
  text: linesOf(
    'お預かりしたお届けものを、無事にお届けいたしました。',
    '【お名前】のお気持ちをお任せいただき、まことにありがとうございました。',
    '【ひとこと】',
    '行き届かないことがございましたら、どうぞすぐにお知らせください。',
    'まずは、ご報告を申し上げます。',
  ),
  letterText: null,
  shortForm: signed(
    'お預かりしたお届けものを、無事にお届けいたしました。お任せいただき、ありがとうございました。',
    '【ひとこと】',
    '行き届かないことがございましたら、どうぞすぐにお知らせください。',
  ),
} as const satisfies BuiltIn

/** For お供え and 枕花: quiet, without season and without joy, as a letter to a house in mourning. */
export const OFFERING_THANKS = {
  code: 'offering-thanks' as TemplateCode,
  name: 'お供え・枕花をお任せいただいたお礼',
  kind: 'thanks',
  about: 'asked-gift',
  hint: 'お供えになる方を思う言葉を、静かに1行だけ書きます。商いのこと、うれしいという言葉は書きません。',
  text: linesOf(
    'このたびはお供えのお品をお任せいただき、ありがとうございました。',
    '【お名前】のお気持ちが届きますよう、心を込めてご用意いたしました。',
    '【ひとこと】',
    'お返事などのお気づかいは、どうぞなさいませんように。',
    'お心静かにお過ごしになりますよう、お祈りいたします。',
  ),
  letterText: null,
  shortForm: signed(
    'このたびはお供えのお品をお任せいただき、ありがとうございました。',
    '【ひとこと】',
    'お心静かにお過ごしになりますよう、お祈り申し上げます。',
  ),
} as const satisfies BuiltIn

/** The shop was given something; so that no gift answers a gift for ever, it asks to be spared another. */
export const GIFT_RECEIVED_THANKS = {
  code: 'gift-received-thanks' as TemplateCode,
  name: '贈りものをいただいたお礼',
  kind: 'thanks',
  about: 'latest-visit',
  hint: 'いただいたものをどのように楽しんだかを書きます。',
  text: linesOf(
    'このたびは心のこもった贈りものをいただき、まことにありがとうございました。',
    '【お名前】のお心づかいを、うれしく存じております。',
    '【ひとこと】',
    '今後はどうぞ、お心だけを頂戴できましたらと存じます。',
    'どうかお健やかにお過ごしください。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    'このたびは心のこもった贈りものをいただき、まことにありがとうございました。',
    '【お名前】の温かなお心づかいが、身にしみてうれしく存じます。',
    '【ひとこと】',
    '今後はどうぞ、お心だけを頂戴できましたらと存じます。',
    'まずは書中をもちまして、お礼を申し上げます。',
    '敬具',
  ),
  shortForm: signed(
    'このたびは心のこもった贈りものをいただき、ありがとうございました。',
    '【ひとこと】',
    '今後はどうぞ、お心だけを頂戴できましたらと存じます。',
  ),
} as const satisfies BuiltIn
