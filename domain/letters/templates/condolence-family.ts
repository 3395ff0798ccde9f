import type { TemplateCode } from '../template.ts'
import { linesOf, type BuiltIn } from './built-in.ts'

// No business, no season, no 頭語 and nothing said twice, as custom has it; it names no faith, which the shop does not
// know, and asks for no answer. It goes as a letter, so it has no other form on A4.
export const CONDOLENCE_FAMILY = {
  code: 'condolence-family' as TemplateCode,
  name: 'お悔やみ（ご家族）',
  kind: 'condolence',
  about: 'latest-visit',
  hint: '亡くなられた方の思い出を、静かに1行だけ書きます。わからなければ、書かずにおきます。',
  text: linesOf(
    'ご家族のご訃報をうかがい、ただ驚いております。',
    '【お名前】のお心のうちを思いますと、お掛けする言葉が見つかりません。',
    '【ひとこと】',
    'お疲れの出ませんよう、どうぞご無理をなさらずにお過ごしください。',
    'お返事などのお気づかいは、どうぞなさいませんように。',
    '心よりお悔やみを申し上げます。',
  ),
  letterText: null,
  shortForm: linesOf(
    '【お名前】',
    'ご家族のご訃報をうかがいました。心よりお悔やみを申し上げます。',
    '【ひとこと】',
    'どうぞご無理をなさらずにお過ごしください。お返事のお気づかいはなさいませんように。',
    '【お店の名前】',
    '【書いた人】',
  ),
} as const satisfies BuiltIn
