import { type Connection, unseal } from './connection.ts'
import { query, type WriteDb } from './db.ts'
import { derivedInSteps } from './health.ts'
import { refreshAllInSteps } from './refresh.ts'
import { refuse, told } from './refusal.ts'
import { GREATEST_KEY } from './strange-columns.ts'
import { holdsStrangeRows } from './strange-rows.ts'

/**
 * Holds the rows of a candidate to be such as the program writes, and believes nothing of what only follows from them: search
 * text, visit days and rhythms are made anew where they say something else. `tell` hears of each step.
 * @throws Refusal copy-damaged, disk-*
 */
export function makeSound(connection: Connection, tell: () => void): void {
  const { raw, db } = unseal(connection)
  if (holdsStrangeRows(db, tell)) refuse('copy-damaged')
  told(() => raw.transaction(() => mendSystemTables(db)).immediate())
  let wrong = 0
  for (const { visits, search } of derivedInSteps(db)) {
    wrong += visits + search
    tell()
  }
  if (wrong === 0) return
  const refresh = raw.transaction(() => {
    for (const _step of refreshAllInSteps(db)) tell()
  })
  told(() => refresh.immediate())
}

const STATISTICS = query<{ name: string }>(
  "SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite~_stat%' ESCAPE '~'",
  ['name'],
)

/**
 * What SQLite keeps for itself. Our programs gather no statistics, and foreign ones could make it read everything where an index
 * stands; a last number given that is none, or too great, would end the giving of numbers, so it is found anew from the rows.
 */
function mendSystemTables(db: WriteDb): void {
  for (const { name } of db.many(STATISTICS)) db.exec(`DROP TABLE ${name}`)
  db.run(
    `DELETE FROM sqlite_sequence WHERE typeof(seq) <> 'integer' OR seq NOT BETWEEN 0 AND ${GREATEST_KEY}
      OR name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'table')`,
  )
}
