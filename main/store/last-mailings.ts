import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import { query, type ReadDb } from './db.ts'

/** The last letter to somebody that had words of a template; `postedOn` null while it waits to be posted. */
export type LastMailing = { readonly template: TemplateCode; readonly postedOn: Day | null }

type LastRow = { customer: number; template: string; posted_on: string | null }

// Oldest first. An address side alone says nothing; a line of the history that was thrown away says that nothing went out.
const MAILINGS = query<LastRow>(
  `SELECT l.customer, t.code AS template, l.posted_on
   FROM json_each(?) AS asked JOIN letters l ON l.customer = asked.value
     JOIN batches b ON b.key = l.batch JOIN templates t ON t.key = b.template
   WHERE l.deleted_on IS NULL AND (l.state = 'waiting' OR (l.state = 'posted'
     AND EXISTS (SELECT 1 FROM contacts c WHERE c.letter = l.key AND c.deleted_on IS NULL)))
   ORDER BY coalesce(l.posted_on, b.made_at), l.key`,
  ['customer', 'template', 'posted_on'],
)

/** Of these people, by key, the last mailing; who never had one is not in it. */
export function listLastMailings(db: ReadDb, customers: readonly number[]): ReadonlyMap<number, LastMailing> {
  const rows = db.many(MAILINGS, [JSON.stringify(customers)])
  return new Map(
    rows.map(({ customer, template, posted_on: postedOn }) => [
      customer,
      { template: template as TemplateCode, postedOn: postedOn as Day | null },
    ]),
  )
}
