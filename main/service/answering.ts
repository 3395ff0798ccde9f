import type { TemplateCode } from '#domain/letters/template.ts'
import { reasonAnswered } from '#domain/letters/templates.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { MAIL_KIND, mailKindOf } from '#domain/week/reasons.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import type { ReadDb } from '#main/store/db.ts'
import { ownRuleAsked, promiseAsked, sentencesAsked } from '#main/store/week.ts'

/** What a letter or a message answers; `promise` and `ownRule` where it was one of several. */
export type Answering = {
  readonly reason: ReasonCode | null
  readonly promise: RowKey | null
  readonly ownRule: RowKey | null
}

/** What it was written for and with which words; `reason` null where no row of the list asked for it. */
type Written = { readonly reason: ReasonCode | null; readonly template: TemplateCode | null }

/**
 * The reason it was asked for, else the one its words are for, else the rule of the owner's that has these words. An address
 * side for something else answers no rule. `customer` is the key.
 */
export function answering(db: ReadDb, customer: number, { reason: asked, template }: Written): Answering {
  const ownRule = answeredRule(db, customer, { reason: asked, template })
  const reason =
    asked ?? (template === null ? null : reasonAnswered(template)) ?? (ownRule === null ? null : 'own-rule')
  return { reason, promise: reason === 'promise-due' ? promiseAsked(db, customer) : null, ownRule }
}

function answeredRule(db: ReadDb, customer: number, { reason, template }: Written): RowKey | null {
  if (reason === 'own-rule') return ownRuleAsked(db, customer, null)
  return template === null ? null : ownRuleAsked(db, customer, template)
}

/**
 * What the gate takes a letter for that the week proposed: what the rows of all it goes to agree on (to be told of a gift
 * was asked for), else what the reason is by itself. `customers` are keys.
 */
export function kindAsked(db: ReadDb, customers: readonly number[], reason: ReasonCode): MailKind {
  const asked = customers.map((customer) => sentencesAsked(db, customer).find((each) => each.reason === reason))
  const kinds = new Set(asked.map((sentence) => (sentence === undefined ? MAIL_KIND[reason] : mailKindOf(sentence))))
  const [kind, ...others] = [...kinds]
  return kind === undefined || others.length > 0 ? MAIL_KIND[reason] : kind
}
