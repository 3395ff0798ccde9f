import type { TemplateCode } from '../template.ts'
import { linesOf, type BuiltIn } from './built-in.ts'

const LINES = [
  '先日お便りを差し上げましたが、お手もとに届いておりますでしょうか。',
  '【ひとこと】',
  'お返事などのお気づかいは、どうぞなさいませんように。',
  'お変わりなくお過ごしでしたら、何よりと存じます。',
]

// One message is often not noticed; the second asks for nothing more than the first did.
export const SECOND_STEP = {
  code: 'second-step' as TemplateCode,
  name: '2回目のお便り',
  kind: 'greeting',
  about: 'latest-visit',
  text: linesOf(...LINES),
  letterText: null,
  shortForm: linesOf('【お名前】', ...LINES, '【お店の名前】', '【書いた人】'),
} as const satisfies BuiltIn
