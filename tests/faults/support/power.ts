import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Random } from './lists.ts'
import type { DiskAct } from './disk-log.ts'

// A disk as it may stand when the power goes. What was flushed is there. Of the writes since, any may be there and any not,
// in any order, and half of those that are have reached it only in part; of what was done to the folder since it was flushed,
// the first acts may be there, as a journaling file system keeps their order.

type Unflushed = { readonly at: number; readonly bytes: Buffer } | { readonly size: number }

/** The bytes of one file, whatever it is called. */
type Content = { sure: Buffer; unflushed: Unflushed[] }

/** By path; null for a folder within the folder. */
type Entries = Map<string, Content | null>

export type Cut = {
  /** With which chance an unflushed act is there. */
  readonly kept: number
  readonly random: Random
}

const SECTOR = 512
const PRECISION = 1_000

export class Disk {
  readonly #now: Entries = new Map()
  readonly #sure: Entries = new Map()
  #unflushed: { readonly folder: string; readonly happens: (entries: Entries) => void }[] = []

  /** As the folder lies there, all of it flushed. */
  constructor(folder: string) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name)
      const content = entry.isDirectory() ? null : { sure: readFileSync(path), unflushed: [] }
      this.#now.set(relative(folder, path), content)
      this.#sure.set(relative(folder, path), content)
    }
  }

  do(act: DiskAct): void {
    if (act.what === 'made') this.#make(act.file, act.emptied)
    else if (act.what === 'written') this.#content(act.file).unflushed.push({ at: act.at, bytes: act.bytes })
    else if (act.what === 'cut') this.#content(act.file).unflushed.push({ size: act.size })
    else if (act.what === 'flushed') this.#flush(act.path)
    else if (act.what === 'folder') this.#enter(act.path, (entries) => entries.set(act.path, null))
    else if (act.what === 'removed') this.#enter(act.file, (entries) => entries.delete(act.file))
    else if (act.what !== 'said') this.#move(act.from, act.to, act.what === 'renamed')
  }

  /** Writes down in `folder` what the power leaves. */
  leave(folder: string, cut: Cut): void {
    mkdirSync(folder, { recursive: true })
    const entries = new Map(this.#sure)
    for (const { happens } of this.#unflushed) {
      if (!isKept(cut)) break
      happens(entries)
    }
    for (const [path, content] of entries) {
      // What lies in a folder that is not there is nowhere.
      if (!isWithin(entries, path)) continue
      if (content === null) mkdirSync(join(folder, path), { recursive: true })
      else writeFileSync(join(folder, path), left(content, cut))
    }
  }

  #make(file: string, emptied: boolean): void {
    const there = this.#file(file)
    if (there !== null) {
      if (emptied) there.unflushed.push({ size: 0 })
      return
    }
    const content: Content = { sure: Buffer.alloc(0), unflushed: [] }
    this.#enter(file, (entries) => entries.set(file, content))
  }

  #move(from: string, to: string, isRenamed: boolean): void {
    const content = this.#content(from)
    this.#enter(to, (entries) => {
      entries.set(to, content)
      if (isRenamed) entries.delete(from)
    })
  }

  #enter(file: string, happens: (entries: Entries) => void): void {
    happens(this.#now)
    this.#unflushed.push({ folder: folderOf(file), happens })
  }

  #flush(path: string): void {
    const content = this.#file(path)
    if (content !== null) {
      content.sure = after(content.sure, content.unflushed)
      content.unflushed = []
      return
    }
    const [sure, rest] = [this.#unflushed, this.#unflushed].map((acts, at) =>
      acts.filter(({ folder }) => (folder === path) === (at === 0)),
    )
    for (const { happens } of sure ?? []) happens(this.#sure)
    this.#unflushed = rest ?? []
  }

  #content(file: string): Content {
    return this.#file(file) ?? never(file)
  }

  #file(path: string): Content | null {
    return this.#now.get(path) ?? null
  }
}

function never(file: string): never {
  throw new Error(`${file} was never made`)
}

function folderOf(file: string): string {
  const folder = dirname(file)
  return folder === '.' ? '' : folder
}

function isWithin(entries: Entries, path: string): boolean {
  const folder = folderOf(path)
  return folder === '' || (entries.get(folder) === null && isWithin(entries, folder))
}

function isKept({ kept, random }: Cut): boolean {
  return random(PRECISION) < kept * PRECISION
}

function left({ sure, unflushed }: Content, cut: Cut): Buffer {
  const there = unflushed.filter(() => isKept(cut))
  return after(
    sure,
    there.flatMap((one) => ('size' in one || cut.random(2) === 0 ? [one] : torn(one.at, one.bytes, cut.random))),
  )
}

/** Some of its sectors, each whole. */
function torn(at: number, bytes: Buffer, random: Random): readonly Unflushed[] {
  const first = SECTOR - (at % SECTOR)
  const starts = [0]
  for (let from = first; from < bytes.length; from += SECTOR) starts.push(from)
  return starts
    .map((from, index) => ({ at: at + from, bytes: bytes.subarray(from, starts[index + 1] ?? bytes.length) }))
    .filter(() => random(2) === 0)
}

function after(sure: Buffer, acts: readonly Unflushed[]): Buffer {
  let [bytes, size] = [sure, sure.length]
  if (acts.length > 0) bytes = Buffer.from(sure)
  for (const act of acts) {
    const end = 'size' in act ? act.size : act.at + act.bytes.length
    if (end > bytes.length) bytes = Buffer.concat([bytes], Math.max(end, bytes.length * 2))
    if ('size' in act) bytes.fill(0, Math.min(end, size), Math.max(end, size))
    else act.bytes.copy(bytes, act.at)
    size = 'size' in act ? end : Math.max(size, end)
  }
  return bytes.subarray(0, size)
}
