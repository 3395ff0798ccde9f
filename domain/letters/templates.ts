import { REASONS, type ReasonCode } from '#domain/week/week.ts'
import { SEASONS } from '#domain/week/seasons.ts'
import { neverOnCard } from '#domain/week/mail-kinds.ts'
import { parseTemplate, templateText } from './template-text.ts'
import type { Template, TemplateCode, TemplateDocument, TemplateForms, TemplateText } from './template.ts'
import { BIRTHDAY } from './templates/birthday.ts'
import type { BuiltIn } from './templates/built-in.ts'
import { CONDOLENCE_FAMILY } from './templates/condolence-family.ts'
import { CONDOLENCE_PET } from './templates/condolence-pet.ts'
import { FIRST_VISIT_THANKS } from './templates/first-visit-thanks.ts'
import { GIFT_AGAIN, GIFT_ASKED, GIFT_QUIET } from './templates/gifts.ts'
import { LONG_ABSENCE } from './templates/long-absence.ts'
import { MILESTONE } from './templates/milestone.ts'
import { PURCHASE_FOLLOWUP } from './templates/purchase-followup.ts'
import { SECOND_STEP } from './templates/second-step.ts'

const BUILT_IN: readonly BuiltIn[] = [
  FIRST_VISIT_THANKS,
  PURCHASE_FOLLOWUP,
  MILESTONE,
  BIRTHDAY,
  LONG_ABSENCE,
  GIFT_AGAIN,
  GIFT_ASKED,
  GIFT_QUIET,
  SECOND_STEP,
  CONDOLENCE_FAMILY,
  CONDOLENCE_PET,
]

/** The templates the program comes with; their names follow the shop's word for a visit. */
export function builtInTemplates(visitWord: string): readonly Template[] {
  return BUILT_IN.map((each) => templateOf(each, visitWord))
}

/** Whether its words go in an envelope and never on a card; null: the address side alone. */
export function isForEnvelope(code: TemplateCode | null): boolean {
  return BUILT_IN.some((each) => each.code === code && neverOnCard(each.kind))
}

export function textOf({ document, letter, shortForm }: TemplateForms): TemplateText {
  return {
    text: templateText(document),
    letterText: letter === null ? null : templateText(letter),
    shortForm: templateText(shortForm),
  }
}

/** A template written for a reason of the week bears its code; ご無沙汰 is for whoever is later than usual. */
export function reasonAnswered(code: TemplateCode): ReasonCode | null {
  if (code === 'long-absence') return 'drifting'
  if (code === 'gift-asked' || code === 'gift-quiet') return 'gift-again'
  if (code === 'new-year-late') return 'nenga-received'
  if (SEASONS.some((season) => season === String(code))) return 'seasonal'
  return REASONS.find((reason) => reason === String(code)) ?? null
}

function templateOf({ code, name, kind, about, text, letterText, shortForm }: BuiltIn, visitWord: string): Template {
  return {
    code,
    name: name.replace('【ご来店】', visitWord),
    kind,
    about,
    document: documentOf(text),
    letter: letterText === null ? null : documentOf(letterText),
    shortForm: documentOf(shortForm),
  }
}

function documentOf(text: string): TemplateDocument {
  const parsed = parseTemplate(text)
  if (!parsed.ok) throw new Error(`a built-in template with an unknown field: ${parsed.unknown.word}`)
  return parsed.document
}
