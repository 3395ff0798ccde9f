import type { TemplateCode } from '../template.ts'
import { linesOf, signed, type BuiltIn } from './built-in.ts'

// After hair was cut, a house mended or a dog washed: is all as it should be. It asks, and names no next appointment.
export const SERVICE_CHECKUP = {
  code: 'service-checkup' as TemplateCode,
  name: '仕上がりのその後のおうかがい',
  kind: 'follow-up',
  about: 'latest-visit',
  hint: 'このたびの作業でとくに気にかけていたところと、お手入れのこつを書きます。',
  text: linesOf(
    '先日の【ご来店】の折は、まことにありがとうございました。',
    'その後、お変わりはございませんでしょうか。',
    '【ひとこと】',
    '気になるところは、どうぞすぐにお知らせください。',
    '【お名前】に安心してお過ごしいただけますよう、努めてまいります。',
  ),
  letterText: null,
  shortForm: signed(
    '先日の【ご来店】の折は、ありがとうございました。その後、お変わりはございませんでしょうか。',
    '【ひとこと】',
    '気になるところがございましたら、どうぞすぐにお知らせください。',
  ),
} as const satisfies BuiltIn
