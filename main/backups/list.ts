import { basename, dirname, join } from 'node:path'
import type { BackupState, CopyEntry, CopyList, PlaceEntry } from '#domain/backup/backup.ts'
import { type BackupName, readBackupName } from '#domain/backup/name.ts'
import { wallClock } from '#domain/moment.ts'
import type { KnownCopies, KnownCopy, KnownPlace } from '../service/backups.ts'
import { handleOf } from '../files/place-name.ts'
import type { Glance } from '../service/glance.ts'
import { Refusal } from '../store/refusal.ts'
import { valueOf } from '../ipc/envelope.ts'
import { askOnce } from './asking.ts'
import type { Means } from './make.ts'
import { otherPcs } from './other-pcs.ts'
import { liveShopPaths } from '../shop/paths.ts'
import { copiesInPlaces, keptBeforeUpdates, type Unread } from './elsewhere.ts'
import { isFileThere, isThere, namesIn } from './place.ts'
import type { PlaceTroubles } from './troubles.ts'

/** `patience` with one place, in ms. */
type Asking = Pick<Means, 'shop' | 'work'> & { readonly patience: number }
type AskingState = Pick<Means, 'shop' | 'troubles' | 'pc'>

/** Of the names that pages get for copies; the paths never leave. */
export type Handles = { of(path: string): string; pathOf(copy: string): string | null }

export function startHandles(): Handles {
  const paths = new Map<string, string>()
  return {
    of: (path) => {
      const copy = handleOf(path)
      paths.set(copy, path)
      return copy
    },
    pathOf: (copy) => paths.get(copy) ?? null,
  }
}

/** How fresh the newest good copy is. @throws Refusal shop-* where no shop is open */
export async function backupState(asking: AskingState, handles: Handles): Promise<BackupState> {
  const known = await askOnce(asking, 'backups:known', {})
  const { copies, isUnverified, changedSince, lock } = known
  const newest = copies.filter(({ sequence }) => sequence === copies[0]?.sequence)
  const [entries, places] = await Promise.all([
    Promise.all(newest.map((copy) => withReach(copy, handles))),
    Promise.all(known.places.map((place) => placeEntry(place, asking.troubles))),
  ])
  // What is away takes its time to answer, and is not asked twice.
  const reached = known.places.filter((_, at) => places[at]?.there)
  const others = await otherPcs(asking, known.shop, reached)
  return {
    last: entries.find(({ there }) => there) ?? entries[0] ?? null,
    places: places.map(({ isBehind: _behind, ...place }) => place),
    otherPcs: others.map(({ sign: _sign, ...other }) => other),
    waiting: isUnverified || places.some(({ isBehind, there, trouble }) => isBehind && there && trouble === null),
    changedSince,
    lock,
  }
}

async function placeEntry(
  { path, ...place }: KnownPlace,
  troubles: PlaceTroubles,
): Promise<PlaceEntry & Pick<KnownPlace, 'isBehind'>> {
  return { ...place, there: await isThere(path), trouble: place.isBehind ? troubles.of(path) : null }
}

/**
 * Every copy that is known of, and what else lies on this PC: what was put aside before a restore or an update, and, where the
 * shop cannot be opened, all copies here and in the places noted outside its file. The newest number first. Only what bears the
 * name of a copy is opened, and what a slow place holds is listed by its name.
 */
export async function listCopies(asking: Asking, folder: string, handles: Handles): Promise<CopyList> {
  const known = await knownOrNone(asking)
  const noted = await Promise.all((known ?? []).map((copy) => withReach(copy, handles)))
  const paths = new Set(known?.map(({ path }) => path))
  const { database } = liveShopPaths(dirname(folder))
  const others = (await namesIn(folder)).flatMap((file): Unread[] => {
    const name = readBackupName(file)
    return name === null || paths.has(join(folder, file)) ? [] : [{ path: join(folder, file), place: '', name }]
  })
  const elsewhere = known === null ? await copiesInPlaces(database) : []
  const unread = [...others, ...elsewhere, ...keptBeforeUpdates(database)]
  const places = [...Map.groupBy(unread, ({ path }) => dirname(path)).values()]
  const found = await Promise.all(places.map((those) => glanced(asking, those, handles)))
  // The order among those of the same number stays: the chosen place comes first.
  const copies = [...noted, ...found.flatMap(({ entries }) => entries)].toSorted((a, b) => b.sequence - a.sequence)
  return { copies, slow: [...new Set(found.flatMap(({ slow }) => slow))] }
}

/** Null where no shop is open. */
async function knownOrNone(asking: Pick<Asking, 'shop'>): Promise<KnownCopies['copies'] | null> {
  try {
    return (await askOnce(asking, 'backups:known', {})).copies
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

async function withReach(
  { path, ...copy }: KnownCopy,
  handles: Handles,
): Promise<CopyEntry & { readonly daysAgo: number; readonly time: string }> {
  return { ...copy, copy: handles.of(path), there: await isFileThere(path) }
}

type Glanced = { readonly entries: readonly CopyEntry[]; readonly slow: readonly string[] }

/** Those of one place, by a thread of its own: one that waits for a disk keeps no other from the list. */
async function glanced({ work, patience }: Asking, those: readonly Unread[], handles: Handles): Promise<Glanced> {
  const late = AbortSignal.timeout(patience)
  const paths = those.map(({ path }) => path)
  const said = await work.run('glance', paths, { signal: late })
  const isSlow = !said.ok && late.aborted
  const facts = isSlow ? [] : valueOf(said)
  return {
    entries: those.flatMap((each, at) => entryOf(each, facts[at] ?? null, handles) ?? []),
    slow: isSlow ? those.slice(0, 1).map(({ place }) => place) : [],
  }
}

/**
 * What cannot be read is listed by its name: whether it is good, looking at it says. Null for one that was kept before an
 * update and is of another version yet, or no good: its name says nothing.
 */
function entryOf({ path, place, name }: Unread, facts: Glance | null, handles: Handles): CopyEntry | null {
  const takenAt = facts?.takenAt ?? (name === null ? null : `${name.day}T00:00:00.000Z`)
  const timeZone = name?.isBeforeRestore === true ? null : (facts?.timeZone ?? null)
  const day = takenAt === null || timeZone === null ? null : wallClock(takenAt, timeZone)?.day
  const takenOn = day ?? name?.day
  if (takenAt === null || takenOn === undefined || (name === null && facts === null)) return null
  return {
    sequence: name?.sequence ?? 0,
    copy: handles.of(path),
    kind: kindOf(name, facts),
    file: basename(path),
    place,
    takenAt,
    takenOn,
    people: facts?.people ?? null,
    visits: facts?.visits ?? null,
    sheet: facts?.sheet ?? '',
    there: true,
  }
}

function kindOf(name: BackupName | null, facts: Glance | null): CopyEntry['kind'] {
  if (name === null) return 'before-update'
  return name.isBeforeRestore ? 'before-restore' : (facts?.kind ?? 'manual')
}
