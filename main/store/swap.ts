import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Id } from '#domain/people/customer.ts'
import { flushFile, syncFolder, writeWhole } from './durable.ts'
import { readMarker, writeMarker } from './marker.ts'
import type { ShopPaths } from './open.ts'
import { asRefusal, isLet, refuse, told } from './refusal.ts'
import { renamePatiently } from './rename.ts'

// How another file takes the place of the live one: by an intent that is written first and then by renames alone, each of
// which may be done again. A kill after the intent means that the restore is done at the next start; before it, nothing was.

/** `kept` is the name under which the present file goes to the backups; the candidate holds `shop`. */
export type Swap = { readonly kept: string; readonly shop: Id }

/** What was begun. `hadPresent`: a file stood under the live name. Names without folders, since the folder may be moved. */
type Intent = Swap & { readonly hadPresent: boolean }

/** What belongs to a database under its name, the database first: so its log never lies beside another file. */
const PARTS = ['', '-wal', '-journal'] as const

/** Where a file waits, beside the live one, to take its place. */
export function candidateOf(database: string): string {
  return `${database}.candidate`
}

/** Where a damaged file lies as far as it could be copied, while it is read into the candidate. */
export function damagedCopyOf(database: string): string {
  return `${database}.salvaging`
}

/** How the present file is called that held the same as what took its place: it goes as soon as that stands. */
export const TURNED = 'turned.db'

/** What the program itself puts beside the live file for a while, and throws away before it begins anew. */
export function ownWorkOf(database: string): readonly string[] {
  return [candidateOf(database), damagedCopyOf(database), join(backupsBeside(database), TURNED)]
}

/** The backups on this PC. */
export function backupsBeside(database: string): string {
  return join(dirname(database), 'backups')
}

/**
 * Puts the closed candidate in the place of the closed present file, which is kept. Where the disk fails before the
 * candidate has moved, the present is put back; after that, opening the shop finishes what is left.
 * @throws Refusal disk-*, having changed nothing
 */
export function swapIn(paths: ShopPaths, swap: Swap): void {
  try {
    beginSwap(paths, swap)
  } catch (error) {
    rmSync(intentOf(paths.database), { force: true })
    throw asRefusal(error)
  }
  try {
    finishSwap(paths)
  } catch (error) {
    if (tookBack(paths.database)) throw asRefusal(error)
  }
}

/** Writes down what is to be done; from here on it will be. */
export function beginSwap({ database }: ShopPaths, { kept, shop }: Swap): void {
  const candidate = candidateOf(database)
  const folder = backupsBeside(database)
  mkdirSync(folder, { recursive: true })
  // Between two disks there is no rename.
  if (statSync(folder).dev !== statSync(candidate).dev) refuse('disk-failed')
  if (isThere(join(folder, kept))) throw new Error('the name for the present file is taken')
  dropEmptyLog(candidate)
  flushFile(candidate)
  const intent: Intent = { kept, shop, hadPresent: existsSync(database) }
  writeWhole(intentOf(database), `${JSON.stringify(intent)}\n`)
}

/** A disk that fails may leave the log beside a file that was closed; one that still holds something belongs to the file. */
function dropEmptyLog(candidate: string): void {
  for (const log of PARTS.slice(1).map((part) => `${candidate}${part}`)) {
    if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0) refuse('disk-failed')
    rmSync(log, { force: true })
  }
}

/** Finishes a swap that was begun, if one was. To be called before anything else looks at these paths. @throws Refusal disk-* */
export function finishSwap(paths: ShopPaths): void {
  told(() => {
    for (const _step of swapSteps(paths));
  })
}

/** The same with a stop after each step, at any of which the program may be killed. */
export function* swapSteps({ database, marker }: ShopPaths): Generator<void, void> {
  const intent = readIntent(database)
  if (intent === null) return
  const candidate = candidateOf(database)
  const kept = join(backupsBeside(database), intent.kept)
  if (existsSync(candidate)) {
    yield* putAway(database, kept)
    renamePatiently(candidate, database)
    syncFolder(dirname(database))
    yield
  } else if (wasLost(database, kept, intent)) {
    yield* putBack(kept, database)
    dropIntent(database)
    return
  }
  if (readMarker(marker)?.shop !== intent.shop) writeMarker(marker, intent.shop)
  yield
  dropIntent(database)
}

/** Throws away a candidate that nobody waits for, what one was read from, and what one held too. @throws Refusal disk-*, disk-failed also where a restore began that the disk does not let end */
export function sweepCandidate(database: string): void {
  try {
    if (readIntent(database) !== null) refuse('disk-failed')
    for (const file of ownWorkOf(database)) {
      for (const part of [...PARTS, '-shm']) rmSync(`${file}${part}`, { force: true })
    }
    rmSync(`${intentOf(database)}.new`, { force: true })
  } catch (error) {
    throw asRefusal(error)
  }
}

/** The same where nobody waits for it: a scanner may still hold it, and it goes another time. */
export function sweepIfItCan(database: string): void {
  isLet(() => sweepCandidate(database))
}

function* putAway(database: string, kept: string): Generator<void, void> {
  for (const part of PARTS) yield* move(`${database}${part}`, `${kept}${part}`)
  // An index of the log, made anew by whoever opens it.
  rmSync(`${database}-shm`, { force: true })
  for (const folder of [dirname(kept), dirname(database)]) syncFolder(folder)
}

function* putBack(kept: string, database: string): Generator<void, void> {
  for (const part of PARTS.toReversed()) yield* move(`${kept}${part}`, `${database}${part}`)
  for (const folder of [dirname(database), dirname(kept)]) syncFolder(folder)
}

function* move(from: string, to: string): Generator<void, void> {
  if (!existsSync(from)) return
  if (existsSync(to)) throw new Error(`two files for one name: ${basename(to)}`)
  renamePatiently(from, to)
  yield
}

/** The candidate is not there and has not become the live file either: another program threw it away. */
function wasLost(database: string, kept: string, { hadPresent }: Intent): boolean {
  return !existsSync(database) || (hadPresent && !existsSync(kept))
}

/** Whether all stands as before; where the disk lets neither way be gone, the next start goes on. */
function tookBack(database: string): boolean {
  const intent = readIntent(database)
  if (intent === null || !existsSync(candidateOf(database))) return false
  try {
    for (const _step of putBack(join(backupsBeside(database), intent.kept), database));
    dropIntent(database)
    return true
  } catch {
    return false
  }
}

function intentOf(database: string): string {
  return `${database}.restoring`
}

/** Null where nothing was begun, or what was written down can no longer be read. */
function readIntent(database: string): Intent | null {
  let text: string
  try {
    text = readFileSync(intentOf(database), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
  try {
    return asIntent(JSON.parse(text))
  } catch {
    return null
  }
}

function asIntent(value: unknown): Intent | null {
  const { kept, shop, hadPresent } = value as Partial<Record<keyof Intent, unknown>>
  const isWhole = typeof kept === 'string' && typeof shop === 'string' && typeof hadPresent === 'boolean'
  return isWhole && basename(kept) === kept ? { kept, shop: shop as Id, hadPresent } : null
}

function dropIntent(database: string): void {
  rmSync(intentOf(database), { force: true })
  syncFolder(dirname(database))
}

function isThere(kept: string): boolean {
  return PARTS.some((part) => existsSync(`${kept}${part}`))
}
