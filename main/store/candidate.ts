import { type Connection, databaseOf, reading, seal } from './connection.ts'
import { mendTriggers } from './fingerprint.ts'
import { openInspected } from './inspect.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { checkpoint, closeShop, type OpenShop } from './open.ts'
import { putIntoForce } from './pragmas.ts'
import { asRefusal, Refusal, type RefusalCode, refuse } from './refusal.ts'
import { candidateOf, sweepCandidate } from './swap.ts'

/**
 * Opens the candidate of a restore as the live file is opened, whichever shop it is, and brings it to this program's schema.
 * It is a copy of ours, so no further one is made before.
 * @throws Refusal copy-missing, copy-newer, copy-damaged, disk-*
 */
export function openCandidate(database: string): OpenShop {
  try {
    const { raw, shop } = openInspected(candidateOf(database), null)
    try {
      putIntoForce(raw)
      // Says now whether it may be written, before anything is promised of it.
      raw.pragma(`user_version = ${schemaVersion(raw)}`)
      const migratedFrom = migrate(raw, () => undefined)
      mendTriggers(raw)
      const connection = seal(raw)
      return { connection, db: reading(connection), shop, migratedFrom }
    } catch (error) {
      raw.close()
      throw error
    }
  } catch (error) {
    throw asCopyRefusal(asRefusal(error))
  }
}

/** Closes it whole: all that was written stands in the file itself. @throws Refusal disk-* */
export function closeCandidate(connection: Connection): void {
  try {
    checkpoint(connection)
  } finally {
    closeShop(connection)
  }
}

/** What was looked at beside the open shop, and is not put back any more. @throws Refusal disk-* */
export function dropCandidate({ connection }: Pick<OpenShop, 'connection'>): void {
  sweepCandidate(databaseOf(connection))
}

const AS_COPY: Partial<Record<RefusalCode, RefusalCode>> = {
  'shop-missing': 'copy-missing',
  'shop-newer': 'copy-newer',
  // It lies where it was just written: its own header says that it may not be.
  'disk-read-only': 'copy-damaged',
}

function asCopyRefusal(error: unknown): unknown {
  if (!(error instanceof Refusal)) return error
  return refuse(AS_COPY[error.code] ?? (error.code.startsWith('shop-') ? 'copy-damaged' : error.code))
}
