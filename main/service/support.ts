import type { BackupKind } from '#domain/backup/backup.ts'
import type { Day } from '#domain/day.ts'
import { wallClock } from '#domain/moment.ts'
import type { Progress } from '#domain/progress.ts'
import { listBackupFiles, THIS_PC } from '#main/store/backups.ts'
import { type Counted, COUNTED, countOf, sqliteVersion } from '#main/store/counts.ts'
import { faultsInSteps, foreignKeys } from '#main/store/health.ts'
import { type InForce, settingsInForce } from '#main/store/pragmas.ts'
import type { Session } from '#main/store/session.ts'
import { getShop } from '#main/store/settings.ts'

/** A copy as one may tell of it: neither where it lies nor what the stick is called. */
export type CopyTold = { readonly kind: BackupKind; readonly on: Day; readonly isOnThisPc: boolean }

/** What is told of a shop to whoever helps: numbers, days and settings, nothing that anybody typed. */
export type SupportFacts = {
  readonly sqlite: string
  readonly inForce: InForce
  readonly counts: Readonly<Record<Counted, number>>
  /** What SQLite finds wrong in tables and indexes, and rows that point at nothing. */
  readonly faults: number
  readonly strays: number
  readonly copies: readonly CopyTold[]
}

/** Reads the whole file, a table at a time. Changes nothing. */
export function* supportFacts({ db, today }: Pick<Session, 'db' | 'today'>): Generator<Progress, SupportFacts> {
  const counts: Partial<Record<Counted, number>> = {}
  for (const [done, what] of COUNTED.entries()) {
    counts[what] = countOf(db, what)
    yield { done, total: COUNTED.length, what: 'reading' }
  }
  const faults = yield* verifying(faultsInSteps(db))
  const references = foreignKeys(db)
  const zone = getShop(db)?.timeZone ?? ''
  return {
    sqlite: sqliteVersion(db),
    inForce: settingsInForce(db),
    counts: counts as Record<Counted, number>,
    faults,
    strays: references === 'ok' ? 0 : references.split('\n').length,
    copies: listBackupFiles(db).map(({ kind, takenAt, place }) => {
      return { kind, on: wallClock(takenAt, zone)?.day ?? today(), isOnThisPc: place === THIS_PC }
    }),
  }
}

function* verifying(steps: ReturnType<typeof faultsInSteps>): Generator<Progress, number> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield { ...step.value, what: 'verifying' }
  }
}
