import type { TemplateCode } from '../template.ts'
import { alike, type BuiltIn } from './built-in.ts'

// お詫び, what happened, why, what changes, and a promise, in this order and with nothing around it: no season, no 頭語, and
// nothing that would buy the anger off. Each kind of fault has its own cause and its own remedy. The particulars go into
// ひとこと, beside what happened. They go in an envelope, so they have no other form on A4.

/** What the complaint on the card says: each of its four parts where something was written for it. */
export const APOLOGY_COMPLAINT = {
  code: 'apology-complaint' as TemplateCode,
  name: 'お詫び（いただいたご不満に）',
  kind: 'apology',
  about: 'latest-visit',
  hint: 'お詫び、何が起きたか、なぜ、これからは、カードの「ご不満・お叱り」に書いた言葉が入ります。',
  ...alike(
    '【お詫び】',
    '【何が起きたか】',
    '【なぜ】',
    '【これから】',
    '【ひとこと】',
    'まことに申し訳ございませんでした。',
  ),
} as const satisfies BuiltIn

/** Two weeks after something was made good: whether it is. It speaks of what went wrong, so it goes closed as well. */
export const COMPLAINT_CHECKUP = {
  code: 'complaint-checkup' as TemplateCode,
  name: '解決のあと、その後をうかがうお便り',
  kind: 'apology',
  about: 'latest-visit',
  hint: '何を直したかと、その後どうかをたずねる言葉を、1〜2行で書きます。',
  ...alike(
    '先日はご迷惑をおかけし、まことに申し訳ございませんでした。',
    'その後、お困りのことはございませんでしょうか。',
    '【ひとこと】',
    'お気づきのことは、どうぞいつでもお聞かせください。',
  ),
} as const satisfies BuiltIn

/** A survey was answered, and not happily. */
export const APOLOGY_SURVEY = {
  code: 'apology-survey' as TemplateCode,
  name: 'お詫び（アンケートのお答えに）',
  kind: 'apology',
  about: 'latest-visit',
  hint: 'どのお答えのことかと、それをどう直すかを、ごまかさずに1〜2行で書きます。',
  ...alike(
    'このたびはアンケートにお答えくださり、まことにありがとうございました。',
    'ご期待に添えず、まことに申し訳ございませんでした。',
    '【ひとこと】',
    'いただいたお声をもとに、一つひとつ改めてまいります。',
    'お気づきのことは、どうぞいつでもお聞かせください。',
  ),
} as const satisfies BuiltIn

/** Something wrong was given or done. */
export const APOLOGY_MISTAKE = {
  code: 'apology-mistake' as TemplateCode,
  name: 'お詫び（間違い）',
  kind: 'apology',
  about: 'latest-visit',
  hint: '何が起きたかを、ごまかさずに1〜2行で書きます。なぜ起きたか、これからどうするかの行は、ひな形を開いて実際に合わせてください。',
  ...alike(
    'このたびは私どもの不手際でご迷惑をおかけし、まことに申し訳ございませんでした。',
    'お約束した内容と違うものをお渡しするという、誤りがございました。',
    '【ひとこと】',
    '私どもの確かめ方が、行き届いていなかったためでございます。',
    'これからは、お渡しの前にもう一度、内容を確かめてまいります。',
    '同じ誤りのないよう努めますことを、お約束いたします。',
  ),
} as const satisfies BuiltIn

/** It was not there, or nobody was, at the hour that was said. */
export const APOLOGY_DELAY = {
  code: 'apology-delay' as TemplateCode,
  name: 'お詫び（遅れ）',
  kind: 'apology',
  about: 'latest-visit',
  hint: '何がどれだけ遅れたかを、ごまかさずに1〜2行で書きます。なぜ遅れたか、これからどうするかの行は、ひな形を開いて実際に合わせてください。',
  ...alike(
    'このたびはお約束に遅れ、まことに申し訳ございませんでした。',
    'お約束した時までに、ご用意を済ませることができませんでした。',
    '【ひとこと】',
    '私どもの段取りに、ゆとりが足りなかったためでございます。',
    'これからは早めに取りかかり、遅れそうな折はすぐにお知らせいたします。',
    'お時間を大切に守ってまいりますことを、お約束いたします。',
  ),
} as const satisfies BuiltIn

/** How somebody was spoken to or treated. */
export const APOLOGY_MANNER = {
  code: 'apology-manner' as TemplateCode,
  name: 'お詫び（応対）',
  kind: 'apology',
  about: 'latest-visit',
  hint: 'どのような応対だったかを、ごまかさずに1〜2行で書きます。なぜそうなったか、これからどうするかの行は、ひな形を開いて実際に合わせてください。',
  ...alike(
    'このたびは私どもの応対でご不快な思いをおかけし、まことに申し訳ございませんでした。',
    'お話をうかがう折に、心配りを欠いたふるまいがございました。',
    '【ひとこと】',
    'お気持ちを思う心が、私どもに足りなかったためでございます。',
    'これからは、お話をおしまいまでうかがい、言葉の一つひとつに気を配ってまいります。',
    '同じ思いをおかけしないよう努めますことを、お約束いたします。',
  ),
} as const satisfies BuiltIn
