import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { notedPlaces } from '#main/backups/elsewhere.ts'
import { listCopies, startHandles } from '#main/backups/list.ts'
import { type CopyWork, copyWorkIn } from '#main/backups/work.ts'
import { type Restores, restoresOf } from '#main/restore.ts'
import type { Turn } from '#main/running.ts'
import { liveShopPaths } from '#main/shop/paths.ts'
import type { ShopThread } from '#main/shop/shop-thread.ts'
import { Refusal } from '#main/store/refusal.ts'
import { backupsBeside, candidateOf, damagedCopyOf } from '#main/store/swap.ts'
import { testFolder } from '../../support/db.ts'
import { shopThreadIn } from '../../support/program.ts'
import { aFullShop, destroy, pagesOf } from './damaged.ts'

const COPY_THREAD = new URL('../../../main/copy-thread.ts', import.meta.url)
const HANGING_THREAD = new URL('../../support/hanging-thread.js', import.meta.url)

const noLook = (): Promise<never> => Promise.reject(new Error('only salvage is tried here'))

type Running = {
  readonly thread: ShopThread
  readonly work: CopyWork
  readonly restores: Restores
  readonly database: string
}

/** The program on a data folder, with the shop that a test made there. */
function start(folder: string, entry = COPY_THREAD, patience?: number): Running {
  const { database } = liveShopPaths(folder)
  const thread = shopThreadIn(folder)
  const work = copyWorkIn(entry, folder, () => null)
  return {
    thread,
    work,
    database,
    restores: restoresOf({ shop: thread, look: noLook, work, alone: (run) => run(), database }, patience),
  }
}

/** A data folder with 120 people and one destroyed page of cards. */
function damagedFolder(): string {
  const folder = testFolder()
  const shop = aFullShop()
  const [, page = 0] = pagesOf(shop, 'customers', 'leaf')
  const { database, marker } = liveShopPaths(folder)
  destroy(shop, page)
  copyFileSync(shop.paths.database, database)
  copyFileSync(shop.paths.marker, marker)
  return folder
}

function aTurn(signal = new AbortController().signal): Omit<Turn, 'check'> & { readonly said: number[] } {
  const said: number[] = []
  return { signal, tell: ({ done }) => void said.push(done), hold: () => undefined, said }
}

const stateOf = (thread: ShopThread): Promise<unknown> => thread.call('shop:state', {})

describe('a damaged file', () => {
  test('is salvaged beside the closed shop, says how far it is, and is put in place by the door of a restore', async () => {
    const { thread, restores, database } = start(damagedFolder())
    expect(await stateOf(thread)).toMatchObject({ value: { kind: 'refused', code: 'shop-damaged' } })
    const damaged = readFileSync(database)
    const turn = aTurn()
    const preview = await restores.salvage(null, turn)
    expect(preview).toMatchObject({ shopName: '花のたかさき', people: 120, now: null, salvaged: { isShopLost: false } })
    expect(preview.salvaged.fromList).toBeGreaterThan(5)
    expect(turn.said).toEqual(turn.said.toSorted((one, other) => one - other))
    expect(turn.said.length).toBeGreaterThan(10)
    expect(readFileSync(database).equals(damaged)).toBe(true)
    const { before } = await restores.run(preview.copy, aTurn())
    expect(await stateOf(thread)).toMatchObject({ value: { kind: 'ready', shopName: '花のたかさき' } })
    expect(readFileSync(join(backupsBeside(database), before ?? '')).equals(damaged)).toBe(true)
  })

  test('that the shop has open, and is none, is not read', async () => {
    const folder = testFolder()
    copyFileSync(aFullShop().paths.database, liveShopPaths(folder).database)
    const { restores } = start(folder)
    await expect(restores.salvage(null, aTurn())).rejects.toThrow(new Refusal('shop-in-use'))
  })

  test('over which nothing is heard is given up, and need not be waited for', async () => {
    const folder = damagedFolder()
    await expect(start(folder, HANGING_THREAD, 100).restores.salvage(null, aTurn())).rejects.toThrow(
      new Refusal('copy-too-slow'),
    )
    const { restores, database } = start(folder, HANGING_THREAD)
    const stop = new AbortController()
    const looking = restores.salvage(null, aTurn(stop.signal))
    stop.abort()
    await expect(looking).rejects.toThrow(new Refusal('cancelled'))
    expect([candidateOf(database), damagedCopyOf(database)].filter((path) => existsSync(path))).toEqual([])
  })
})

describe('where the shop cannot be opened', () => {
  test('copies are found in the places noted outside its file, and what was kept before an update', async () => {
    const folder = damagedFolder()
    const { database } = liveShopPaths(folder)
    const stick = join(testFolder(), 'USB青')
    mkdirSync(stick)
    copyFileSync(aFullShop().paths.database, join(stick, 'otsukiai-000004-2026-11-19.backup'))
    copyFileSync(join(import.meta.dirname, '../../files/shop-v1.db'), `${database}.v1`)
    writeFileSync(`${database}.v9`, 'of a newer program')
    writeFileSync(`${database}.places.json`, JSON.stringify([stick, '/media/USB赤']))
    const { thread, work } = start(folder)
    const asking = { shop: thread, work, patience: 20_000 }
    const { copies, slow } = await listCopies(asking, join(folder, 'backups'), startHandles())
    expect(slow).toEqual([])
    expect(copies.map(({ kind, place, people }) => ({ kind, place, people }))).toEqual([
      { kind: 'manual', place: 'USB青', people: 120 },
      { kind: 'before-update', place: '', people: 2 },
    ])
    expect(await notedPlaces(database)).toEqual([
      { name: 'USB青', there: true },
      { name: 'USB赤', there: false },
    ])
  })

  test('it is opened once what kept it shut is over', async () => {
    const folder = testFolder()
    const { database, marker } = liveShopPaths(folder)
    writeFileSync(marker, JSON.stringify({ shop: '019a0000-0000-7000-9000-000000000001' }))
    const { thread } = start(folder)
    expect(await stateOf(thread)).toMatchObject({ value: { kind: 'refused', code: 'shop-missing' } })
    expect(await thread.call('shop:open-again', {})).toMatchObject({ value: { kind: 'refused', code: 'shop-missing' } })
    copyFileSync(aFullShop().paths.database, database)
    expect(await thread.call('shop:open-again', {})).toMatchObject({ value: { kind: 'ready' } })
    expect(readdirSync(dirname(database))).not.toContain('otsukiai.db.v3')
  })
})
