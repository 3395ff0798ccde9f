import { RULE_DEFAULTS, type RulesChosen } from '#domain/week/facts.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import type { ComponentType } from 'react'
import { BirthdayMode } from './BirthdayMode.tsx'
import { CustomsChoice } from './CustomsChoice.tsx'
import { SeasonChoice } from './SeasonChoice.tsx'

/** A setting that is a number of days, or a day of the month. */
export type NumberSetting = {
  [K in keyof RulesChosen]: RulesChosen[K] extends number ? K : never
}[keyof RulesChosen]

type RuleNumber = {
  readonly setting: NumberSetting
  readonly offered: readonly number[]
  /** Shown where it decides something; always where left out. */
  readonly when?: (rules: RulesChosen) => boolean
}

export type OwnProps = { readonly rules: RulesChosen; readonly change: (some: Partial<RulesChosen>) => void }

/** `own`: a choice that is no number, and the settings it makes. */
type Rule = {
  readonly reason: ReasonCode
  readonly numbers: readonly RuleNumber[]
  readonly own?: { readonly Choice: ComponentType<OwnProps>; readonly settings: readonly (keyof RulesChosen)[] }
}

const THANKS = [
  {
    reason: 'first-visit-thanks',
    numbers: [
      { setting: 'thanksWithin', offered: [1, 3, 5, 7] },
      { setting: 'thanksAtMost', offered: [7, 10, 14] },
    ],
  },
  {
    reason: 'purchase-followup',
    numbers: [
      { setting: 'followUpAfter', offered: [3, 7, 14, 30] },
      { setting: 'followUpRest', offered: [90, 180, 365] },
    ],
  },
  { reason: 'milestone', numbers: [] },
  { reason: 'anniversary', numbers: [] },
  { reason: 'gift-again', numbers: [{ setting: 'giftLead', offered: [14, 21, 28] }] },
] as const satisfies readonly Rule[]

const BIRTHDAYS = [
  {
    reason: 'birthday',
    numbers: [
      { setting: 'birthdayLead', offered: [7, 14, 21], when: ({ birthdays }) => birthdays === 'weekly' },
      { setting: 'birthdayDay', offered: [10, 15, 20, 25], when: ({ birthdays }) => birthdays === 'monthly' },
    ],
    own: { Choice: BirthdayMode, settings: ['birthdays'] },
  },
] as const satisfies readonly Rule[]

const SILENCES = [
  { reason: 'drifting', numbers: [] },
  { reason: 'came-once', numbers: [{ setting: 'silentAfter', offered: [30, 60, 90, 120] }] },
  { reason: 'came-twice', numbers: [] },
  { reason: 'second-step', numbers: [{ setting: 'secondStepAfter', offered: [14, 21, 28] }] },
] as const satisfies readonly Rule[]

const VOICES = [
  { reason: 'feedback-unanswered', numbers: [{ setting: 'answerWithin', offered: [1, 3, 7] }] },
  { reason: 'silent', numbers: [] },
  { reason: 'benefit-gap', numbers: [{ setting: 'benefitAfter', offered: [90, 180, 365] }] },
  { reason: 'reward-near', numbers: [] },
] as const satisfies readonly Rule[]

const SEASONS = [
  { reason: 'nenga-received', numbers: [], own: { Choice: CustomsChoice, settings: [] } },
  { reason: 'seasonal', numbers: [], own: { Choice: SeasonChoice, settings: ['seasons', 'seasonalTo'] } },
] as const satisfies readonly Rule[]

const OWN = [{ reason: 'cadence', numbers: [] }] as const satisfies readonly Rule[]

/** Every rule that the owner may switch, one entry each, as they stand in the settings. Promises are kept whatever is chosen, and whoever complains is answered. */
export const RULE_GROUPS = [
  { group: 'thanks', rules: THANKS },
  { group: 'birthdays', rules: BIRTHDAYS },
  { group: 'silences', rules: SILENCES },
  { group: 'voices', rules: VOICES },
  { group: 'seasons', rules: SEASONS },
  { group: 'own', rules: OWN },
] as const satisfies readonly { readonly group: string; readonly rules: readonly Rule[] }[]

type Listed = (typeof RULE_GROUPS)[number]['rules'][number]

/** A rule that can be switched, and has its words. */
export type RuleEntry = Rule & { readonly reason: Listed['reason'] }

/** The rules with one of them switched on or off. */
export function turned({ off }: RulesChosen, reason: ReasonCode, isOn: boolean): Pick<RulesChosen, 'off'> {
  const others = off.filter((each) => each !== reason)
  return { off: isOn ? others : [...others, reason] }
}

/** Whether all that belongs to a rule is as it was at first. */
export function isAsAtFirst(rules: RulesChosen, rule: Rule): boolean {
  const isSwitch = rules.off.includes(rule.reason) === RULE_DEFAULTS.off.includes(rule.reason)
  return isSwitch && settingsOf(rule).every((setting) => rules[setting] === RULE_DEFAULTS[setting])
}

/** What puts a rule back as it was at first. */
export function asAtFirst(rules: RulesChosen, rule: Rule): Partial<RulesChosen> {
  const values = Object.fromEntries(settingsOf(rule).map((setting) => [setting, RULE_DEFAULTS[setting]]))
  return { ...values, ...turned(rules, rule.reason, !RULE_DEFAULTS.off.includes(rule.reason)) }
}

function settingsOf({ numbers, own }: Rule): readonly (keyof RulesChosen)[] {
  return [...numbers.map(({ setting }) => setting), ...(own?.settings ?? [])]
}
