import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { BackupState, CopyEntry } from '#domain/backup/backup.ts'
import { type BackupName, readBackupName } from '#domain/backup/name.ts'
import { wallClock } from '#domain/moment.ts'
import type { KnownCopies, KnownCopy } from '../service/backups.ts'
import type { CopyFacts } from '../store/copy-facts.ts'
import { Refusal } from '../store/refusal.ts'
import { valueOf } from '../ipc/envelope.ts'
import { askOnce, type Means } from './make.ts'
import { isFileThere, isThere, namesIn } from './place.ts'

type Asking = Pick<Means, 'shop' | 'work'>

/** Of the names that pages get for copies; the paths never leave. */
export type Handles = { of(path: string): string; pathOf(copy: string): string | null }

export function startHandles(): Handles {
  const paths = new Map<string, string>()
  return {
    of: (path) => {
      const copy = createHash('sha256').update(path).digest('hex')
      paths.set(copy, path)
      return copy
    },
    pathOf: (copy) => paths.get(copy) ?? null,
  }
}

/** How fresh the newest good copy is. @throws Refusal shop-* where no shop is open */
export async function backupState(asking: Asking, handles: Handles): Promise<BackupState> {
  const known = await askOnce(asking, 'backups:known', {})
  const { place, placeName, copies, isUnverified, isUnshipped, changedSince, lock } = known
  const newest = copies.filter(({ sequence }) => sequence === copies[0]?.sequence)
  const entries = await Promise.all(newest.map((copy) => withReach(copy, handles)))
  const placeMissing = place !== null && !(await isThere(place))
  return {
    last: entries.find(({ there }) => there) ?? entries[0] ?? null,
    place: placeName,
    placeMissing,
    waiting: isUnverified || (isUnshipped && !placeMissing),
    changedSince,
    lock,
  }
}

/**
 * Every copy that is known of, and what else lies on this PC: the present file put aside before a restore, and, where the
 * shop cannot be opened, all copies here. The newest number first.
 */
export async function listCopies(asking: Asking, folder: string, handles: Handles): Promise<readonly CopyEntry[]> {
  const known = await knownOrNone(asking)
  const noted = await Promise.all(known.map((copy) => withReach(copy, handles)))
  const paths = new Set(known.map(({ path }) => path))
  const others = (await namesIn(folder)).flatMap((file): Other[] => {
    const name = readBackupName(file)
    return name === null || paths.has(join(folder, file)) ? [] : [{ file, path: join(folder, file), name }]
  })
  const found = await glanced(asking, others, handles)
  // The order among those of the same number stays: the chosen place comes first.
  return [...noted, ...found].toSorted((a, b) => b.sequence - a.sequence)
}

async function knownOrNone(asking: Asking): Promise<KnownCopies['copies']> {
  try {
    return (await askOnce(asking, 'backups:known', {})).copies
  } catch (error) {
    if (error instanceof Refusal) return []
    throw error
  }
}

type Numbered<Entry> = Entry & { readonly sequence: number }

async function withReach(
  { path, ...copy }: KnownCopy,
  handles: Handles,
): Promise<Numbered<CopyEntry & { readonly daysAgo: number; readonly time: string }>> {
  return { ...copy, copy: handles.of(path), there: await isFileThere(path) }
}

type Other = { readonly file: string; readonly path: string; readonly name: BackupName }

async function glanced(
  { work }: Asking,
  others: readonly Other[],
  handles: Handles,
): Promise<readonly Numbered<CopyEntry>[]> {
  if (others.length === 0) return []
  const paths = others.map(({ path }) => path)
  const facts = valueOf(await work.run('glance', paths, { signal: new AbortController().signal }))
  return others.map((other, at) => entryOf(other, facts[at] ?? null, handles))
}

/** What cannot be read is listed by its name: whether it is good, looking at it says. */
function entryOf({ file, path, name }: Other, facts: CopyFacts | null, handles: Handles): Numbered<CopyEntry> {
  const takenAt = facts?.takenAt ?? `${name.day}T00:00:00.000Z`
  const day = facts === null || name.isBeforeRestore ? null : wallClock(takenAt, facts.shop.timeZone)?.day
  return {
    sequence: name.sequence,
    copy: handles.of(path),
    kind: name.isBeforeRestore ? 'before-restore' : (facts?.kind ?? 'manual'),
    file,
    place: '',
    takenAt,
    takenOn: day ?? name.day,
    people: facts?.people ?? null,
    visits: facts?.visits ?? null,
    sheet: '',
    there: true,
  }
}
