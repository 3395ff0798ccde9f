import type { TemplateCode } from '../template.ts'
import { linesOf, signed, type BuiltIn } from './built-in.ts'

// Somebody is only a little later than usual: a light greeting, which does not speak of any gap. What is said after a long
// silence is another letter (long-absence).
export const LATE_GREETING = {
  code: 'late-greeting' as TemplateCode,
  name: '季節のごあいさつ（少し間があいた方へ）',
  kind: 'greeting',
  about: 'latest-visit',
  hint: 'お店の近ごろのことや、この方がお好きなことにちなんだ話を書きます。お見えでないことには触れません。',
  text: linesOf(
    '【時候】',
    '【お名前】には、お変わりなくお過ごしと存じます。',
    '【ひとこと】',
    '【お店のはなし】',
    '何げない毎日が、心地よいものでありますように。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    '【お名前】には、お変わりなくお過ごしのことと存じます。',
    '【ひとこと】',
    '【お店のはなし】',
    '何げない毎日が心地よいものでありますよう、心よりお祈りしております。',
    '敬具',
  ),
  shortForm: signed('【時候】', '【ひとこと】', '何げない毎日が、心地よいものでありますように。'),
} as const satisfies BuiltIn
