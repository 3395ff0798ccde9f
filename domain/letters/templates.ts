import { REASONS, type ReasonCode } from '#domain/week/week.ts'
import { parseTemplate, templateText } from './template-text.ts'
import type { Template, TemplateCode, TemplateDocument, TemplateText } from './template.ts'

/** What the program comes with, as the owner would write it. */
type BuiltIn = Omit<Template, 'document' | 'shortForm'> & TemplateText

// A thank-you opens with thanks, so it needs no 頭語 and no 時候, on a card or on A4; it sells nothing and asks for no
// booking. The sentences hold whether the customer came, ordered or was called on. Each is one column of a
// card. ひとこと is a line of its own, and goes when nothing was written. The signature stands on the sheet itself.
const FIRST_VISIT_THANKS = {
  code: 'first-visit-thanks' as TemplateCode,
  name: '初めての【ご来店】のお礼',
  kind: 'thanks',
  text: [
    '初めての【ご来店】の折は、まことにありがとうございました。',
    '【お名前】とのご縁を、心よりうれしく存じております。',
    '【ひとこと】',
    'お気づきのことは、どうぞいつでもお聞かせください。',
    'どうかお健やかにお過ごしください。',
  ].join('\n'),
  shortForm: [
    '【お名前】',
    '初めての【ご来店】の折は、ありがとうございました。ご縁をうれしく存じております。',
    '【ひとこと】',
    'お気づきのことがございましたら、いつでもお聞かせください。',
    '【お店の名前】',
    '【書いた人】',
  ].join('\n'),
} as const satisfies BuiltIn

const BUILT_IN: readonly BuiltIn[] = [FIRST_VISIT_THANKS]

/** The templates the program comes with; their names follow the shop's word for a visit. */
export function builtInTemplates(visitWord: string): readonly Template[] {
  return BUILT_IN.map(({ code, name, kind, text, shortForm }) => ({
    code,
    name: name.replace('【ご来店】', visitWord),
    kind,
    document: documentOf(text),
    shortForm: documentOf(shortForm),
  }))
}

export function textOf({ document, shortForm }: Pick<Template, 'document' | 'shortForm'>): TemplateText {
  return { text: templateText(document), shortForm: templateText(shortForm) }
}

/** A template written for a reason of the week bears its code; ご無沙汰 is for whoever is later than usual. */
export function reasonAnswered(code: TemplateCode): ReasonCode | null {
  if (code === 'long-absence') return 'drifting'
  return REASONS.find((reason) => reason === String(code)) ?? null
}

function documentOf(text: string): TemplateDocument {
  const parsed = parseTemplate(text)
  if (!parsed.ok) throw new Error(`a built-in template with an unknown field: ${parsed.unknown.word}`)
  return parsed.document
}
