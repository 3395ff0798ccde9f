import { closeSync, fsyncSync, mkdirSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import type { Result } from '#contract/result.ts'
import { copyWorkIn } from '#main/backups/work.ts'
import { digestOf } from '#main/files/ship.ts'
import { valueOf } from '#main/ipc/envelope.ts'
import { type ShopThread, startShopThread } from '#main/shop/shop-thread.ts'
import type { Unverified } from '#main/service/verify-copy.ts'
import { ROOT } from '../../scripts/run.ts'
import { medians, timed } from './measure.ts'

const OUT = join(ROOT, 'out/main')
const ROUNDS = 3

/** Milliseconds; the floors copy and hash the same bytes in the same run. */
export type BackupFigures = {
  readonly megabytes: number
  readonly floorCopyWithFlush: number
  readonly floorHash: number
  /** The shop thread's own part. */
  readonly copied: number
  /** Opened, read through, counted and hashed, by the copy thread. */
  readonly verified: number
  /** To a folder on the same disk: written, flushed, read back, compared, renamed. */
  readonly brought: number
} & Waits

/** The longest that who asked or saved while it was copied waited for an answer. */
type Waits = { readonly longestAnswer: number; readonly longestSave: number }

/** Backs up the shop in `folder` as the program does; what it makes there goes again. */
export async function benchBackup(folder: string): Promise<BackupFigures> {
  const shop = startShopThread({
    entry: new URL(`file://${OUT}/thread.js`),
    data: () => ({ folder, key: null }),
    onEvent: () => undefined,
    onDeath: (error) => {
      throw error ?? new Error('the shop thread ended')
    },
  })
  const place = join(folder, 'place')
  mkdirSync(place, { recursive: true })
  try {
    await ask(shop, 'shop:state', {})
    const rounds: BackupFigures[] = []
    for (let at = 0; at < ROUNDS; at += 1) rounds.push(await backUp(shop, folder, place))
    return medians(rounds)
  } finally {
    await shop.close()
    for (const made of ['backups', 'place']) rmSync(join(folder, made), { recursive: true, force: true })
  }
}

async function backUp(shop: ShopThread, folder: string, place: string): Promise<BackupFigures> {
  const work = copyWorkIn(new URL(`file://${OUT}/copy-thread.js`), folder, () => null)
  const how = { signal: new AbortController().signal }
  const waits = await copiedWhileAsked(shop)
  const copied = await timed(() => copyOf(shop))
  const copy = copied.value
  const verified = await timed(async () => valueOf(await work.run('verify', copy, how)))
  const { bytes, sha256 } = verified.value
  const shipment = { from: copy.file, bytes, sha256, place, file: 'bench.backup', shop: copy.shop, sign: null }
  const brought = await timed(async () => valueOf(await work.run('ship', shipment, how)))
  const floorCopyWithFlush = (await timed(async () => copyWithFlush(copy.file, join(place, 'floor')))).ms
  const floorHash = (await timed(async () => digestOf(copy.file, () => undefined))).ms
  for (const file of [join(place, 'floor'), join(place, 'bench.backup'), copy.file]) rmSync(file)
  return {
    megabytes: bytes / 1024 / 1024,
    floorCopyWithFlush,
    floorHash,
    copied: copied.ms,
    verified: verified.ms,
    brought: brought.ms,
    ...waits,
  }
}

function copyOf(shop: ShopThread): Promise<Unverified> {
  return ask<Unverified>(shop, 'backups:begin', { kind: 'manual', above: 0 })
}

/** A copy of its own, so that who asks does not count as the copy's time. */
async function copiedWhileAsked(shop: ShopThread): Promise<Waits> {
  let longestAnswer = 0
  let longestSave = 0
  const copying = new AbortController()
  const meanwhile = Promise.all([
    keepAsking(shop, copying.signal, (ms) => (longestAnswer = Math.max(longestAnswer, ms))),
    keepSaving(shop, copying.signal, (ms) => (longestSave = Math.max(longestSave, ms))),
  ])
  const { made } = await copyOf(shop)
  copying.abort()
  await meanwhile
  rmSync(made)
  return { longestAnswer, longestSave }
}

async function keepAsking(shop: ShopThread, end: AbortSignal, heard: (ms: number) => void): Promise<void> {
  for (let offset = 0; !end.aborted; offset += 1_000) {
    heard((await timed(() => ask(shop, 'customers:list', { text: '', offset, limit: 100 }))).ms)
    await later(1)
  }
}

async function keepSaving(shop: ShopThread, end: AbortSignal, heard: (ms: number) => void): Promise<void> {
  for (let about = 0; !end.aborted; about += 1) {
    heard((await timed(() => ask(shop, 'paper-cards:about', { about }))).ms)
    await later(20)
  }
}

async function ask<T>(shop: ShopThread, name: string, input: unknown): Promise<T> {
  return valueOf((await shop.call(name, input)) as Result<T>)
}

/** Copies a file in large pieces, as fast as this disk takes it. */
export function copyWithFlush(from: string, to: string): void {
  const [source, target] = [openSync(from, 'r'), openSync(to, 'w')]
  const chunk = Buffer.allocUnsafe(4 * 1024 * 1024)
  for (let read = readSync(source, chunk); read > 0; read = readSync(source, chunk)) writeSync(target, chunk, 0, read)
  fsyncSync(target)
  closeSync(source)
  closeSync(target)
}
