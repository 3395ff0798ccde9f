import type { TemplateCode } from '../template.ts'
import { linesOf, signed, type BuiltIn } from './built-in.ts'

// The greeting is the opening: neither 頭語 nor 時候 stand before it. After 松の内 it is the cold that is asked after, and to a
// house in mourning nothing is congratulated at all.

export const NEW_YEAR = {
  code: 'new-year' as TemplateCode,
  name: '年賀状',
  kind: 'new-year',
  about: 'latest-visit',
  hint: '旧年中のことで心に残ったことか、新しい年にこの方とともにしたいことを書きます。',
  window: 'new-year',
  text: linesOf(
    '謹んで新春のお慶びを申し上げます。',
    '旧年中は温かなお心をお寄せいただき、ありがとうございました。',
    '【ひとこと】',
    '【お名前】に、穏やかで明るい一年が訪れますように。',
    '本年もどうぞよろしくお願い申し上げます。',
  ),
  letterText: null,
  shortForm: signed(
    '新春のお慶びを申し上げます。旧年中は温かなお心をお寄せいただき、ありがとうございました。',
    '【ひとこと】',
    '穏やかで明るい一年となりますように。本年もどうぞよろしくお願い申し上げます。',
  ),
} as const satisfies BuiltIn

/** Theirs came, and ours had not gone: an answer, which says so. */
export const NEW_YEAR_LATE = {
  code: 'new-year-late' as TemplateCode,
  name: '年賀状をいただいた方へのお返事',
  kind: 'answer',
  about: 'latest-visit',
  hint: 'いただいた年賀状に書かれていたことへのお返事を書きます。松の内を過ぎたら、寒中見舞いにします。',
  window: 'new-year-late',
  text: linesOf(
    'ごていねいな年頭のごあいさつをいただき、まことにありがとうございました。',
    'ごあいさつが遅くなり、申し訳ございませんでした。',
    '【ひとこと】',
    '【お名前】に、穏やかで明るい一年が訪れますように。',
    '本年もどうぞよろしくお願い申し上げます。',
  ),
  letterText: null,
  shortForm: signed(
    'ごていねいな年頭のごあいさつをいただき、ありがとうございました。ごあいさつが遅くなり、申し訳ございません。',
    '【ひとこと】',
    '穏やかで明るい一年となりますように。本年もどうぞよろしくお願い申し上げます。',
  ),
} as const satisfies BuiltIn

export const MID_WINTER = {
  code: 'mid-winter' as TemplateCode,
  name: '寒中見舞い',
  kind: 'seasonal',
  about: 'latest-visit',
  hint: 'この方の冬の過ごし方や、お店の冬の様子を書きます。',
  window: 'mid-winter',
  text: linesOf(
    '寒中お見舞い申し上げます。',
    '寒さの折、【お名前】にはお変わりございませんか。',
    '【ひとこと】',
    'どうぞお体を大切に、あたたかくしてお過ごしください。',
    '春の訪れの近いことを、心より願っております。',
  ),
  letterText: null,
  shortForm: signed(
    '寒中お見舞い申し上げます。',
    '【ひとこと】',
    '寒さのきびしい毎日ですが、どうぞお体を大切にお過ごしください。',
  ),
} as const satisfies BuiltIn

/** Instead of 年賀, and after 松の内, so that it does not come among the cards of the others. */
export const MID_WINTER_MOURNING = {
  code: 'mid-winter-mourning' as TemplateCode,
  name: '寒中見舞い（喪中の方へ）',
  kind: 'seasonal',
  about: 'latest-visit',
  hint: '亡くなられた方の思い出か、いたわりの言葉を、静かに1行だけ書きます。お祝いの言葉は書きません。',
  window: 'mid-winter',
  text: linesOf(
    '寒中お見舞い申し上げます。',
    'ご服喪中とうかがい、年頭のごあいさつを控えさせていただきました。',
    '【お名前】には、お寂しい年越しとお察しいたします。',
    '【ひとこと】',
    '寒さの折、どうぞお体をいたわってお過ごしください。',
  ),
  letterText: null,
  shortForm: signed(
    '寒中お見舞い申し上げます。ご服喪中とうかがい、年頭のごあいさつを控えさせていただきました。',
    '【ひとこと】',
    '寒さのきびしい折、どうぞお体をいたわってお過ごしください。',
  ),
} as const satisfies BuiltIn
