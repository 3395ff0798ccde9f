import type { TemplateCode } from '../template.ts'
import { linesOf, type BuiltIn } from './built-in.ts'

// It congratulates before anything else, never says an age, and brings no offer: an owner who has one writes it below,
// with the day on which it ends.
export const BIRTHDAY = {
  code: 'birthday' as TemplateCode,
  name: 'お誕生日のお祝い',
  kind: 'congratulation',
  about: 'latest-visit',
  hint: 'この方の1年がどのようであってほしいかを書きます。お年は書きません。贈りものを添えるときは、いつまでかも書きます。',
  text: linesOf(
    'お誕生日、おめでとうございます。',
    '新しい一年が、健やかで実り多いものとなりますように。',
    '【ひとこと】',
    '【お名前】とのご縁に、心よりお礼を申し上げます。',
    'よいお誕生日をお迎えください。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    'お誕生日、まことにおめでとうございます。',
    '日ごろより温かなお心をお寄せいただき、まことにありがとうございます。',
    '【お名前】の新しい一年が、健やかで実り多いものとなりますよう、心よりお祈りしております。',
    '【ひとこと】',
    'まずは書中をもちまして、お祝いを申し上げます。',
    '敬具',
  ),
  shortForm: linesOf(
    '【お名前】',
    'お誕生日、おめでとうございます。',
    '新しい一年が、健やかで実り多いものとなりますように。',
    '【ひとこと】',
    '【お店の名前】',
    '【書いた人】',
  ),
} as const satisfies BuiltIn
