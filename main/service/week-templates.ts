import type { TemplateCode } from '#domain/letters/template.ts'
import { isForTheDead } from '#domain/week/gift-again.ts'
import type { ReasonCode, Sentence, SentenceOf } from '#domain/week/week.ts'

const TEMPLATES: Readonly<Record<ReasonCode, TemplateCode | null>> = {
  'promise-due': null,
  'complaint-open': 'apology-complaint' as TemplateCode,
  'complaint-checkup': 'complaint-checkup' as TemplateCode,
  'low-score': 'apology-survey' as TemplateCode,
  'feedback-unanswered': 'voice-reply' as TemplateCode,
  'first-visit-thanks': 'first-visit-thanks' as TemplateCode,
  'purchase-followup': 'purchase-followup' as TemplateCode,
  milestone: 'milestone' as TemplateCode,
  anniversary: 'milestone' as TemplateCode,
  birthday: 'birthday' as TemplateCode,
  'gift-again': 'gift-again' as TemplateCode,
  'nenga-received': 'new-year-late' as TemplateCode,
  drifting: 'long-absence' as TemplateCode,
  'came-once': 'long-absence' as TemplateCode,
  'came-twice': 'long-absence' as TemplateCode,
  cadence: 'long-absence' as TemplateCode,
  'own-rule': null,
  'second-step': 'second-step' as TemplateCode,
  silent: 'ask-voice' as TemplateCode,
  'benefit-gap': 'best-thanks' as TemplateCode,
  'reward-near': null,
  seasonal: 'new-year' as TemplateCode,
}

const ANSWER = {
  'new-year': 'new-year-late' as TemplateCode,
  'mid-winter': 'mid-winter' as TemplateCode,
  mourning: 'mid-winter-mourning' as TemplateCode,
} as const satisfies Readonly<Record<SentenceOf<'nenga-received'>['as'], TemplateCode>>

/** Whether both reasons have the same words: ご無沙汰 is one letter, whichever of its reasons brought it. */
export function haveSameWords(one: ReasonCode, other: ReasonCode): boolean {
  return one === other || (TEMPLATES[one] !== null && TEMPLATES[one] === TEMPLATES[other])
}

/** The words that the list proposes for a sentence; where a death came in between, words of ours would be the wrong ones. */
export function templateFor(sentence: Sentence): TemplateCode | null {
  const usual = TEMPLATES[sentence.reason]
  if (sentence.reason === 'own-rule') return sentence.template
  // What was asked is asked again in its own words.
  if (sentence.reason === 'second-step')
    return sentence.about === 'purchase-followup' ? TEMPLATES[sentence.about] : usual
  if (sentence.reason === 'nenga-received') return ANSWER[sentence.as]
  // Of each season the words that bear its code.
  if (sentence.reason === 'seasonal') return sentence.season as string as TemplateCode
  if (sentence.reason !== 'gift-again') return usual
  if (sentence.isGrieving) return null
  if (isForTheDead(sentence.occasion)) return 'gift-quiet' as TemplateCode
  return sentence.isAsked ? ('gift-asked' as TemplateCode) : usual
}
