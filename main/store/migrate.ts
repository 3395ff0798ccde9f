import type { Raw } from './driver.ts'
import { wrap } from './db.ts'
import { MIGRATIONS } from './migrations/index.ts'
import type { Migration } from './migrations/migration.ts'
import { dropTriggers, rebuildTriggers } from './triggers.ts'

/** 'otki' in ASCII: what makes a file ours. */
export const APPLICATION_ID = 0x6f746b69

export function schemaVersion(raw: Raw): number {
  return Number(raw.pragma('user_version', { simple: true }))
}

/**
 * Brings the schema to the last of `steps`, each step whole or not at all, its number inside the same transaction.
 * `beforeFirst` runs once if there is anything to do on a file that holds records (the verified copy).
 * @returns the version the file had.
 */
export function migrate(
  raw: Raw,
  beforeFirst: (version: number) => void,
  steps: readonly Migration[] = MIGRATIONS,
): number {
  const before = schemaVersion(raw)
  const due = steps.filter((step) => step.version > before)
  if (due.length > 0 && before > 0) beforeFirst(before)
  for (const step of due) runStep(raw, step)
  return before
}

function runStep(raw: Raw, step: Migration): void {
  raw
    .transaction(() => {
      const db = wrap(raw)
      dropTriggers(db)
      step.up(db)
      if (step.version === 1) raw.pragma(`application_id = ${APPLICATION_ID}`)
      raw.pragma(`user_version = ${step.version}`)
      rebuildTriggers(db)
      const broken = raw.pragma('foreign_key_check')
      if (Array.isArray(broken) && broken.length > 0)
        throw new Error(`migration ${step.version} leaves broken references`)
    })
    .immediate()
}
