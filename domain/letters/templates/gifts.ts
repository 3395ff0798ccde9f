import type { TemplateCode } from '../template.ts'
import { alike, type BuiltIn } from './built-in.ts'

// What was sent last year comes round. A surprise at home: whom it was for is never named, and every one of them says how
// to stop them. They go closed or by voice alone, so the words for a card stand there for whoever prints none.

/** Nobody asked for it: thanks for last year, and no more than that the time has come. */
export const GIFT_AGAIN = {
  code: 'gift-again' as TemplateCode,
  name: 'お届けものの時期のお知らせ',
  kind: 'gift-again',
  about: 'asked-gift',
  hint: '前回のお届けで喜ばれたことを書きます。お届け先のお名前は書かずにおきます。',
  ...alike(
    '前回は大切なお届けものをお任せいただき、まことにありがとうございました。',
    'また、その時期が近づいてまいりました。',
    '前回のお品は、【内容】でございました。',
    '【ひとこと】',
    'お役に立てることがございましたら、いつでもお知らせください。',
    'このようなお知らせがご不要の折は、ひとことお申し付けください。次からは控えさせていただきます。',
  ),
} as const satisfies BuiltIn

/** 「来年も知らせて」 */
export const GIFT_ASKED = {
  code: 'gift-asked' as TemplateCode,
  name: 'お申し付けのお知らせ（お届けもの）',
  kind: 'gift-asked',
  about: 'asked-gift',
  hint: '前回と変えられること、今年ならではのことを書きます。お届け先のお名前は書かずにおきます。',
  ...alike(
    '前回のお届けの折に、「来年も知らせて」とのお言葉をいただいておりました。',
    'その時期が近づいてまいりましたので、お知らせいたします。',
    '前回のお品は、【内容】でございました。',
    '【ひとこと】',
    '前回と同じでも、あらためてのご相談でも承ります。',
    '来年からのお知らせがご不要の折は、ひとことお申し付けください。',
  ),
} as const satisfies BuiltIn

/** For お供え and 法事: quiet, without season and without joy, and only where it was asked for. */
export const GIFT_QUIET = {
  code: 'gift-quiet' as TemplateCode,
  name: 'お申し付けのお知らせ（お供え・法事）',
  kind: 'gift-asked',
  about: 'asked-gift',
  hint: '前回のお供えのことで覚えていることを、静かに1行だけ書きます。',
  ...alike(
    '前回お供えを承りました折に、翌年もお知らせするようにとのお言葉をいただいておりました。',
    'その日が近づいてまいりましたので、お知らせいたします。',
    '【ひとこと】',
    'お心静かにお迎えになりますよう、お祈り申し上げます。',
    '来年からのお知らせがご不要の折は、ひとことお申し付けください。',
  ),
} as const satisfies BuiltIn
