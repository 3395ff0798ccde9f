import type { TemplateCode } from '../template.ts'
import { linesOf, signed, type BuiltIn } from './built-in.ts'

/** To those who never said a word and come less often: it asks, and the reply card makes the answer easy. It sells nothing. */
export const ASK_VOICE = {
  code: 'ask-voice' as TemplateCode,
  name: 'お声のお願い',
  kind: 'greeting',
  about: 'latest-visit',
  hint: '前の折のことを1〜2行で書きます。返信はがきを添えると、印をつけるだけで答えていただけます。',
  text: linesOf(
    'いつもお心をお寄せくださり、ありがとうございます。',
    '【お名前】のその後のご様子を、うかがいたく存じます。',
    '【ひとこと】',
    'お気づきのことを、どうぞお聞かせください。',
    'どうかお健やかにお過ごしください。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    'いつもお心をお寄せくださり、まことにありがとうございます。',
    '【お名前】に、その後のご様子をうかがいたく、お便りいたしました。',
    '【ひとこと】',
    'お気づきのことを、ひとことお聞かせいただけましたら、うれしく存じます。',
    'お健やかな毎日を、心よりお祈りしております。',
    '敬具',
  ),
  shortForm: signed(
    'いつもお心をお寄せくださり、ありがとうございます。',
    '【ひとこと】',
    'お気づきのことを、ひとことお聞かせいただけましたら、うれしく存じます。',
  ),
} as const satisfies BuiltIn
