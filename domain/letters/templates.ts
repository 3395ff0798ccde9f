import { REASONS, type ReasonCode } from '#domain/week/week.ts'
import { SEASONS } from '#domain/week/seasons.ts'
import { type MailKind, neverOnCard } from '#domain/week/mail-kinds.ts'
import { parseTemplate, templateText } from './template-text.ts'
import type { Template, TemplateCode, TemplateDocument, TemplateForms, TemplateText } from './template.ts'
import { REFUSAL_REQUEST, REFUSAL_VISIT, SURVEY_THANKS, VOICE_REPLY } from './templates/answers.ts'
import {
  APOLOGY_COMPLAINT,
  APOLOGY_DELAY,
  APOLOGY_MANNER,
  APOLOGY_MISTAKE,
  APOLOGY_SURVEY,
  COMPLAINT_CHECKUP,
} from './templates/apologies.ts'
import { BIRTHDAY } from './templates/birthday.ts'
import type { BuiltIn } from './templates/built-in.ts'
import { CONDOLENCE_FAMILY } from './templates/condolence-family.ts'
import { CONDOLENCE_PET } from './templates/condolence-pet.ts'
import { FAMILY_DAY } from './templates/family-day.ts'
import { FIRST_VISIT_THANKS } from './templates/first-visit-thanks.ts'
import { DELIVERY_REPORT, GIFT_RECEIVED_THANKS, GIFT_SENT_THANKS, OFFERING_THANKS } from './templates/gift-thanks.ts'
import { GIFT_AGAIN, GIFT_ASKED, GIFT_QUIET } from './templates/gifts.ts'
import { LATE_GREETING } from './templates/late-greeting.ts'
import { LONG_ABSENCE } from './templates/long-absence.ts'
import { MILESTONE } from './templates/milestone.ts'
import { MID_WINTER, MID_WINTER_MOURNING, NEW_YEAR, NEW_YEAR_LATE } from './templates/new-year.ts'
import { EVENT, NEWSLETTER } from './templates/news.ts'
import { CLOSING_DAYS, MOVING, NEW_PRICES } from './templates/notices.ts'
import { PURCHASE_FOLLOWUP } from './templates/purchase-followup.ts'
import {
  ANNIVERSARY,
  BEST_THANKS,
  INTRODUCTION_THANKS,
  SECOND_VISIT_THANKS,
  YEAR_END_THANKS,
} from './templates/regulars.ts'
import { HIGAN, LATE_SUMMER, LATE_WINTER, MID_SUMMER, OBON } from './templates/seasons.ts'
import { ASK_VOICE } from './templates/ask-voice.ts'
import { SECOND_STEP } from './templates/second-step.ts'
import { SERVICE_CHECKUP } from './templates/service-checkup.ts'

/** By what they are for: thanks, how it is, greetings, gifts, answers, the year, what everybody has to know, hard letters. */
const BUILT_IN: readonly BuiltIn[] = [
  FIRST_VISIT_THANKS,
  SECOND_VISIT_THANKS,
  PURCHASE_FOLLOWUP,
  SERVICE_CHECKUP,
  MILESTONE,
  ANNIVERSARY,
  INTRODUCTION_THANKS,
  BEST_THANKS,
  GIFT_RECEIVED_THANKS,
  BIRTHDAY,
  FAMILY_DAY,
  LATE_GREETING,
  LONG_ABSENCE,
  SECOND_STEP,
  ASK_VOICE,
  GIFT_SENT_THANKS,
  DELIVERY_REPORT,
  GIFT_AGAIN,
  GIFT_ASKED,
  GIFT_QUIET,
  OFFERING_THANKS,
  SURVEY_THANKS,
  VOICE_REPLY,
  REFUSAL_REQUEST,
  REFUSAL_VISIT,
  NEW_YEAR,
  NEW_YEAR_LATE,
  MID_WINTER,
  MID_WINTER_MOURNING,
  LATE_WINTER,
  HIGAN,
  MID_SUMMER,
  OBON,
  LATE_SUMMER,
  YEAR_END_THANKS,
  NEWSLETTER,
  EVENT,
  NEW_PRICES,
  CLOSING_DAYS,
  MOVING,
  APOLOGY_COMPLAINT,
  COMPLAINT_CHECKUP,
  APOLOGY_SURVEY,
  APOLOGY_MISTAKE,
  APOLOGY_DELAY,
  APOLOGY_MANNER,
  CONDOLENCE_FAMILY,
  CONDOLENCE_PET,
]

/** The templates the program comes with; their names follow the shop's word for a visit. */
export function builtInTemplates(visitWord: string): readonly Template[] {
  return BUILT_IN.map((each) => templateOf(each, visitWord))
}

/** One of them, as builtInTemplates() has it; null for a code that is none of theirs. */
export function builtInTemplate(code: TemplateCode, visitWord: string): Template | null {
  const found = BUILT_IN.find((each) => each.code === code)
  return found === undefined ? null : templateOf(found, visitWord)
}

/** What the letters of each are for. */
export const BUILT_IN_KINDS: ReadonlyMap<TemplateCode, MailKind> = new Map(
  BUILT_IN.map(({ code, kind }) => [code, kind]),
)

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

/**
 * A template written for a reason of the week bears its code; ご無沙汰 is for whoever is later than usual. 寒中見舞い is the
 * greeting of its season also where a house mourns.
 */
export function reasonAnswered(code: TemplateCode): ReasonCode | null {
  if (code === 'long-absence') return 'drifting'
  if (code === 'gift-asked' || code === 'gift-quiet') return 'gift-again'
  if (code === 'new-year-late') return 'nenga-received'
  if (code === 'mid-winter-mourning') return 'seasonal'
  if (SEASONS.some((season) => season === String(code))) return 'seasonal'
  return REASONS.find((reason) => reason === String(code)) ?? null
}

function templateOf(builtIn: BuiltIn, visitWord: string): Template {
  const { code, kind, about, window = null, style, text, letterText, shortForm } = builtIn
  return {
    code,
    name: builtIn.name.replace('【ご来店】', visitWord),
    kind,
    about,
    hint: builtIn.hint,
    window,
    document: documentOf(text),
    letter: letterText === null ? null : documentOf(letterText),
    shortForm: documentOf(shortForm),
    ...(style !== undefined && { style }),
  }
}

function documentOf(text: string): TemplateDocument {
  const parsed = parseTemplate(text)
  if (!parsed.ok) throw new Error(`a built-in template with an unknown field: ${parsed.unknown.word}`)
  return parsed.document
}
