import { type KeptLock, listLocks, putLock } from './backup-keys.ts'
import { type Connection, unseal } from './connection.ts'
import { lastChange } from './copy-facts.ts'
import { query, type ReadDb, type WriteDb } from './db.ts'
import { told } from './refusal.ts'
import { getSetting, putSetting, type Settings } from './settings.ts'
import { type Erased, listErased } from './tombstones.ts'
import { dropTriggers, rebuildTriggers } from './triggers.ts'
import { REQUEST_COLUMNS } from './requests.ts'

type Backup = { readonly sequence: number; readonly taken_at: string; readonly kind: string; readonly change: number }

type BackupFile = {
  readonly sequence: number
  readonly place: string
  readonly file: string
  readonly bytes: number
  readonly people: number
  readonly visits: number
  readonly sha256: string
  readonly verified_at: string
  readonly pruned_at: string | null
  readonly sheet: string
  readonly called: string
}

type RequestKept = Readonly<Record<(typeof REQUEST_COLUMNS)[number], string | null>>

/** What an older state that is put back does not undo: erasures, requests, copies, the numbers of changes, and what is this PC's own. */
export type Stays = {
  readonly erased: readonly Erased[]
  readonly requests: readonly RequestKept[]
  readonly backups: readonly Backup[]
  readonly files: readonly BackupFile[]
  readonly place: Settings['backup-place'] | null
  /** The newest first, and whether copies are locked with it. */
  readonly locks: readonly KeptLock[]
  readonly lock: Settings['backup-lock'] | null
  readonly lastChange: number
}

const REQUESTS = query<RequestKept>(`SELECT ${REQUEST_COLUMNS.join(', ')} FROM requests ORDER BY key`, REQUEST_COLUMNS)
const BACKUPS = query<Backup>('SELECT sequence, taken_at, kind, change FROM backups ORDER BY sequence', [
  'sequence',
  'taken_at',
  'kind',
  'change',
])
const FILE_COLUMNS = [
  'place',
  'file',
  'bytes',
  'people',
  'visits',
  'sha256',
  'verified_at',
  'pruned_at',
  'sheet',
  'called',
] as const satisfies readonly (keyof BackupFile)[]
const FILES = query<BackupFile>(
  `SELECT sequence, ${FILE_COLUMNS.join(', ')} FROM backup_files JOIN backups ON backups.key = backup
    ORDER BY sequence, backup_files.key`,
  ['sequence', ...FILE_COLUMNS],
)

export function whatStays(db: ReadDb): Stays {
  return {
    erased: listErased(db),
    requests: db.many(REQUESTS),
    backups: db.many(BACKUPS),
    files: db.many(FILES),
    place: getSetting(db, 'backup-place'),
    locks: listLocks(db),
    lock: getSetting(db, 'backup-lock'),
    lastChange: lastChange(db),
  }
}

/**
 * Carries this over into the file of an older state of the same shop. None of it can be taken back, so the journal does not
 * hear of it. @throws Refusal disk-*
 */
export function carryOver(connection: Connection, stays: Stays): void {
  const { raw, db } = unseal(connection)
  const carry = raw.transaction(() => {
    dropTriggers(db)
    carryErased(db, stays)
    carryRequests(db, stays)
    carryBackups(db, stays)
    carryPlace(db, stays)
    carryLocks(db, stays)
    goOnCounting(db, stays)
    rebuildTriggers(db)
  })
  told(() => carry.immediate())
}

function carryErased(db: WriteDb, { erased }: Stays): void {
  db.run(
    `INSERT INTO tombstones (id, erased_on) SELECT value ->> 'id', value ->> 'erasedOn' FROM json_each(?) WHERE true
      ON CONFLICT (id) DO NOTHING`,
    [JSON.stringify(erased)],
  )
}

/** Of two states of one the later stays; of whoever was erased in either file no word comes back. */
function carryRequests(db: WriteDb, { requests }: Stays): void {
  const others = REQUEST_COLUMNS.filter((column) => column !== 'id')
  db.run(
    `INSERT INTO requests (${REQUEST_COLUMNS.join(', ')})
      SELECT ${REQUEST_COLUMNS.map((column) => `value ->> '${column}'`).join(', ')} FROM json_each(?) WHERE true
      ON CONFLICT (id) DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}
        WHERE excluded.changed_at > changed_at`,
    [JSON.stringify(requests)],
  )
  db.run(`UPDATE requests SET note = '' WHERE person IN (SELECT id FROM tombstones)`)
}

/** By their numbers, so that none is ever given twice; of the same copy this PC knows where it lies now. */
function carryBackups(db: WriteDb, { backups, files }: Stays): void {
  const ours = JSON.stringify(backups)
  db.run(
    `DELETE FROM backup_files WHERE backup IN
      (SELECT key FROM backups WHERE sequence IN (SELECT value ->> 'sequence' FROM json_each(?)))`,
    [ours],
  )
  db.run(
    `INSERT INTO backups (sequence, taken_at, kind, change)
      SELECT value ->> 'sequence', value ->> 'taken_at', value ->> 'kind', value ->> 'change' FROM json_each(?) WHERE true
      ON CONFLICT (sequence) DO UPDATE SET taken_at = excluded.taken_at, kind = excluded.kind, change = excluded.change`,
    [ours],
  )
  const values = FILE_COLUMNS.map((column) => `value ->> '${column}'`).join(', ')
  db.run(
    `INSERT INTO backup_files (backup, ${FILE_COLUMNS.join(', ')})
      SELECT backups.key, ${values} FROM json_each(?) JOIN backups ON sequence = value ->> 'sequence'`,
    [JSON.stringify(files)],
  )
}

function carryPlace(db: WriteDb, { place }: Stays): void {
  if (place === null) db.run(`DELETE FROM settings WHERE name = 'backup-place'`)
  else putSetting(db, 'backup-place', place)
}

/** A sheet that was replaced since must not come into force again; one that the present shop never knew still opens its copies. */
function carryLocks(db: WriteDb, { locks, lock }: Stays): void {
  for (const kept of locks.toReversed()) putLock(db, kept)
  if (lock !== null) putSetting(db, 'backup-lock', lock)
}

/**
 * A change of the state that goes may still be named by a page, and a copy says up to which change it goes: a number stands
 * for one change only, and what is put back counts as one.
 */
function goOnCounting(db: WriteDb, stays: Stays): void {
  const next = Math.max(stays.lastChange, lastChange(db)) + 1
  const raised = db.run(`UPDATE sqlite_sequence SET seq = ? WHERE name = 'changes'`, [next])
  if (raised === 0) db.run(`INSERT INTO sqlite_sequence (name, seq) VALUES ('changes', ?)`, [next])
}
