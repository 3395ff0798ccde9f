import type { TemplateCode } from '../template.ts'
import { alike, type BuiltIn } from './built-in.ts'

// One message is often not noticed; the second asks for nothing more than the first did.
export const SECOND_STEP = {
  code: 'second-step' as TemplateCode,
  name: '2回目のお便り',
  kind: 'greeting',
  about: 'latest-visit',
  hint: '前のお便りとは別のことを1つ、短く書きます。',
  ...alike(
    '先日お便りを差し上げましたが、お手もとに届いておりますでしょうか。',
    '【ひとこと】',
    'お返事などのお気づかいは、どうぞなさいませんように。',
    'お変わりなくお過ごしでしたら、何よりと存じます。',
  ),
} as const satisfies BuiltIn
