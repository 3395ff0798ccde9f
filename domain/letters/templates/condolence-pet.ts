import type { TemplateCode } from '../template.ts'
import { linesOf, type BuiltIn } from './built-in.ts'

// A pet is one of the family here, and nothing is said of another one. The name, and what the shop remembers of it, go
// into ひとこと.
export const CONDOLENCE_PET = {
  code: 'condolence-pet' as TemplateCode,
  name: 'お悔やみ（ペット）',
  kind: 'condolence',
  about: 'latest-visit',
  hint: 'お名前と、覚えているしぐさや様子を、静かに1行だけ書きます。',
  text: linesOf(
    '大切なご家族とのお別れをうかがい、胸がいっぱいになりました。',
    'ご一緒に過ごされた日々は、【お名前】のお心に、いつまでもあたたかく残ることと存じます。',
    '【ひとこと】',
    'どうぞ、お心のままに、ゆっくりとお過ごしください。',
    'お返事などのお気づかいは、どうぞなさいませんように。',
    '安らかな眠りを、心よりお祈りいたします。',
  ),
  letterText: null,
  shortForm: linesOf(
    '【お名前】',
    '大切なご家族とのお別れをうかがい、胸がいっぱいになりました。',
    '【ひとこと】',
    'どうぞ、ゆっくりとお過ごしください。お返事のお気づかいはなさいませんように。',
    '【お店の名前】',
    '【書いた人】',
  ),
} as const satisfies BuiltIn
