import type { TemplateCode } from '../template.ts'
import { linesOf, type BuiltIn } from './built-in.ts'

// It is the shop that has kept silent, never the customer who stayed away. It asks for nothing, not even an answer, and
// sells nothing; what is new goes into ひとこと, and お店のはなし tells something of the shop, where one is written.
export const LONG_ABSENCE = {
  code: 'long-absence' as TemplateCode,
  name: 'ご無沙汰のごあいさつ',
  kind: 'greeting',
  about: 'latest-visit',
  hint: 'お店で新しくなったことや、この方との思い出を、軽く1つ書きます。お見えでないことには触れません。',
  text: linesOf(
    '【時候】',
    'ご無沙汰しておりますが、お変わりございませんか。',
    '折にふれ、【お名前】のことを思い出しております。',
    '【ひとこと】',
    '【お店のはなし】',
    'どうぞお健やかにお過ごしください。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    '【お名前】には、お変わりなくお過ごしのこととお喜び申し上げます。',
    'すっかりご無沙汰をしておりますが、これまでのご縁を、折にふれなつかしく思い出しております。',
    '【ひとこと】',
    '【お店のはなし】',
    '私どもは変わらず、毎日の仕事にいそしんでおります。',
    'お返事などのお気づかいは、どうぞなさいませんように。',
    'お健やかな毎日を、心よりお祈りしております。',
    '敬具',
  ),
  shortForm: linesOf(
    '【お名前】',
    '【時候】',
    'ご無沙汰しておりますが、お変わりございませんか。',
    '【ひとこと】',
    'どうぞお健やかにお過ごしください。',
    '【お店の名前】',
    '【書いた人】',
  ),
} as const satisfies BuiltIn
