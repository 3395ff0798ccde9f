import Database from 'better-sqlite3-multiple-ciphers'
import { expect, test } from 'vitest'
import { declaredQueries } from '#main/store/db.ts'
import '#main/store/gate-facts.ts'
import '#main/store/own-rules.ts'
import '#main/store/thanks.ts'
import '#main/store/to-post.ts'
import '#main/store/trash.ts'
import '#main/store/week-facts.ts'
import '#main/store/week.ts'
import { migrate } from '#main/store/migrate.ts'

/** Of which a large shop has a hundred thousand rows and more, and the names that questions give them. */
const WALKED = /^SCAN (customers|sales|contacts|promises|visit_days|rhythms|journal|week_items|[cstprvi])$/

test('P26 the list of the week, read after every change, and the trash walk through no large table', () => {
  const raw = new Database(':memory:')
  migrate(raw, () => undefined)
  const walks = declaredQueries().filter(({ text }) => {
    const plan = raw.prepare(`EXPLAIN QUERY PLAN ${text.replaceAll(/:\w+|\?/g, '1')}`).all() as { detail: string }[]
    return plan.some(({ detail }) => WALKED.test(detail))
  })
  expect(walks.map(({ text }) => text)).toEqual([])
})
