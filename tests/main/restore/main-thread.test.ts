import { once } from 'node:events'
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RestorePreview } from '#domain/backup/backup.ts'
import { lookWorkIn } from '#main/backups/look-work.ts'
import { copyWorkIn } from '#main/backups/work.ts'
import { type RestoreMeans, type Restores, restoresOf } from '#main/restore.ts'
import type { Turn } from '#main/running.ts'
import { liveShopPaths } from '#main/shop/paths.ts'
import type { ShopThread } from '#main/shop/shop-thread.ts'
import { Refusal } from '#main/store/refusal.ts'
import { candidateOf } from '#main/store/swap.ts'
import { closeShop, createShop } from '#main/store/open.ts'
import { utilityProcess } from '../../../host/electron/utility.ts'
import { aCustomer, aNewCustomer, aSale } from '../../support/builders.ts'
import { Clock } from '../../support/clock.ts'
import { testFolder } from '../../support/db.ts'
import { shopThreadIn } from '../../support/program.ts'
import { sessionOf, TEST_SHOP } from '../../support/session.ts'

const COPY_THREAD = new URL('../../../main/copy-thread.ts', import.meta.url)
const LOOK_PROCESS = join(import.meta.dirname, '../../../main/look-process.ts')
const HANGING = join(import.meta.dirname, '../../support/hanging-look.ts')
const SLOW = join(import.meta.dirname, '../../support/slow-look.ts')
const SILENT = join(import.meta.dirname, '../../support/silent-look.ts')
const STILLBORN = join(import.meta.dirname, '../../support/stillborn-look.ts')
const DYING = join(import.meta.dirname, '../../support/dying-look.ts')

type Running = {
  readonly folder: string
  readonly copy: string
  readonly thread: ShopThread
  readonly restores: Restores
  readonly told: [string, unknown][]
  /** Each process that was started, once it is no more. */
  readonly ended: readonly Promise<unknown>[]
}

/** A shop with 髙﨑 and two visits, a copy of it, and 𠮷野 who came later; then `spoil`, then the program starts. */
function start(
  spoil: (file: string) => void = () => undefined,
  entry = LOOK_PROCESS,
  patience?: number,
  alone: RestoreMeans['alone'] = (work) => work(),
): Running {
  const folder = testFolder()
  const copy = join(testFolder(), 'otsukiai-000007-2026-11-22.backup')
  const { database } = liveShopPaths(folder)
  const made = createShop({ database: copy, marker: `${copy}.marker` }, TEST_SHOP)
  const session = sessionOf(made, new Clock())
  const person = aCustomer(session)
  aSale(session, person.key, '2026-11-01')
  aSale(session, person.key, '2026-11-15', { item: '花束' })
  closeShop(made.connection)
  copyFileSync(copy, database)
  spoil(database)
  const told: [string, unknown][] = []
  const thread = shopThreadIn(folder, { onEvent: (name, payload) => void told.push([name, payload]) })
  const ended: Promise<unknown>[] = []
  const look = lookWorkIn(
    () => {
      const helper = utilityProcess.fork(entry)
      ended.push(once(helper, 'exit'))
      return helper
    },
    folder,
    () => null,
  )
  const work = copyWorkIn(COPY_THREAD, folder, () => null)
  return {
    folder,
    copy,
    thread,
    restores: restoresOf({ shop: thread, look, work, alone, database }, patience),
    told,
    ended,
  }
}

const aTurn = (signal = new AbortController().signal): Omit<Turn, 'check'> => ({
  signal,
  tell: () => undefined,
  hold: () => undefined,
})

const look = async (restores: Restores, path: string, signal?: AbortSignal): Promise<RestorePreview> => {
  const looked = await restores.look({ path, copy: 'a name', typed: null }, aTurn(signal))
  if (looked.kind === 'locked') throw new Error('an open copy')
  return looked.preview
}

const add = (thread: ShopThread): Promise<unknown> =>
  thread.call('customers:add', aNewCustomer({ familyName: '𠮷野', givenName: '一' }))

const names = async (thread: ShopThread): Promise<string[]> => {
  const listed = (await thread.call('customers:list', { text: '', offset: 0, limit: 10 })) as {
    value: { rows: { familyName: string }[] }
  }
  return listed.value.rows.map(({ familyName }) => familyName)
}

