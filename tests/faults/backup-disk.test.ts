import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkShop } from '#main/service/check.ts'
import { keepBackupPlace } from '#main/service/places.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { closeShop, openShop } from '#main/store/open.ts'
import { backupsBeside } from '#main/store/swap.ts'
import { Clock } from '../support/clock.ts'
import { testFolder } from '../support/db.ts'
import { pathsIn, sessionOf, TEST_SHOP } from '../support/session.ts'
import { standing } from './support/saves.ts'
import { fillShop } from './support/shop.ts'
import { builtProgram } from './support/programs.ts'

// strace makes the system calls on one file fail as a disk would. (Debian: apt-get install strace)

const run = promisify(execFile)
const DOER = builtProgram('doer')
const NAME = 'otsukiai-000001-2026-11-20.backup'
const SAVES = 400

type Ground = { readonly folder: string; readonly here: string; readonly stick: string }

/** A closed shop of more than a megabyte, made once. */
const base = mkdtempSync(join(tmpdir(), 'otsukiai-'))
beforeAll(() => fillShop(base, SAVES))
afterAll(() => rmSync(base, { recursive: true }))

/** The same with copies that go to a stick. */
function aShopWithStick(): Ground {
  const folder = testFolder()
  cpSync(base, folder, { recursive: true })
  const stick = join(testFolder(), 'USB')
  mkdirSync(stick)
  const shop = openShop(pathsIn(folder))
  keepBackupPlace(sessionOf(shop, new Clock()), { path: stick })
  closeShop(shop.connection)
  return { folder, here: backupsBeside(pathsIn(folder).database), stick }
}

type Fault = { readonly call: string; readonly error: string; readonly when: string; readonly on: string }

/** What became of a backup under which calls on `on` fail from the `when`. one on (n+), or only it (n). */
async function backUp(folder: string, { call, error, when, on }: Fault): Promise<string> {
  const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${when}`, '-P', on]
  const { stdout } = await run('strace', [
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    ...inject,
    process.execPath,
    DOER,
    folder,
    'backup',
  ])
  return stdout.trim().split('\n').at(-1) ?? ''
}

const partOf = (stick: string): string => join(stick, `${NAME}.${TEST_SHOP.id.slice(-12)}.part`)

/** The shop is whole, nothing half made lies under a copy's name, and the next backup goes through. */
async function expectNothingLost({ folder, stick }: Ground): Promise<void> {
  expect(readdirSync(stick)).toEqual([])
  const shop = openShop(pathsIn(folder))
  expect(checkShop(shop)).toMatchObject({ integrity: 'ok', foreignKeys: 'ok', derived: 'ok' })
  expect(standing(shop).n).toBe(SAVES)
  closeShop(shop.connection)
  await run(process.execPath, [DOER, folder, 'backup'])
  const [name = ''] = readdirSync(stick)
  expect(readCopy(join(stick, name))).toMatchObject({ people: SAVES - Math.floor(SAVES / 7) })
}

describe('while a copy is brought to a stick', () => {
  test.each([
    ['is full from the first write on', 'write', 'ENOSPC', '1+', 'place-full'],
    ['is full half way', 'write', 'ENOSPC', '2+', 'place-full'],
    ['holds no larger file', 'write', 'EFBIG', '2+', 'place-full'],
    ['is pulled half way', 'write', 'ENODEV', '2+', 'place-failed'],
    ['is worn out and cannot be flushed', 'fsync', 'EIO', '1+', 'place-failed'],
    ['can be written but not read back', 'read', 'EIO', '2+', 'place-failed'],
    ['is write-protected', 'openat', 'EROFS', '1', 'place-read-only'],
    ['is not ours to write to', 'openat', 'EACCES', '1', 'place-read-only'],
  ])('it %s: said so, the copy here is good, and none is there', async (_how, call, error, when, code) => {
    const ground = aShopWithStick()
    expect(await backUp(ground.folder, { call, error, when, on: partOf(ground.stick) })).toBe(`refused ${code}`)
    expect(readdirSync(ground.here)).toEqual([NAME])
    expect(readCopy(join(ground.here, NAME))).toMatchObject({ sequence: 1 })
    await expectNothingLost(ground)
  })

  test('a virus scanner holds it for a while: it gets its name as soon as it may', async () => {
    const { folder, stick } = aShopWithStick()
    const on = partOf(stick)
    expect(await backUp(folder, { call: 'rename', error: 'EBUSY', when: '1..4', on })).toBe('done')
    expect(readdirSync(stick)).toEqual([NAME])
  })
})

describe('while the shop is copied, the disk of this PC', () => {
  test.each([
    ['is full', 'pwrite64', 'ENOSPC', '1+', 'disk-full'],
    ['is full half way', 'pwrite64', 'ENOSPC', '40+', 'disk-full'],
    ['fails', 'pwrite64', 'EIO', '40+', 'disk-failed'],
    ['cannot be flushed', 'fsync', 'EIO', '1+', 'disk-failed'],
  ])('%s: said so, the shop goes on, and nothing is left of the copy', async (_how, call, error, when, code) => {
    const ground = aShopWithStick()
    const on = join(ground.here, `${NAME}.copied.copying`)
    expect(await backUp(ground.folder, { call, error, when, on })).toBe(`refused ${code}`)
    expect(readdirSync(ground.here)).toEqual([])
    await expectNothingLost(ground)
  })
})
