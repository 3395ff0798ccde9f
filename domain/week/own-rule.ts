import { addDays, type Day, dayOfMonth } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { weekEnd } from './calendar.ts'
import type { ReasonSettings, WeekFacts } from './facts.ts'
import type { MailKind } from './mail-kinds.ts'
import type { Looked } from './reasons.ts'
import type { SentenceOf } from './week.ts'

/** after-tag: once, so many days after the label was put on. every: again and again, so many months after the last time. */
export const OWN_RULE_KINDS = ['after-tag', 'every'] as const

export type OwnRuleKind = (typeof OWN_RULE_KINDS)[number]

/** A rule as its owner writes it. */
export type OwnRuleTyped = {
  /** What the owner calls it. */
  readonly name: string
  readonly kind: OwnRuleKind
  /** The label by its name. */
  readonly tag: string
  /** Days or months, as the kind says. */
  readonly count: number
  readonly template: TemplateCode | null
  readonly isOn: boolean
}

/** A name is a chip on the list. */
export const OWN_RULE_NAME_MAX = 40
/** Days or months: three years of days, and far more months than anyone plans. */
export const OWN_RULE_COUNT_MAX = 1100

/** What a rule names that is not there any more. */
export type OwnRuleGone = 'tag' | 'template'

export type OwnRule = OwnRuleTyped & {
  readonly key: RowKey
  /** Switched on: before that day nothing was owed. */
  readonly since: Day
  readonly gone: readonly OwnRuleGone[]
}

/** A rule as it stands for one person who wears its label. */
export type OwnRuleKnown = Omit<OwnRuleTyped, 'isOn'> & {
  readonly rule: RowKey
  readonly since: Day
  /** When the label was put on; null where it came with a list or before that was kept. */
  readonly wornSince: Day | null
  /** The last contact made for it. */
  readonly last: { readonly day: Day; readonly contact: RowKey } | null
  readonly isTemplateGone: boolean
  /** Of the words chosen for it. */
  readonly mail: MailKind
}

/** Switched on, or with another question: what was due before it is not owed. */
export function startsAnew(before: OwnRuleTyped, now: OwnRuleTyped): boolean {
  const isOther = before.kind !== now.kind || before.tag !== now.tag || before.count !== now.count
  return now.isOn && (!before.isOn || isOther)
}

type Own = SentenceOf<'own-rule'>

/** ◇ So many days after its day it would surprise. */
export const OWN_RULE_AT_MOST = 30

/** Every rule of the owner's whose day lies in this week or went by a little while ago. */
export function ownRulesDue(facts: WeekFacts, { calendar }: ReasonSettings, today: Day): readonly Own[] {
  const end = weekEnd(today, calendar)
  return facts.ownRules.flatMap((rule) => {
    const from = countedFrom(rule, facts)
    if (from === null) return []
    const sentence = sentenceOf(rule, from)
    const isPast = rule.kind === 'after-tag' && sentence.dueOn < oldest(rule, today)
    const isOver = rule.kind === 'after-tag' && (isAnswered(rule, from) || isSkipped(facts, rule, from))
    return sentence.dueOn > end || isPast || isOver ? [] : [sentence]
  })
}

/** How the reason stands: void where the rule was changed, switched off or deleted, or the label taken off. */
export function ownRuleNow(facts: WeekFacts, sentence: Own): Looked {
  const rule = facts.ownRules.find((each) => each.rule === sentence.rule)
  if (rule === undefined || rule.kind !== sentence.kind) return { kind: 'void' }
  const { last } = rule
  const isMet = last !== null && (rule.kind === 'every' ? last.day > sentence.from : isAnswered(rule, sentence.from))
  if (last !== null && isMet) return { kind: 'met', by: { table: 'contacts', key: last.contact } }
  const from = countedFrom(rule, facts)
  return from === null ? { kind: 'void' } : { kind: 'holds', sentence: sentenceOf(rule, from) }
}

/** `months` later, or the last day of a month that is shorter. */
export function addMonths(day: Day, months: number): Day {
  const all = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months
  return dayOfMonth(Math.floor(all / 12), (all % 12) + 1, Number(day.slice(8)))
}

/** 今回は見送る lets the months begin anew. */
function countedFrom(rule: OwnRuleKnown, { skipped }: WeekFacts): Day | null {
  if (rule.kind === 'after-tag') return rule.wornSince
  return skipped
    .flatMap(({ week, sentence }) => (isOf(sentence, rule) ? [week] : []))
    .reduce(later, [rule.since, rule.wornSince ?? rule.since, rule.last?.day ?? rule.since].reduce(later))
}

/** What was due before the rule was switched on is not owed. */
function oldest({ since }: OwnRuleKnown, today: Day): Day {
  return later(since, addDays(today, -OWN_RULE_AT_MOST))
}

function isAnswered({ last }: OwnRuleKnown, from: Day): boolean {
  return last !== null && last.day >= from
}

function isSkipped({ skipped }: WeekFacts, rule: OwnRuleKnown, from: Day): boolean {
  return skipped.some(({ sentence }) => isOf(sentence, rule) && sentence.from === from)
}

function isOf(sentence: WeekFacts['skipped'][number]['sentence'], { rule }: OwnRuleKnown): sentence is Own {
  return sentence.reason === 'own-rule' && sentence.rule === rule
}

function sentenceOf(known: OwnRuleKnown, from: Day): Own {
  const { rule, name, kind, tag, count, template, isTemplateGone, mail } = known
  const dueOn = kind === 'every' ? addMonths(from, count) : addDays(from, count)
  return { reason: 'own-rule', rule, name, kind, tag, count, from, template, isTemplateGone, mail, dueOn }
}

function later(a: Day, b: Day): Day {
  return a < b ? b : a
}