describe('a copy', () => {
  test('is looked at beside the open shop, put back, and the shop goes on with it', async () => {
    const { copy, thread, restores, told } = start()
    await add(thread)
    const preview = await look(restores, copy)
    expect(preview).toEqual({
      copy: expect.any(String),
      file: 'otsukiai-000007-2026-11-22.backup',
      shopName: '花のたかさき',
      takenAt: expect.stringMatching(/^2026-11-20T/),
      takenOn: '2026-11-20',
      people: 1,
      visits: 2,
      now: { people: 2, visits: 2 },
      comeBack: { count: 0, names: [] },
      go: { count: 1, names: ['𠮷野 一'] },
      lastVisits: [
        { day: '2026-11-15', name: '髙﨑 花子', item: '花束' },
        { day: '2026-11-01', name: '髙﨑 花子', item: 'カット' },
      ],
      erasedSince: 0,
      isOtherShop: false,
    })
    expect(await names(thread)).toEqual(expect.arrayContaining(['𠮷野']))
    told.length = 0
    expect(await restores.run(preview.copy, aTurn())).toMatchObject({ people: 1, visits: 2 })
    expect(await names(thread)).toEqual(['髙﨑'])
    expect(told.map(([name]) => name)).toEqual(['shop-state', 'changed'])
    expect(told).toEqual([
      ['shop-state', expect.objectContaining({ kind: 'ready' })],
      ['changed', expect.objectContaining({ label: 'restored', customers: null })],
    ])
    expect(await add(thread)).toMatchObject({ ok: true })
  })

  test('can only be put back as it was looked at last, and once', async () => {
    const { copy, restores } = start()
    const first = await look(restores, copy)
    const second = await look(restores, copy)
    await expect(restores.run(first.copy, aTurn())).rejects.toThrow(new Refusal('copy-missing'))
    await restores.run(second.copy, aTurn())
    await expect(restores.run(second.copy, aTurn())).rejects.toThrow(new Refusal('copy-missing'))
  })

  test('that is no good leaves nothing behind, also of what was looked at before', async () => {
    const { folder, copy, restores } = start()
    const looked = await look(restores, copy)
    writeFileSync(copy, 'spoiled')
    await expect(look(restores, copy)).rejects.toThrow(new Refusal('copy-foreign'))
    await expect(restores.run(looked.copy, aTurn())).rejects.toThrow(new Refusal('copy-missing'))
    expect(existsSync(candidateOf(liveShopPaths(folder).database))).toBe(false)
  })

  test('over which the look hangs within SQLite is given up as too slow, its process ended, and the program goes on', async () => {
    const { folder, copy, thread, restores, ended } = start(undefined, HANGING, 2_000)
    await expect(look(restores, copy)).rejects.toThrow(new Refusal('copy-too-slow'))
    expect(ended).toHaveLength(1)
    await Promise.all(ended)
    // What it had taken in of the copy is gone with it.
    expect(existsSync(candidateOf(liveShopPaths(folder).database))).toBe(false)
    expect(await add(thread)).toMatchObject({ ok: true })
  })

  test('is read to its end on a slow PC, however long it takes, as long as each step is heard of', async () => {
    const { copy, restores } = start(undefined, SLOW, 5_000)
    expect(await look(restores, copy)).toMatchObject({ people: 1, visits: 2 })
  })

  test('of hundreds of megabytes may be silent for as much longer as a slow disk takes to read it', async () => {
    const { copy, restores } = start(undefined, SILENT, 5_000)
    expect(await look(restores, copy)).toMatchObject({ people: 1, visits: 2 })
  })

  test('that takes the process with it that looks is damaged', async () => {
    const { copy, restores } = start(undefined, DYING)
    await expect(look(restores, copy)).rejects.toThrow(new Refusal('copy-damaged'))
  })

  test('is not said to be damaged where the process that should look never began', async () => {
    const { copy, restores } = start(undefined, STILLBORN)
    await expect(look(restores, copy)).rejects.toThrow(new Refusal('disk-failed'))
  })

  test('need not be waited for', async () => {
    const { copy, restores } = start(undefined, HANGING)
    const stop = new AbortController()
    const looking = look(restores, copy, stop.signal)
    stop.abort()
    await expect(looking).rejects.toThrow(new Refusal('cancelled'))
  })
})

describe('where no shop is open', () => {
  test('a broken file is replaced by a copy, and kept', async () => {
    const { copy, thread, restores } = start((file) => {
      writeFileSync(file, '壊れたファイル'.repeat(500))
      writeFileSync(liveShopPaths(dirname(file)).marker, JSON.stringify({ shop: TEST_SHOP.id }))
    })
    expect(await thread.call('shop:state', {})).toMatchObject({ value: { kind: 'refused', code: 'shop-damaged' } })
    const preview = await look(restores, copy)
    expect(preview).toMatchObject({
      people: 1,
      now: null,
      go: { count: 0 },
      comeBack: { count: 0 },
      isOtherShop: false,
    })
    expect(await restores.run(preview.copy, aTurn())).toMatchObject({
      people: 1,
      visits: 2,
      before: expect.stringMatching(/^before-restore-000001-/),
    })
    expect(await thread.call('shop:state', {})).toMatchObject({ value: { kind: 'ready', shopName: '花のたかさき' } })
    expect(await names(thread)).toEqual(['髙﨑'])
  })

  test('the first run starts from a copy', async () => {
    const { copy, thread, restores } = start((file) => rmSync(file))
    expect(await thread.call('shop:state', {})).toMatchObject({ value: { kind: 'none' } })
    const preview = await look(restores, copy)
    expect(await restores.run(preview.copy, aTurn())).toEqual({
      people: 1,
      visits: 2,
      before: null,
      erasedAgain: 0,
      olderSheet: null,
    })
    expect(await names(thread)).toEqual(['髙﨑'])
  })
})
