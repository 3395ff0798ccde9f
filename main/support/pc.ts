import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statfsSync, statSync } from 'node:fs'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { LOG_NAMES } from '../log.ts'
import { copiesBesideFile } from '../store/copy-names.ts'

/** What the program runs on. Neither the name of the PC nor that of whoever uses it. */
export type PcFacts = {
  readonly version: string
  /** Of the built program: two builds of one version differ here. */
  readonly build: string
  readonly system: string
  readonly processors: number
  readonly memory: number
  /** Null in the host. */
  readonly electron: string | null
  readonly chrome: string | null
  readonly node: string
  /** Bytes; null where the disk does not say. */
  readonly free: number | null
  readonly files: readonly FileSize[]
}

/** A file of ours by its kind; `bytes` null where it is not there. */
export type FileSize = { readonly file: string; readonly bytes: number | null }

/** By whose names one sees what the program was about: a restore that did not end leaves a candidate. */
const OWN_FILES = [
  'otsukiai.db',
  'otsukiai.db-wal',
  'otsukiai.db.candidate',
  'otsukiai.db.candidate-wal',
  'otsukiai.db.restoring',
  'otsukiai.db.salvaging',
  'otsukiai.db.expected.json',
  'pc.json',
  'otsukiai.db.places.json',
  'otsukiai.db.outlives.json',
  'otsukiai.db.key.json',
  'backups/otsukiai.key.json',
  'pin.json',
  'postal-table.bin',
  ...LOG_NAMES.map((name) => `logs/${name}`),
]

/** `folder` is that of the data, `entry` the program's own file. */
export function pcFacts(version: string, folder: string, entry: string): PcFacts {
  const { electron, chrome, node } = process.versions
  return {
    version,
    build: buildOf(entry),
    system: `${process.platform} ${process.arch} ${release()}`,
    processors: cpus().length,
    memory: totalmem(),
    electron: electron ?? null,
    chrome: chrome ?? null,
    node,
    free: freeIn(folder),
    files: [...OWN_FILES, ...keptBeforeUpdates(folder)]
      .map((file) => ({ file, bytes: sizeOf(join(folder, file)) }))
      .concat(backupsIn(folder)),
  }
}

const SHOWN = 12

function buildOf(entry: string): string {
  try {
    return createHash('sha256').update(readFileSync(entry)).digest('hex').slice(0, SHOWN)
  } catch {
    return '?'
  }
}

function freeIn(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return null
  }
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null
}

/** Called by the number of a version alone. */
function keptBeforeUpdates(folder: string): readonly string[] {
  try {
    return copiesBesideFile(join(folder, 'otsukiai.db'))
  } catch {
    return []
  }
}

/** Together, since somebody may have put a file of another name there. */
function backupsIn(folder: string): FileSize {
  try {
    const names = readdirSync(join(folder, 'backups'))
    const bytes = names.reduce((sum, name) => sum + (sizeOf(join(folder, 'backups', name)) ?? 0), 0)
    return { file: `backups (${names.length})`, bytes }
  } catch {
    return { file: 'backups', bytes: null }
  }
}
