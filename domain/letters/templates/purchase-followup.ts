import type { TemplateCode } from '../template.ts'
import { linesOf, type BuiltIn } from './built-in.ts'

// Thanks first, then the thing by its name, its care, and an open ear. What it cost is never said: a gift may lie beside
// the card. The thanks stand in a line of their own, since the line of the thing goes where none was written down.
export const PURCHASE_FOLLOWUP = {
  code: 'purchase-followup' as TemplateCode,
  name: 'お買い上げのお礼とその後',
  kind: 'follow-up',
  about: 'asked-purchase',
  hint: 'お選びになったもののお手入れや、楽しみ方を1つ書きます。お値段は書きません。',
  text: linesOf(
    '先日の【ご来店】の折は、まことにありがとうございました。',
    'お選びいただいた【内容】は、その後いかがでしょうか。',
    '【ひとこと】',
    'お手入れのことなど、いつでもお気軽にお尋ねください。',
    '末永くお楽しみいただけますように。',
  ),
  letterText: null,
  shortForm: linesOf(
    '【お名前】',
    '先日の【ご来店】の折は、ありがとうございました。',
    'お選びいただいた【内容】は、その後いかがでしょうか。',
    '【ひとこと】',
    'お手入れのことなど、いつでもお気軽にお尋ねください。',
    '【お店の名前】',
    '【書いた人】',
  ),
} as const satisfies BuiltIn
