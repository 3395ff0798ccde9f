import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { BUILT_IN_KINDS } from '#domain/letters/templates.ts'
import type { RowKey } from '#domain/timeline/entry.ts'
import { MAIL_KIND } from '#domain/week/reasons.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import type { OwnRule, OwnRuleGone, OwnRuleKind, OwnRuleKnown, OwnRuleTyped } from '#domain/week/own-rule.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { listOwnKinds } from './templates.ts'

type RuleRow = {
  key: number
  name: string
  kind: string
  tag: string
  count: number
  template: string | null
  is_on: number
  since: string
  has_tag: number
}
type KnownRow = Omit<RuleRow, 'is_on' | 'has_tag'> & {
  customer: number
  worn_since: string | null
  last_day: string | null
  last_contact: number | null
}

const COLUMNS = ['key', 'name', 'kind', 'tag', 'count', 'template', 'is_on', 'since'] as const

const ALL = query<RuleRow>(
  `SELECT ${COLUMNS.map((column) => `own.${column}`).join(', ')}, EXISTS (SELECT 1 FROM tags t WHERE t.name = own.tag) AS has_tag
   FROM own_rules own ORDER BY own.key`,
  [...COLUMNS, 'has_tag'],
)

// The newest contact of each person and rule; nobody home is none.
const KNOWN = query<KnownRow>(
  `SELECT ct.customer, own.key, own.name, own.kind, own.tag, own.count, own.template, own.since, ct.worn_since,
     max(t.day) AS last_day, t.key AS last_contact
   FROM own_rules own JOIN tags n ON n.name = own.tag
     JOIN json_each(?) AS asked JOIN customer_tags ct ON ct.customer = asked.value AND ct.tag = n.key
     LEFT JOIN contacts t ON t.own_rule = own.key AND t.customer = ct.customer AND t.deleted_on IS NULL
       AND t.receipt IS NOT 'no-answer'
   WHERE own.is_on = 1 GROUP BY own.key, ct.customer`,
  ['customer', 'key', 'name', 'kind', 'tag', 'count', 'template', 'since', 'worn_since', 'last_day', 'last_contact'],
)

/** In the order in which they were made, with what each names that is not there any more. */
export function listOwnRules(db: ReadDb): readonly OwnRule[] {
  const kinds = kindsOf(db)
  return db.many(ALL).map((row) => toRule(row, kinds))
}

/** Rules that are switched on, for those of these people who wear their labels. */
export function listOwnRulesKnown(
  db: ReadDb,
  customers: readonly number[],
): readonly { readonly customer: number; readonly known: OwnRuleKnown }[] {
  const kinds = kindsOf(db)
  return db.many(KNOWN, [JSON.stringify(customers)]).map((row) => {
    const kind = mailOf(row.template, kinds)
    const last =
      row.last_day === null || row.last_contact === null
        ? null
        : { day: row.last_day as Day, contact: row.last_contact }
    const known = {
      ...toTyped(row),
      template: kind === null ? null : (row.template as TemplateCode | null),
      rule: row.key,
      since: row.since as Day,
      wornSince: row.worn_since as Day | null,
      last,
      isTemplateGone: row.template !== null && kind === null,
      mail: kind ?? MAIL_KIND['own-rule'],
    }
    return { customer: row.customer, known }
  })
}

/** `since` is the day on which it was switched on. The key of the new row. */
export function insertOwnRule(db: WriteDb, rule: OwnRuleTyped, since: Day): RowKey {
  return db.insert(
    `INSERT INTO own_rules (name, kind, tag, count, template, is_on, since)
    VALUES (:name, :kind, :tag, :count, :template, :isOn, :since)`,
    { ...rule, isOn: Number(rule.isOn), since },
  )
}

/** True when the row was there. */
export function updateOwnRule(db: WriteDb, key: RowKey, rule: OwnRuleTyped, since: Day): boolean {
  const put = `UPDATE own_rules SET name = :name, kind = :kind, tag = :tag, count = :count, template = :template,
    is_on = :isOn, since = :since WHERE key = :key`
  return db.run(put, { ...rule, isOn: Number(rule.isOn), since, key }) === 1
}

/** What was said for it stays in the history. True when the row was there. */
export function deleteOwnRule(db: WriteDb, key: RowKey): boolean {
  db.run('UPDATE contacts SET own_rule = NULL WHERE own_rule = ?', [key])
  return db.run('DELETE FROM own_rules WHERE key = ?', [key]) === 1
}

function toRule(row: RuleRow, kinds: Kinds): OwnRule {
  return { ...toTyped(row), isOn: row.is_on === 1, key: row.key, since: row.since as Day, gone: goneOf(row, kinds) }
}

function toTyped(row: Omit<RuleRow, 'is_on' | 'has_tag'>): Omit<OwnRuleTyped, 'isOn'> {
  return {
    name: row.name,
    kind: row.kind as OwnRuleKind,
    tag: row.tag,
    count: row.count,
    template: row.template as TemplateCode | null,
  }
}

function goneOf({ has_tag: hasTag, template }: RuleRow, kinds: Kinds): readonly OwnRuleGone[] {
  const isTemplateGone = template !== null && mailOf(template, kinds) === null
  return [...(hasTag === 1 ? [] : (['tag'] as const)), ...(isTemplateGone ? (['template'] as const) : [])]
}

/** What a template's letters are for; null where there is no such template. */
function mailOf(template: string | null, kinds: Kinds): MailKind | null {
  return kinds.get(template ?? '') ?? null
}

type Kinds = ReadonlyMap<string, MailKind>

function kindsOf(db: ReadDb): Kinds {
  return new Map([...BUILT_IN_KINDS, ...listOwnKinds(db)])
}
