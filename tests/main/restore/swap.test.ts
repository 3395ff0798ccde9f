import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3-multiple-ciphers'
import { describe, expect, test } from 'vitest'
import { closeShop, openShop, type ShopPaths } from '#main/store/open.ts'
import { beginSwap, candidateOf, finishSwap, swapIn, swapSteps } from '#main/store/swap.ts'
import { patiently } from '#main/store/rename.ts'
import { query } from '#main/store/db.ts'
import { aCustomer } from '../../support/builders.ts'
import { openTestDb } from '../../support/db.ts'
import { TEST_SHOP } from '../../support/session.ts'

const KEPT = 'before-restore-000003-2026-11-22.backup'
const SWAP = { kept: KEPT, shop: TEST_SHOP.id }
const NAMES = query<{ name: string }>('SELECT family_name AS name FROM customers ORDER BY key', ['name'])

/** A present shop with 髙﨑 and 𠮷野, and as candidate the same shop as it was before 𠮷野 came. */
function twoStates(): { readonly paths: ShopPaths; readonly kept: string } {
  const { session, close, paths, folder } = openTestDb()
  aCustomer(session)
  close()
  copyFileSync(paths.database, `${folder}/earlier`)
  const later = openShop(paths)
  closeShop(later.connection)
  const raw = new Database(paths.database)
  raw.exec(`UPDATE customers SET family_name = '𠮷野'`)
  raw.close()
  copyFileSync(`${folder}/earlier`, candidateOf(paths.database))
  return { paths, kept: join(folder, 'backups', KEPT) }
}

/** As a killed program leaves it: what was saved last stands in the log alone. */
function killed(paths: ShopPaths): void {
  const raw = new Database(paths.database)
  raw.pragma('journal_mode = WAL')
  raw.exec(`UPDATE customers SET family_name = '渡邉'`)
  const files = ['', '-wal'].map(
    (part) => [`${paths.database}${part}`, readFileSync(`${paths.database}${part}`)] as const,
  )
  raw.close()
  for (const [file, bytes] of files) writeFileSync(file, bytes)
}

function names(paths: ShopPaths): string[] {
  const shop = openShop(paths)
  try {
    return shop.db.many(NAMES).map(({ name }) => name)
  } finally {
    closeShop(shop.connection)
  }
}

const asPaths = (database: string): ShopPaths => ({ database, marker: `${database}.marker` })

/** A log lies beside a file that is not the one it was written for. */
const hasForeignLog = (file: string): boolean =>
  existsSync(`${file}-wal`) && existsSync(file) && !readFileSync(file).includes('𠮷野')

/** No trace of the restore but the kept file. */
function expectTidy({ database }: ShopPaths): void {
  for (const name of readdirSync(join(database, '..'))) expect(name).not.toMatch(/candidate|restoring|-wal|-shm/)
}

describe('the candidate becomes the live file', () => {
  test('and the present one is kept', () => {
    const { paths, kept } = twoStates()
    swapIn(paths, SWAP)
    expectTidy(paths)
    expect(names(paths)).toEqual(['髙﨑'])
    expect(names(asPaths(kept))).toEqual(['𠮷野'])
  })

  test('and a present one that could not be closed is kept with its log', () => {
    const { paths, kept } = twoStates()
    killed(paths)
    swapIn(paths, SWAP)
    expectTidy(paths)
    expect(names(paths)).toEqual(['髙﨑'])
    expect(existsSync(`${kept}-wal`)).toBe(true)
    expect(names(asPaths(kept))).toEqual(['渡邉'])
  })

  test('where nothing stood', () => {
    const { paths, kept } = twoStates()
    rmSync(paths.database)
    rmSync(paths.marker)
    swapIn(paths, SWAP)
    expectTidy(paths)
    expect(names(paths)).toEqual(['髙﨑'])
    expect(existsSync(kept)).toBe(false)
  })

  test.each([
    ['a folder', (file: string) => mkdirSync(file)],
    ['an empty file', (file: string) => writeFileSync(file, '')],
    ['nothing but an old log', (file: string) => writeFileSync(`${file}-wal`, 'old')],
  ])('where %s stood', (_what, make) => {
    const { paths } = twoStates()
    rmSync(paths.database)
    make(paths.database)
    swapIn(paths, SWAP)
    expectTidy(paths)
    expect(names(paths)).toEqual(['髙﨑'])
  })

  test('and another shop is expected from then on', () => {
    const { paths } = twoStates()
    writeFileSync(paths.marker, '{"shop":"another"}\n')
    swapIn(paths, SWAP)
    expect(names(paths)).toEqual(['髙﨑'])
  })
})

