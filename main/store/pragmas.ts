import type { Raw } from './driver.ts'
import { query, type ReadDb } from './db.ts'

/**
 * What must hold on the live connection, in this order: EXCLUSIVE before WAL keeps the shared-memory file away,
 * and synchronous comes after WAL because the driver was built to lower it whenever a WAL file is opened.
 */
export function putIntoForce(raw: Raw): void {
  raw.pragma('locking_mode = EXCLUSIVE')
  const mode = raw.pragma('journal_mode = WAL', { simple: true })
  if (mode !== 'wal') throw new Error(`the journal is ${String(mode)}, not wal`)
  raw.pragma('synchronous = FULL')
  raw.pragma('foreign_keys = ON')
  raw.pragma('trusted_schema = OFF')
  raw.pragma('cell_size_check = ON')
  raw.pragma('secure_delete = ON')
  // INSERT OR REPLACE then fires the delete trigger too, so that no row leaves without its image.
  raw.pragma('recursive_triggers = ON')
  // Checkpoints wait until the shop is idle; sorting never leaves names in temporary files.
  raw.pragma('wal_autocheckpoint = 0')
  raw.pragma('temp_store = MEMORY')
  raw.pragma(`cache_size = -${ROOM_KIB}`)
}

/** Memory for pages, in KiB: what is usual, and what a change of very many is given while it lasts. */
const ROOM_KIB = 16_000
const MORE_ROOM_KIB = 65_536

export function giveRoom(raw: Raw): void {
  raw.pragma(`cache_size = -${MORE_ROOM_KIB}`)
}

export function takeRoomBack(raw: Raw): void {
  raw.pragma(`cache_size = -${ROOM_KIB}`)
  raw.pragma('shrink_memory')
}

export type InForce = {
  readonly journalMode: string
  readonly lockingMode: string
  readonly synchronous: number
  readonly foreignKeys: number
  readonly trustedSchema: number
  readonly cellSizeCheck: number
  readonly secureDelete: number
  readonly recursiveTriggers: number
  readonly tempStore: number
  readonly applicationId: number
  readonly schemaVersion: number
}

const IN_FORCE = query<InForce>(
  `SELECT (SELECT journal_mode FROM pragma_journal_mode) AS journalMode,
    (SELECT locking_mode FROM pragma_locking_mode) AS lockingMode,
    (SELECT synchronous FROM pragma_synchronous) AS synchronous,
    (SELECT foreign_keys FROM pragma_foreign_keys) AS foreignKeys,
    (SELECT trusted_schema FROM pragma_trusted_schema) AS trustedSchema,
    (SELECT cell_size_check FROM pragma_cell_size_check) AS cellSizeCheck,
    (SELECT secure_delete FROM pragma_secure_delete) AS secureDelete,
    (SELECT recursive_triggers FROM pragma_recursive_triggers) AS recursiveTriggers,
    (SELECT temp_store FROM pragma_temp_store) AS tempStore,
    (SELECT application_id FROM pragma_application_id) AS applicationId,
    (SELECT user_version FROM pragma_user_version) AS schemaVersion`,
  [
    'journalMode',
    'lockingMode',
    'synchronous',
    'foreignKeys',
    'trustedSchema',
    'cellSizeCheck',
    'secureDelete',
    'recursiveTriggers',
    'tempStore',
    'applicationId',
    'schemaVersion',
  ],
)

/** The settings as the connection answers them, not as they were asked for. */
export function settingsInForce(db: ReadDb): InForce {
  const found = db.one(IN_FORCE)
  if (found === null) throw new Error('a SELECT without FROM gives one row')
  return found
}
