import { type Connection, unseal } from './connection.ts'
import { derivedDifferences } from './health.ts'
import { refreshAllInSteps } from './refresh.ts'
import { refuse, told } from './refusal.ts'
import { runThrough } from './run-through.ts'
import { holdsStrangeRows } from './strange-rows.ts'

/**
 * Holds the rows of a candidate to be such as the program writes, and believes nothing of what only follows from them: search
 * text, visit days and rhythms are made anew where they say something else. @throws Refusal copy-damaged, disk-*
 */
export function makeSound(connection: Connection): void {
  const { raw, db } = unseal(connection)
  if (holdsStrangeRows(db)) refuse('copy-damaged')
  const { visits, search } = derivedDifferences(db)
  if (visits + search > 0) told(() => raw.transaction(() => runThrough(refreshAllInSteps(db))).immediate())
}
