import { readFileSync, rmSync, statSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import type { Api, Call } from '#contract/api.ts'
import { digestOf } from '#main/files/ship.ts'
import { copyWithFlush } from './backup.ts'
import type { Held } from './held-up.ts'
import { ownShop } from './made-shop.ts'
import { round, timed } from './measure.ts'
import { launchOn } from './program.ts'

const HELD_UP = pathToFileURL(resolve(import.meta.dirname, 'held-up.ts')).href
/** They fill some 200 MB. */
const PEOPLE = 47_000
const EVENTS = 940_000
const SETTLE_MS = 5_000

/**
 * The longest that whoever asked the main thread, the shop thread or the page waited, in ms. `…Worked`: the most that the
 * thread itself worked meanwhile; what is more than that, a shared machine's other work or its disk took.
 */
type HeldUp = Readonly<Record<'main' | 'mainWorked' | 'shop' | 'shopWorked' | 'page', number>>

type Act = { readonly ms: number; readonly ratio: number; readonly heldUp: HeldUp }

export type WholeCopyFigures = {
  readonly megabytes: number
  readonly floorCopyWithFlush: number
  readonly floorHash: number
  /** Made, verified, compressed, encrypted, opened again and brought to its place. */
  readonly copied: Act
  /** The locked copy taken in, read through by a process of its own and compared with the shop. */
  readonly looked: Act
  /** Put in the place of the present shop, which is kept. */
  readonly restored: Act
}

/** A locked copy as the owner makes one, and the way back from it, in the running program with its window open. */
export async function benchWholeCopy(): Promise<WholeCopyFigures> {
  const folder = await ownShop(PEOPLE, EVENTS)
  const stick = join(folder, 'stick')
  await mkdir(stick)
  try {
    const { file, acts } = await copyAndRestore(folder, stick)
    const floor = join(folder, 'floor')
    const { ms: floorCopyWithFlush } = await timed(() => copyWithFlush(file, floor))
    const { ms: floorHash } = await timed(() => digestOf(floor, () => undefined))
    const act = ({ began, ms, page }: Timed): Act => ({
      ms: round(ms),
      ratio: round(ms / (floorCopyWithFlush + floorHash)),
      heldUp: {
        main: longest(folder, 'main', 'ms', began, ms),
        mainWorked: longest(folder, 'main', 'worked', began, ms),
        shop: longest(folder, 'thread', 'ms', began, ms),
        shopWorked: longest(folder, 'thread', 'worked', began, ms),
        page: round(page),
      },
    })
    return {
      megabytes: round(statSync(floor).size / 1e6),
      floorCopyWithFlush: round(floorCopyWithFlush),
      floorHash: round(floorHash),
      copied: act(acts.copied),
      looked: act(acts.looked),
      restored: act(acts.restored),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Timed = { readonly began: number; readonly ms: number; readonly page: number }

async function copyAndRestore(folder: string, stick: string) {
  const env = { OTSUKIAI_BENCH_HELD_UP: folder, NODE_OPTIONS: `--import=${HELD_UP}` }
  await using program = await launchOn(folder, { userData: join(folder, 'browser'), env })
  const page = await program.window('index.html')
  await page.getByRole('navigation').waitFor()
  await watch(page)
  const { value: secrets } = await ask(page, 'backup-lock:new', { language: 'ja' })
  await ask(page, 'backup-lock:keep', { typed: secrets.words.join(' ') })
  program.dialogs.answer({ filePaths: [stick] })
  await ask(page, 'backup:choose-place', { instead: null })
  // The first week, and what the page asks again after a save, hold nobody up any more.
  await later(SETTLE_MS)
  const copied = await ask(page, 'backups:make', { elsewhere: false })
  if (copied.value === null) throw new Error('no copy was made')
  const file = join(stick, copied.value.file)
  program.dialogs.answer({ filePaths: [file] })
  const looked = await ask(page, 'restore:look', { copy: null, typed: null })
  if (looked.value?.kind !== 'opened') throw new Error('the copy was not opened')
  const restored = await ask(page, 'restore:run', { copy: looked.value.preview.copy })
  await program.close()
  return { file: join(folder, 'otsukiai.db'), acts: { copied, looked, restored } }
}

/** From now on the page itself looks every few milliseconds whether it is free. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const everyMs = 5
    let due = performance.now() + everyMs
    setInterval(() => {
      const now = performance.now()
      Reflect.set(window, 'heldUp', Math.max(Number(Reflect.get(window, 'heldUp') ?? 0), now - due))
      due = now + everyMs
    }, everyMs)
  })
}

async function ask<C extends Call>(
  page: Page,
  name: C,
  input: Api[C]['in'],
): Promise<Timed & { value: Api[C]['out'] }> {
  const began = performance.timeOrigin + performance.now()
  const answer = await page.evaluate(
    async ([call, sent]) => {
      Reflect.set(window, 'heldUp', 0)
      const result = await window.shop.call(call, sent)
      return { result, page: Number(Reflect.get(window, 'heldUp')) }
    },
    [name, input] as [C, Api[C]['in']],
  )
  const ms = performance.timeOrigin + performance.now() - began
  if (!answer.result.ok) throw new Error(`${name}: ${answer.result.error.code}`)
  return { began, ms, page: answer.page, value: answer.result.value }
}

/** What its thread wrote down at its end, of this time alone. */
function longest(folder: string, thread: string, what: 'ms' | 'worked', began: number, ms: number): number {
  const held = JSON.parse(readFileSync(join(folder, `${thread}.json`), 'utf8')) as readonly Held[]
  const then = held.filter(({ at }) => at >= began && at <= began + ms)
  return round(Math.max(0, ...then.map((each) => each[what])))
}
