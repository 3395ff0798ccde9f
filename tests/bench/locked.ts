import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readHeader } from '#main/files/container/header.ts'
import { takeInLocked } from '#main/files/container/take-in.ts'
import { digestOf } from '#main/files/ship.ts'
import { lockCopy } from '#main/service/lock-copy.ts'
import { lockOf, unlock } from '#main/service/new-lock.ts'
import { copyWithFlush } from './backup.ts'
import { medians, timed } from './measure.ts'

/** The size that safety.md speaks of. */
const BYTES = 200_000_000
const ROUNDS = 3
const WORDS = 'あさひ うどん きつね ぱせり'

/** Milliseconds; the floors copy and hash the same bytes in the same round. */
export type LockedFigures = {
  readonly megabytes: number
  readonly lockedMegabytes: number
  readonly floorCopyWithFlush: number
  readonly floorHash: number
  /** Compressed, encrypted, written and flushed. */
  readonly sealed: number
  /** Opened again to the last chunk and compared, and hashed for its way to the stick. */
  readonly verified: number
  /** Both, as a multiple of the floors together. */
  readonly ratio: number
  /** What both take of the processors, whoever else is at them. */
  readonly processor: number
  /** Unpacked beside the live file, as for a restore. */
  readonly takenIn: number
  /** From the words typed to the key: scrypt, meant to be slow. */
  readonly unlocked: number
}

/** Locks the beginning of the shop in `file` as a copy for a stick is locked, and takes it in again. */
export async function benchLocked(file: string): Promise<LockedFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'otsukiai-bench-'))
  try {
    const copy = join(folder, 'bench.backup')
    writeFileSync(copy, beginningOf(file))
    const rounds: LockedFigures[] = []
    for (let at = 0; at < ROUNDS; at += 1) rounds.push(await lockAndTakeIn(copy, folder))
    return medians(rounds)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function lockAndTakeIn(copy: string, folder: string): Promise<LockedFigures> {
  const floor = join(folder, 'floor')
  const floorCopyWithFlush = await timed(() => copyWithFlush(copy, floor))
  const keys = lockOf([WORDS], '7F3K')
  const hashed = await timed(() => digestOf(copy, () => undefined))
  const said = { shop: 'bench', sequence: 1, kind: 'manual', takenAt: '2026-11-21T00:00:00.000Z' } as const
  const order = { from: copy, bytes: BYTES, people: 0, visits: 0, sha256: hashed.value, lock: { ...keys, ...said } }
  let sealedAt = 0
  const used = process.cpuUsage()
  const began = performance.now()
  const locked = await lockCopy(order, (bytes) => {
    // Of bytes beyond the copy's own it hears once the sealed one is opened.
    if (bytes > BYTES && sealedAt === 0) sealedAt = performance.now()
  })
  const ended = performance.now()
  const { user, system } = process.cpuUsage(used)
  const opened = await timed(() => unlock({ typed: WORDS, slots: keys.slots }))
  const candidate = join(folder, 'candidate')
  const { master } = keys
  const taken = { from: locked.from, to: candidate, read: readHeader(locked.from), master }
  const takenIn = await timed(() => takeInLocked(taken, () => undefined))
  for (const made of [floor, locked.from, candidate]) rmSync(made)
  return {
    megabytes: BYTES / 1e6,
    lockedMegabytes: locked.bytes / 1e6,
    floorCopyWithFlush: floorCopyWithFlush.ms,
    floorHash: hashed.ms,
    sealed: sealedAt - began,
    verified: ended - sealedAt,
    ratio: (ended - began) / (floorCopyWithFlush.ms + hashed.ms),
    processor: (user + system) / 1_000,
    takenIn: takenIn.ms,
    unlocked: opened.ms,
  }
}

function beginningOf(file: string): Buffer {
  const bytes = Buffer.allocUnsafe(BYTES)
  const source = openSync(file, 'r')
  const read = readSync(source, bytes)
  closeSync(source)
  if (read < BYTES) throw new Error(`the shop has only ${read} bytes`)
  return bytes
}
