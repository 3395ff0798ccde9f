import type { TemplateCode } from '../template.ts'
import { linesOf, type BuiltIn } from './built-in.ts'

// Thanks that count nothing up: the same words for a third visit, a year, or somebody introduced, so that nobody reads
// that they are being counted. For what it was the owner writes a line of ひとこと. It sells nothing and asks for nothing.
export const MILESTONE = {
  code: 'milestone' as TemplateCode,
  name: '折々のお礼',
  kind: 'thanks',
  about: 'latest-visit',
  hint: '何をうれしく思ったかを1つ書きます。回数は書かずにおきます。',
  text: linesOf(
    'いつも温かなお心をお寄せいただき、まことにありがとうございます。',
    '【ひとこと】',
    '【お名前】に支えられておりますことを、あらためてありがたく存じております。',
    'これからも、お役に立てますよう努めてまいります。',
    'どうかお健やかにお過ごしください。',
  ),
  letterText: linesOf(
    '拝啓　【時候】',
    'いつも温かなお心をお寄せいただき、まことにありがとうございます。',
    '【ひとこと】',
    '【お名前】に支えられておりますことを、折にふれありがたく存じております。',
    'これからも、お役に立てますよう一つひとつ心を込めて努めてまいります。',
    'お健やかな毎日を、心よりお祈りしております。',
    '敬具',
  ),
  shortForm: linesOf(
    '【お名前】',
    'いつも温かなお心をお寄せいただき、ありがとうございます。',
    '【ひとこと】',
    'これからも、お役に立てますよう努めてまいります。',
    '【お店の名前】',
    '【書いた人】',
  ),
} as const satisfies BuiltIn
