import type { TemplateCode } from '../template.ts'
import { linesOf, signed, type BuiltIn } from './built-in.ts'

// One letter for child, parent, dog and cat: whose day it is, and which, goes into ひとこと, for the shop remembers it
// in the owner's words. As on a birthday, no age and no offer.
export const FAMILY_DAY = {
  code: 'family-day' as TemplateCode,
  name: 'ご家族・ペットの記念日のお祝い',
  kind: 'congratulation',
  about: 'latest-visit',
  hint: 'どなたの何の日かを書きます（例：モモちゃん、お誕生日おめでとうございます）。お年は書きません。',
  text: linesOf(
    'ご家族の大切な日、まことにおめでとうございます。',
    '【ひとこと】',
    '【お名前】のお宅に、笑顔の多い一年が訪れますように。',
    '心よりお祝いを申し上げます。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    'ご家族の大切な日を迎えられ、まことにおめでとうございます。',
    '【ひとこと】',
    '【お名前】のお宅に、笑顔の多い一年が訪れますよう、心よりお祈りしております。',
    'まずは書中をもちまして、お祝いを申し上げます。',
    '敬具',
  ),
  shortForm: signed(
    'ご家族の大切な日を迎えられ、おめでとうございます。',
    '【ひとこと】',
    '笑顔の多い一年が訪れますように。',
  ),
} as const satisfies BuiltIn
