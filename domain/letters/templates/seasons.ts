import type { TemplateCode } from '../template.ts'
import { linesOf, signed, type BuiltIn } from './built-in.ts'

// To many alike, and no offer in any of them. The name of the greeting comes first, so there is no 頭語 and no 時候.

export const LATE_WINTER = {
  code: 'late-winter' as TemplateCode,
  name: '余寒見舞い',
  kind: 'seasonal',
  about: 'latest-visit',
  hint: 'この方と春にしたいことや、お店で見つけた春のきざしを書きます。',
  window: 'late-winter',
  text: linesOf(
    '余寒お見舞い申し上げます。',
    '春まだ浅い折、【お名前】にはお変わりございませんか。',
    '【ひとこと】',
    'どうぞお体を大切にお過ごしください。',
    'あたたかな日の近いことを、心より願っております。',
  ),
  letterText: null,
  shortForm: signed(
    '余寒お見舞い申し上げます。',
    '【ひとこと】',
    '春とは名ばかりの毎日ですが、どうぞお体を大切にお過ごしください。',
  ),
} as const satisfies BuiltIn

export const MID_SUMMER = {
  code: 'mid-summer' as TemplateCode,
  name: '暑中見舞い',
  kind: 'seasonal',
  about: 'latest-visit',
  hint: 'この方の夏の楽しみや、お店の夏の様子を書きます。',
  window: 'mid-summer',
  text: linesOf(
    '暑中お見舞い申し上げます。',
    '暑さの折、【お名前】にはお変わりございませんか。',
    '【ひとこと】',
    '涼しいひとときが、たくさんありますように。',
    'どうぞお体を大切にお過ごしください。',
  ),
  letterText: null,
  shortForm: signed(
    '暑中お見舞い申し上げます。',
    '【ひとこと】',
    '暑さのきびしい毎日ですが、どうぞお体を大切にお過ごしください。',
  ),
} as const satisfies BuiltIn

export const LATE_SUMMER = {
  code: 'late-summer' as TemplateCode,
  name: '残暑見舞い',
  kind: 'seasonal',
  about: 'latest-visit',
  hint: 'この方の夏の思い出や、お店の秋の支度を書きます。',
  window: 'late-summer',
  text: linesOf(
    '残暑お見舞い申し上げます。',
    '秋も近い折、【お名前】にはお変わりございませんか。',
    '【ひとこと】',
    'お疲れの出ませんよう、お健やかにお過ごしください。',
    '涼しい風の吹く日の近いことを、心より願っております。',
  ),
  letterText: null,
  shortForm: signed(
    '残暑お見舞い申し上げます。',
    '【ひとこと】',
    '夏のお疲れの出ませんよう、どうぞお体を大切にお過ごしください。',
  ),
} as const satisfies BuiltIn

/** In spring and in autumn, in the same words; it names no faith, which the shop does not know. */
export const HIGAN = {
  code: 'higan' as TemplateCode,
  name: 'お彼岸のごあいさつ',
  kind: 'seasonal',
  about: 'latest-visit',
  hint: 'この方が思っておられる方のことを、うかがっていれば静かに書きます。商いのことは書きません。',
  window: 'higan',
  text: linesOf(
    'お彼岸を迎え、しのぎやすいころとなりました。',
    '大切な方を思う、心静かなひとときでありますように。',
    '【ひとこと】',
    '【お名前】には、どうぞお健やかにお過ごしください。',
  ),
  letterText: null,
  shortForm: signed(
    'お彼岸を迎え、しのぎやすいころとなりました。大切な方を思う、心静かなひとときでありますように。',
    '【ひとこと】',
    'どうぞお健やかにお過ごしください。',
  ),
} as const satisfies BuiltIn

export const OBON = {
  code: 'obon' as TemplateCode,
  name: 'お盆のごあいさつ',
  kind: 'seasonal',
  about: 'latest-visit',
  hint: 'この方が思っておられる方のことや、集まられるご家族のことを、うかがっていれば書きます。商いのことは書きません。',
  window: 'obon',
  text: linesOf(
    'お盆のころとなり、暑さもひときわでございます。',
    'なつかしい方を思う、静かなひとときでありますように。',
    '【ひとこと】',
    '【お名前】には、どうぞお体を大切にお過ごしください。',
  ),
  letterText: null,
  shortForm: signed(
    'お盆のころとなりました。なつかしい方を思う、心静かなひとときでありますように。',
    '【ひとこと】',
    '暑さの折、どうぞお体を大切にお過ごしください。',
  ),
} as const satisfies BuiltIn
