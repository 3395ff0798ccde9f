import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Api, ShopState } from '#contract/api.ts'
import type { Result } from '#contract/result.ts'
import type { BackupLock } from '#domain/backup/lock.ts'
import type { RestoreLooked } from '#domain/backup/backup.ts'
import { type Backups, startBackups } from '#main/backups.ts'
import { lookWorkIn } from '#main/backups/look-work.ts'
import { type CopyWork, copyWorkIn } from '#main/backups/work.ts'
import { askInside } from '#main/ipc/ask.ts'
import { valueOf } from '#main/ipc/envelope.ts'
import { type Keyring, startKeyring } from '#main/keyring.ts'
import { thisPc } from '#main/this-pc.ts'
import { type RecordsLock, recordsLockOf } from '#main/records-lock.ts'
import { type Restores, restoresOf } from '#main/restore.ts'
import type { Turn } from '#main/running.ts'
import { lockOf } from '#main/service/new-lock.ts'
import { liveShopPaths } from '#main/shop/paths.ts'
import { type ShopThread, type ShopThreadOptions, startShopThread } from '#main/shop/shop-thread.ts'
import { utilityProcess } from '../../host/electron/utility.ts'
import { aNewCustomer } from './builders.ts'
import { testFolder } from './db.ts'

// The program without its window: the shop thread, copy threads, look processes, and what the main thread has them do.

const THREAD = new URL('../../main/thread.ts', import.meta.url)
const COPY_THREAD = new URL('../../main/copy-thread.ts', import.meta.url)
const LOOK_PROCESS = join(import.meta.dirname, '../../main/look-process.ts')

export const NEVER_BY_ITSELF: Pace = {
  firstLook: 600_000,
  lookEvery: 600_000,
  refusedPause: 600_000,
  readLimit: 10_000,
  quitLimit: 20_000,
}

export const PASSPHRASE = 'あさひ うどん きつね みかん'
export const CODE = '0123-4567-89AB-CDEF-GHJK-MNPQ'

/** scrypt takes its time, so that all tests of a file share one sheet. */
let sheet: BackupLock | null = null
function theSheet(): BackupLock {
  sheet ??= lockOf([PASSPHRASE, CODE], '7F3K')
  return sheet
}

export const A_TURN: Turn = {
  signal: new AbortController().signal,
  tell: () => undefined,
  check: () => undefined,
  hold: () => undefined,
}

export type Program = {
  readonly folder: string
  readonly database: string
  readonly shop: ShopThread
  readonly keyring: Keyring
  readonly records: RecordsLock
  readonly backups: Backups
  readonly restores: Restores
  readonly failures: readonly unknown[]
  state(): Promise<ShopState>
  add(familyName: string): Promise<void>
  /** Family names, in the order of the list. */
  names(): Promise<readonly string[]>
  lock(): Promise<number>
  unlock(): Promise<number>
  /** A sheet that was made since is in force. */
  keep(sheet: BackupLock): Promise<void>
  end(): Promise<void>
}

type Pace = NonNullable<Parameters<typeof startBackups>[0]['pace']>

type Options = {
  readonly hasSheet?: boolean
  readonly start?: 'empty' | 'sample'
  readonly pace?: Pace
  /** What the system calls the PC. */
  readonly pc?: string
  readonly work?: (real: CopyWork) => CopyWork
}

/** A shop thread on this folder until the test is over. */
export function shopThreadIn(folder: string, options: Partial<ShopThreadOptions> = {}): ShopThread {
  const thread = startShopThread({
    entry: THREAD,
    data: () => ({ folder, key: null }),
    onEvent: () => undefined,
    onDeath: () => undefined,
    ...options,
  })
  onTestFinished(() => thread.close())
  return thread
}

/** A program on this folder; where nothing lies there, with a shop and the sheet that locks its copies. */
export async function aProgram(folder = testFolder(), options: Options = {}): Promise<Program> {
  const { hasSheet = true, start = 'empty', pace = NEVER_BY_ITSELF, pc = 'MISE-1', work = (real) => real } = options
  const { database } = liveShopPaths(folder)
  const failures: unknown[] = []
  const failed = (error: unknown): void => void failures.push(error)
  const isNew = !existsSync(folder) || filesBelow(folder).length === 0
  const keyring = startKeyring()
  const shop = shopThreadIn(folder, { data: () => ({ folder, key: keyring.now() }), onDeath: failed })
  const ask = async <C extends keyof Api>(name: C, input: Api[C]['in']): Promise<Api[C]['out']> =>
    valueOf((await shop.call(name, input)) as Result<Api[C]['out']>)
  if (isNew) {
    await ask('shop:create', {
      shopName: '花のたかさき',
      shopKind: 'goods',
      sender: null,
      lettersAWeek: 10,
      start,
    })
    if (hasSheet) valueOf(await askInside(shop, 'backups:keep-lock', theSheet()))
  }
  const copyWork = work(copyWorkIn(COPY_THREAD, folder, keyring.now))
  const look = lookWorkIn(() => utilityProcess.fork(LOOK_PROCESS), folder, keyring.now)
  const backups = startBackups({
    shop,
    work: copyWork,
    pc: thisPc(join(folder, 'pc.json'), pc, failed),
    folder: join(folder, 'backups'),
    failed,
    pace,
  })
  const { alone } = backups
  const records = recordsLockOf({ shop, work: copyWork, alone, keyring, database, failed })
  const restores = restoresOf({ shop, look, work: copyWork, alone, database })
  const turn = async (on: boolean): Promise<number> => (await records.turn({ on, typed: PASSPHRASE }, A_TURN)).left
  return {
    folder,
    database,
    shop,
    keyring,
    records,
    backups,
    restores,
    failures,
    state: () => ask('shop:state', {}),
    add: async (familyName) => void (await ask('customers:add', aNewCustomer({ familyName }))),
    names: async () => {
      const { ids } = valueOf(await askInside(shop, 'restore:people', { after: 0 }))
      const names = valueOf(await askInside(shop, 'restore:names', { ids }))
      return names.map((name) => name.split(' ')[0] ?? '')
    },
    lock: () => turn(true),
    unlock: () => turn(false),
    keep: async (sheet) => void valueOf(await askInside(shop, 'backups:keep-lock', sheet)),
    end: () => shop.close(),
  }
}

/** Whatever lies in a folder and below, by path from there. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .toSorted()
}

/** The files below in which these words can be read. */
export function filesThatSay(folder: string, said: string): readonly string[] {
  const forms = [Buffer.from(said), Buffer.from(said, 'utf16le')]
  return filesBelow(folder).filter((name) => forms.some((form) => readFileSync(join(folder, name)).includes(form)))
}

export function openedLook(looked: RestoreLooked): Extract<RestoreLooked, { kind: 'opened' }>['preview'] {
  if (looked.kind !== 'opened') throw new Error('it is locked')
  return looked.preview
}
