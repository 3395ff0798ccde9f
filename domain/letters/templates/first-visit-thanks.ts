import type { TemplateCode } from '../template.ts'
import { linesOf, type BuiltIn } from './built-in.ts'

// A thank-you opens with thanks, so it needs no 頭語 and no 時候, on a card or on A4; it sells nothing and asks for no
// booking. The sentences hold whether the customer came, ordered or was called on. Each is one column of a
// card. ひとこと is a line of its own, and goes when nothing was written. The signature stands on the sheet itself.
export const FIRST_VISIT_THANKS = {
  code: 'first-visit-thanks' as TemplateCode,
  name: '初めての【ご来店】のお礼',
  kind: 'thanks',
  about: 'first-visit',
  hint: 'お話の中で心に残ったことなど、この方にしか書けないことを1つだけ書きます。',
  text: linesOf(
    '初めての【ご来店】の折は、まことにありがとうございました。',
    '【お名前】とのご縁を、心よりうれしく存じております。',
    '【ひとこと】',
    'お気づきのことは、どうぞいつでもお聞かせください。',
    'どうかお健やかにお過ごしください。',
  ),
  letterText: null,
  shortForm: linesOf(
    '【お名前】',
    '初めての【ご来店】の折は、ありがとうございました。ご縁をうれしく存じております。',
    '【ひとこと】',
    'お気づきのことがございましたら、いつでもお聞かせください。',
    '【お店の名前】',
    '【書いた人】',
  ),
} as const satisfies BuiltIn
