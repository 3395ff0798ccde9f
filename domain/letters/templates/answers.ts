import type { TemplateCode } from '../template.ts'
import { linesOf, signed, type BuiltIn } from './built-in.ts'

// Somebody asked or told something, and is answered: on A4 by 拝復, which says that this is an answer. A no is said once, by
// the second line, without an excuse for it, and leaves the door open.

export const SURVEY_THANKS = {
  code: 'survey-thanks' as TemplateCode,
  name: 'アンケートのお礼とお返事',
  kind: 'answer',
  about: 'latest-visit',
  hint: 'この方のお答えのうち1つを取り上げ、それをどうするかを書きます。',
  text: linesOf(
    'このたびはアンケートにお答えくださり、まことにありがとうございました。',
    '【お名前】のお声を、大切に読ませていただきました。',
    '【ひとこと】',
    'いただいたお声を、これからに生かしてまいります。',
    'お気づきのことは、どうぞいつでもお聞かせください。',
  ),
  letterText: linesOf(
    '拝復　【時候】',
    'このたびはアンケートにお答えくださり、まことにありがとうございました。',
    '【お名前】のお声を、一つひとつ大切に読ませていただきました。',
    '【ひとこと】',
    'いただいたお声を、これからの仕事に生かしてまいります。',
    'お気づきのことは、どうぞいつでもお聞かせください。',
    '敬具',
  ),
  shortForm: signed(
    'このたびはアンケートにお答えくださり、ありがとうございました。大切に読ませていただきました。',
    '【ひとこと】',
    'お気づきのことがございましたら、いつでもお聞かせください。',
  ),
} as const satisfies BuiltIn

/** いただいたお声, glad or not: that it was read, and what becomes of it. */
export const VOICE_REPLY = {
  code: 'voice-reply' as TemplateCode,
  name: 'いただいたお声へのお返事',
  kind: 'answer',
  about: 'latest-visit',
  hint: 'どのお声のことかと、それをどうするか（どうしたか）を、1〜2行で書きます。',
  text: linesOf(
    'このたびはお声をお聞かせくださり、まことにありがとうございました。',
    '【お名前】のお言葉を、大切に受け止めております。',
    '【ひとこと】',
    'いただいたお声を、これからに生かしてまいります。',
    'お気づきのことは、どうぞいつでもお聞かせください。',
  ),
  letterText: linesOf(
    '拝復　【時候】',
    'このたびはお声をお聞かせくださり、まことにありがとうございました。',
    '【お名前】のお言葉を、一つひとつ大切に受け止めております。',
    '【ひとこと】',
    'いただいたお声を、これからの仕事に生かしてまいります。',
    'お気づきのことは、どうぞいつでもお聞かせください。',
    '敬具',
  ),
  shortForm: signed(
    'このたびはお声をお聞かせくださり、ありがとうございました。大切に受け止めております。',
    '【ひとこと】',
    'お気づきのことがございましたら、いつでもお聞かせください。',
  ),
} as const satisfies BuiltIn

/** What was asked for cannot be done. */
export const REFUSAL_REQUEST = {
  code: 'refusal-request' as TemplateCode,
  name: 'ご要望に添えないお返事',
  kind: 'answer',
  about: 'latest-visit',
  hint: '何のご要望か、できないわけ、代わりにできることがあればそれを、短く書きます。',
  text: linesOf(
    'このたびはご要望をお聞かせくださり、まことにありがとうございました。',
    '申し訳ございませんが、今回はお受けできません。',
    '【ひとこと】',
    'ほかのことでお役に立てましたら、うれしく存じます。',
    '【お名前】には、どうかご了承くださいますように。',
  ),
  letterText: linesOf(
    '拝復　【時候】',
    'このたびはご要望をお聞かせくださり、まことにありがとうございました。',
    'よく考えてみましたが、今回はお受けすることができません。申し訳ございません。',
    '【ひとこと】',
    'ほかにお役に立てることがございましたら、どうぞお聞かせください。',
    '【お名前】には、どうかご了承くださいますようお願い申し上げます。',
    '敬具',
  ),
  shortForm: signed(
    'このたびはご要望をお聞かせくださり、ありがとうございました。',
    '申し訳ございませんが、今回はお受けすることができません。',
    '【ひとこと】',
    'ほかにお役に立てることがございましたら、どうぞお聞かせください。',
  ),
} as const satisfies BuiltIn

/** The day that was asked for is taken. */
export const REFUSAL_VISIT = {
  code: 'refusal-visit' as TemplateCode,
  name: 'ご希望の日の【ご来店】をお受けできないお返事',
  kind: 'answer',
  about: 'latest-visit',
  hint: 'どの日のことかと、お受けできる別の日があればそれを書きます。',
  text: linesOf(
    'このたびは【ご来店】のご希望をお寄せくださり、まことにありがとうございました。',
    '申し訳ございませんが、ご希望の日はお受けできません。',
    '【ひとこと】',
    '別の日でもよろしければ、どうぞお知らせください。',
    '【お名前】には、どうかご了承くださいますように。',
  ),
  letterText: linesOf(
    '拝復　【時候】',
    'このたびは【ご来店】のご希望をお寄せくださり、まことにありがとうございました。',
    '申し訳ございませんが、ご希望の日はお受けすることができません。',
    '【ひとこと】',
    '別の日でもよろしければ、どうぞお知らせください。',
    '【お名前】には、どうかご了承くださいますようお願い申し上げます。',
    '敬具',
  ),
  shortForm: signed(
    'このたびは【ご来店】のご希望をお寄せくださり、ありがとうございました。',
    '申し訳ございませんが、ご希望の日はお受けすることができません。',
    '【ひとこと】',
    '別の日でもよろしければ、どうぞお知らせください。',
  ),
} as const satisfies BuiltIn
