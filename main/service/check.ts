import type { Progress } from '#domain/progress.ts'
import { derivedDifferences, derivedInSteps, foreignKeys, integrity } from '#main/store/health.ts'
import { settingsInForce } from '#main/store/pragmas.ts'
import { refreshAllInSteps } from '#main/store/refresh.ts'
import type { Session } from '#main/store/session.ts'
import { writeInSteps } from '#main/store/write.ts'
import { runThrough } from './run-through.ts'

/** What `check` finds. `derived` is 'ok', or how many people's visits and search text differ from their rows. */
export type Findings = {
  readonly integrity: string
  readonly foreignKeys: string
  readonly journalMode: string
  readonly synchronous: number
  readonly secureDelete: number
  readonly schemaVersion: number
  readonly derived: 'ok' | { readonly visits: number; readonly search: number }
}

/** Reads the whole file; the settings are those in force on the live connection. Changes nothing. */
export function checkShop({ db }: Pick<Session, 'db'>): Findings {
  const { journalMode, synchronous, secureDelete, schemaVersion } = settingsInForce(db)
  const { visits, search } = derivedDifferences(db)
  return {
    integrity: integrity(db),
    foreignKeys: foreignKeys(db),
    journalMode,
    synchronous,
    secureDelete,
    schemaVersion,
    derived: visits + search === 0 ? 'ok' : { visits, search },
  }
}

/** Looks through search text, visits and rhythms a few people at a time, until any is not what the rows say: whether one is. */
export function* lookInSteps({ db }: Pick<Session, 'db'>): Generator<void, boolean> {
  for (const { visits, search } of derivedInSteps(db)) {
    if (visits + search > 0) return true
    yield
  }
  return false
}

/** Makes them anew for everyone: they are only ever copies. @throws Refusal disk-* */
export function mendInSteps(session: Session): Generator<Progress, void> {
  return writeInSteps(session, 'derived-mended', refreshAllInSteps)
}

/** Both in one go, seconds in a large shop: whether there was anything to mend. @throws Refusal disk-* */
export function mendDerived(session: Session): boolean {
  const isWrong = runThrough(lookInSteps(session))
  if (isWrong) runThrough(mendInSteps(session))
  return isWrong
}

/** Whether nothing at all was found wrong. */
export function isSound(findings: Findings): boolean {
  return findings.integrity === 'ok' && findings.foreignKeys === 'ok' && findings.derived === 'ok'
}
