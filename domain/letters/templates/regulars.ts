import type { TemplateCode } from '../template.ts'
import { linesOf, signed, type BuiltIn } from './built-in.ts'

// Thanks to those who are no strangers any more. Like the first thanks they sell nothing and ask for nothing, and they
// say 「折」 rather than 「お越し」, since the shop may be the one who comes.

export const SECOND_VISIT_THANKS = {
  code: 'second-visit-thanks' as TemplateCode,
  name: '2回目の【ご来店】のお礼',
  kind: 'thanks',
  about: 'latest-visit',
  hint: '前の折から覚えていたことや、このたびのお話で心に残ったことを書きます。',
  text: linesOf(
    'このたびの【ご来店】の折は、ありがとうございました。',
    '【お名前】とふたたびのご縁を、うれしく存じます。',
    '【ひとこと】',
    'お気づきのことは、どうぞいつでもお聞かせください。',
    'どうかお健やかにお過ごしください。',
  ),
  letterText: null,
  shortForm: signed(
    'このたびの【ご来店】の折は、ありがとうございました。ふたたびのご縁を、うれしく存じております。',
    '【ひとこと】',
    'お気づきのことがございましたら、いつでもお聞かせください。',
  ),
} as const satisfies BuiltIn

/** The first visit of years ago comes round; how many years it is, nobody is told. */
export const ANNIVERSARY = {
  code: 'anniversary' as TemplateCode,
  name: '1年ごとのお礼',
  kind: 'thanks',
  about: 'first-visit',
  hint: '初めてのころの思い出や、この1年でうれしかったことを書きます。年数は書かずにおきます。',
  text: linesOf(
    '初めてのご縁の季節が、今年もめぐってまいりました。',
    '変わらぬお心をお寄せくださる【お名前】に、心よりお礼を申し上げます。',
    '【ひとこと】',
    'これからも、一日一日を大切に努めてまいります。',
    'どうかお健やかにお過ごしください。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    '初めてのご縁をいただいた季節が、今年もめぐってまいりました。',
    '変わらぬお心をお寄せくださる【お名前】に、心よりお礼を申し上げます。',
    '【ひとこと】',
    'これからも、一日一日を大切に、心を込めて努めてまいります。',
    'お健やかな毎日を、心よりお祈りしております。',
    '敬具',
  ),
  shortForm: signed(
    '初めてのご縁をいただいた季節が、今年もめぐってまいりました。心よりお礼を申し上げます。',
    '【ひとこと】',
    'これからも、一日一日を大切に努めてまいります。',
  ),
} as const satisfies BuiltIn

/** Who was brought is somebody else's business, and stands in no letter but their own. */
export const INTRODUCTION_THANKS = {
  code: 'introduction-thanks' as TemplateCode,
  name: 'ご紹介のお礼',
  kind: 'thanks',
  about: 'latest-visit',
  hint: 'ご紹介をどれほどうれしく思ったかを書きます。ご紹介された方のお名前や、ご用の中身は書かずにおきます。',
  text: linesOf(
    'このたびは大切な方をご紹介くださり、まことにありがとうございました。',
    '【お名前】のお心づかいを、何よりありがたく存じます。',
    '【ひとこと】',
    'お心に恥じないよう、一つひとつ努めてまいります。',
    'どうかお健やかにお過ごしください。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    'このたびは大切な方をご紹介くださり、まことにありがとうございました。',
    'お寄せいただいたお心を、【お名前】のお人柄とともに、何よりありがたく存じております。',
    '【ひとこと】',
    'お心に恥じないよう、これからも一つひとつ丁寧に努めてまいります。',
    'まずは書中をもちまして、お礼を申し上げます。',
    '敬具',
  ),
  shortForm: signed(
    'このたびは大切な方をご紹介くださり、ありがとうございました。お心づかいを、何よりありがたく存じております。',
    '【ひとこと】',
    'お心に恥じないよう、丁寧に努めてまいります。',
  ),
} as const satisfies BuiltIn

/** To those without whom there would be no shop; it says so, and leaves it there. */
export const BEST_THANKS = {
  code: 'best-thanks' as TemplateCode,
  name: 'お得意様への日ごろのお礼',
  kind: 'thanks',
  about: 'latest-visit',
  hint: '長いおつきあいの中で、とくにありがたかったことを1つ書きます。',
  text: linesOf(
    '日ごろより格別のお心をお寄せいただき、まことにありがとうございます。',
    '【お名前】のおかげで、仕事を続けてまいりました。',
    '【ひとこと】',
    'お困りのことは、いつでもお聞かせください。',
    'お健やかな毎日を、心よりお祈りしております。',
  ),
  letterText: linesOf(
    '謹啓　【時候】',
    '日ごろより格別のお心をお寄せいただき、まことにありがとうございます。',
    '【お名前】のおかげで、今日まで仕事を続けてまいることができましたことを、折にふれて思い返しております。',
    '【ひとこと】',
    'お困りのことがございましたら、いつでもお声をお聞かせください。',
    'お健やかな毎日を、心よりお祈り申し上げます。',
    '謹白',
  ),
  shortForm: signed(
    '日ごろより格別のお心をお寄せいただき、ありがとうございます。',
    '【ひとこと】',
    'おかげさまで、今日まで仕事を続けてまいることができました。',
    'お健やかな毎日を、心よりお祈りしております。',
  ),
} as const satisfies BuiltIn

/** Said before the year is over, so that 年賀 need not thank for it alone. */
export const YEAR_END_THANKS = {
  code: 'year-end-thanks' as TemplateCode,
  name: '年末のお礼',
  kind: 'thanks',
  about: 'latest-visit',
  hint: 'この1年で、この方とのことで心に残ったことを1つ書きます。',
  text: linesOf(
    '本年も温かなお心をお寄せいただき、まことにありがとうございました。',
    '【お名前】に支えられた、ありがたい一年でした。',
    '【ひとこと】',
    '寒さの折、どうぞお体を大切になさってください。',
    '穏やかに、よい年をお迎えになりますように。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    '本年も温かなお心をお寄せいただき、まことにありがとうございました。',
    '【お名前】に支えていただいた一年を、ありがたく思い返しております。',
    '【ひとこと】',
    '寒さに向かいます折、どうぞお体を大切になさってください。',
    '穏やかに、よい年をお迎えになりますよう、心よりお祈りしております。',
    '敬具',
  ),
  shortForm: signed(
    '本年も温かなお心をお寄せいただき、ありがとうございました。',
    '【ひとこと】',
    'どうぞお体を大切に、よい年をお迎えください。',
  ),
} as const satisfies BuiltIn