describe('the program dies', () => {
  // More stops than there are steps, so that the last ones find nothing left to do.
  test.each([0, 1, 2, 3, 4, 5])(
    'after step %i: the next start finishes, and finds every log with its own file',
    (stop) => {
      const { paths, kept } = twoStates()
      killed(paths)
      beginSwap(paths, SWAP)
      const steps = swapSteps(paths)
      for (let step = 0; step < stop; step += 1) steps.next()
      expect([paths.database, kept].filter(hasForeignLog)).toEqual([])
      expect(names(paths)).toEqual(['髙﨑'])
      expectTidy(paths)
      expect(names(asPaths(kept))).toEqual(['渡邉'])
    },
  )

  test('before anything was written down: the present stands, and the candidate is swept away', () => {
    const { paths } = twoStates()
    expect(names(paths)).toEqual(['𠮷野'])
    expectTidy(paths)
  })

  test.each([0, 1, 2])(
    'after step %i, and another program throws the candidate away: the present comes back',
    (stop) => {
      const { paths, kept } = twoStates()
      killed(paths)
      beginSwap(paths, SWAP)
      const steps = swapSteps(paths)
      for (let step = 0; step < stop; step += 1) steps.next()
      rmSync(candidateOf(paths.database))
      expect(names(paths)).toEqual(['渡邉'])
      expect(existsSync(kept)).toBe(false)
      expectTidy(paths)
    },
  )

  test('what it wrote down can no longer be read: the present stands as it was', () => {
    const { paths } = twoStates()
    writeFileSync(`${paths.database}.restoring`, '{"kept":"../../elsewhere","shop":"x","hadPresent":true}')
    finishSwap(paths)
    expect(names(paths)).toEqual(['𠮷野'])
  })
})

test('where the intent cannot be written, nothing was done', () => {
  const { paths } = twoStates()
  mkdirSync(`${paths.database}.restoring.new`)
  expect(() => swapIn(paths, SWAP)).toThrow('disk-failed')
  rmSync(`${paths.database}.restoring.new`, { recursive: true })
  expect(names(paths)).toEqual(['𠮷野'])
  expectTidy(paths)
})

test('where the present can be moved only half, it is put back', () => {
  const { paths } = twoStates()
  killed(paths)
  // As long as a name may be: there is no room for the ending of its log.
  expect(() => swapIn(paths, { ...SWAP, kept: 'k'.repeat(253) })).toThrow('disk-failed')
  expect(readdirSync(join(paths.database, '../backups'))).toEqual([])
  expect(names(paths)).toEqual(['渡邉'])
  expectTidy(paths)
})

describe('a file that another program holds', () => {
  const held = (times: number, code: string) => {
    let tried = 0
    return () => {
      tried += 1
      if (tried <= times) throw Object.assign(new Error(code), { code })
    }
  }

  test.each(['EPERM', 'EACCES', 'EBUSY'])('is tried again while it answers %s', (code) => {
    expect(() => patiently(held(3, code), 1_000)).not.toThrow()
  })

  test('is given up after a while', () => {
    expect(() => patiently(held(1_000, 'EBUSY'), 100)).toThrow('EBUSY')
  })

  test('is not waited for where the disk is full', () => {
    expect(() => patiently(held(1, 'ENOSPC'), 1_000)).toThrow('ENOSPC')
  })
})
