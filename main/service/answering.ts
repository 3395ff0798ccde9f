import type { Day } from '#domain/day.ts'
import { endOfMatsunouchi, newYearOn } from '#domain/letters/new-year.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { writtenFrom } from '#domain/letters/own-template.ts'
import { reasonAnswered } from '#domain/letters/templates.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { isSettled } from '#domain/week/item.ts'
import { type MailKind, neverOnCard } from '#domain/week/mail-kinds.ts'
import { rowNow } from '#domain/week/open-first.ts'
import { MAIL_KIND, mailKindOf } from '#domain/week/reasons.ts'
import type { ReasonCode, Sentence } from '#domain/week/week.ts'
import type { ReadDb } from '#main/store/db.ts'
import { reasonSettings } from '#main/store/settings.ts'
import { listUnsettled } from '#main/store/week.ts'
import { readPeople } from './week-memory.ts'
import { templateFor } from './week-templates.ts'

/** By the key of a person, every reason that her rows give today, as the list shows them. */
export type ReasonsNow = ReadonlyMap<number, readonly Sentence[]>

/** Of these people (keys); the newest row of each comes first. */
export function reasonsNow(db: ReadDb, customers: readonly number[], today: Day): ReasonsNow {
  const items = new Map(customers.map((customer) => [customer, listUnsettled(db, customer)]))
  const keys = customers.filter((customer) => (items.get(customer) ?? []).length > 0)
  if (keys.length === 0) return new Map()
  const settings = reasonSettings(db)
  const people = readPeople(db, keys, today)
  return new Map(
    [...people].map(([key, person]) => {
      const rows = (items.get(key) ?? []).map((item) => rowNow(item, person, settings, today))
      return [key, rows.flatMap(({ state, sentences }) => (isSettled(state) ? [] : sentences))]
    }),
  )
}

/** What a letter or a message answers; `promise` and `ownRule` where it was one of several. */
export type Answering = {
  readonly reason: ReasonCode | null
  readonly promise: RowKey | null
  readonly ownRule: RowKey | null
}

/** What it was written for and with which words; `reason` null where no row of the list was asked for. */
type Written = { readonly reason: ReasonCode | null; readonly template: TemplateCode | null }

/**
 * The reason it was asked for, else the one of her own rows that proposes these words, else the one they are written for.
 * Also a rule of the owner's that has these words is answered; an address side for something else answers none.
 */
export function answering(now: readonly Sentence[], { reason: asked, template }: Written): Answering {
  const isWorded = (sentence: Sentence): boolean => template !== null && templateFor(sentence) === template
  const all = asked === null ? now.filter(isWorded) : now.filter(({ reason }) => reason === asked)
  const own = all.find(isWorded) ?? all[0]
  const rule = own?.reason === 'own-rule' ? own : now.find((each) => each.reason === 'own-rule' && isWorded(each))
  return {
    reason: asked ?? own?.reason ?? (template === null ? null : reasonAnswered(writtenFrom(template))),
    promise: own?.reason === 'promise-due' ? own.promise : null,
    ownRule: rule?.reason === 'own-rule' ? rule.rule : null,
  }
}

/**
 * What the gate takes a letter for that the week proposed: what the rows of all it goes to agree on (to be told of a gift
 * was asked for), else what must not be read by others, else what the reason is by itself.
 */
export function kindAsked(now: ReasonsNow, customers: readonly number[], reason: ReasonCode, today: Day): MailKind {
  const usual = usualKind(reason, today)
  const asked = customers.map((customer) => now.get(customer)?.find((each) => each.reason === reason))
  const kinds = new Set(asked.map((sentence) => (sentence === undefined ? usual : mailKindOf(sentence))))
  const [kind, ...others] = [...kinds]
  if (kind !== undefined && others.length === 0) return kind
  return [usual, ...kinds].find(neverOnCard) ?? usual
}

/** A greeting of the season is a 年賀 from October on, and in January as long as it can still be one. */
function usualKind(reason: ReasonCode, today: Day): MailKind {
  const isNewYear = today <= endOfMatsunouchi(newYearOn(today), LATEST_END)
  return reason === 'seasonal' && isNewYear ? 'new-year' : MAIL_KIND[reason]
}

const LATEST_END = 15
