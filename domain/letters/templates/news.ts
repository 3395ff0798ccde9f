import type { TemplateCode } from '../template.ts'
import { linesOf, signed, type BuiltIn } from './built-in.ts'

/** The next paragraph of お店のはなし for each, and nothing to buy. */
export const NEWSLETTER = {
  code: 'newsletter' as TemplateCode,
  name: 'お店のたより',
  kind: 'newsletter',
  about: 'latest-visit',
  hint: 'この方がお好きなことに合わせて、お店の近ごろの様子を書きます。',
  text: linesOf(
    'いつも温かなお心をいただき、ありがとうございます。',
    '【お店のはなし】',
    '【ひとこと】',
    '【お名前】のお役に立てることがございましたら、どうぞお聞かせください。',
    '穏やかな毎日でありますように。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    'いつも温かなお心をお寄せいただき、まことにありがとうございます。',
    '【お店のはなし】',
    '【ひとこと】',
    '【お名前】のお役に立てることがございましたら、どうぞお聞かせください。',
    '穏やかな毎日でありますよう、心よりお祈りしております。',
    '敬具',
  ),
  shortForm: signed(
    'いつも温かなお心をお寄せいただき、ありがとうございます。',
    '【お店のはなし】',
    '【ひとこと】',
    '穏やかな毎日でありますように。',
  ),
} as const satisfies BuiltIn

/** It invites, so it says how to have no more of it. Day and name of it are the same for all, and stand in the text as ○. */
export const EVENT = {
  code: 'event' as TemplateCode,
  name: '催しのご案内',
  kind: 'offer',
  about: 'latest-visit',
  hint: '○のところを、先にひな形を開いて書きかえます。ひとことには、この方になぜお知らせしたいのかを書きます。',
  text: linesOf(
    'いつも温かなお心をいただき、ありがとうございます。',
    '○月○日に○○を開きますので、ご案内申し上げます。',
    '【ひとこと】',
    'お時間の許す折に、【お名前】にお目にかかれましたら、うれしく存じます。',
    'ご案内がご不要の折は、ひとことお申し付けください。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    'いつも温かなお心をお寄せいただき、まことにありがとうございます。',
    'このたび、○月○日に○○を開くこととなりましたので、ご案内申し上げます。',
    '【ひとこと】',
    'お時間の許す折に、【お名前】にお目にかかれましたら、うれしく存じます。',
    'ご案内がご不要の折は、ひとことお申し付けください。次からは控えさせていただきます。',
    '敬具',
  ),
  shortForm: signed(
    'いつもありがとうございます。○月○日に○○を開きますので、ご案内申し上げます。',
    '【ひとこと】',
    'ご案内がご不要の折は、ひとことお申し付けください。',
  ),
} as const satisfies BuiltIn
