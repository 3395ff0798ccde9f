import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { testFolder } from '../support/db.ts'
import { runSaver } from './support/child.ts'
import { shopWith, soundStanding } from './support/shop.ts'

// strace makes the system calls of the saving process fail as a disk would. (Debian: apt-get install strace)
const failing = (call: string, error: string, when: string): string[] => [
  'strace',
  '-f',
  '-qq',
  '-o',
  '/dev/null',
  '-e',
  `trace=${call}`,
  '-e',
  `inject=${call}:error=${error}:when=${when}`,
]

const SAVED_BEFORE = 5
const MOST = 40

describe('a full disk while saving', () => {
  test.each([1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233])(
    'from write %i on: refused as disk-full, nothing acknowledged is lost',
    async (at) => {
      const folder = shopWith(SAVED_BEFORE)
      const { acknowledged, refusals, code, stderr } = await runSaver(folder, {
        most: MOST,
        under: failing('pwrite64', 'ENOSPC', `${at}+`),
      })
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(refusals.length).toBeGreaterThan(0)
      expect(new Set(refusals)).toEqual(new Set(['disk-full']))
      expect(soundStanding(folder)).toEqual({ n: Math.max(acknowledged, SAVED_BEFORE), whole: true })
      // Once there is room again, saving goes on.
      const again = await runSaver(folder, { most: 3 })
      expect(again).toMatchObject({ refusals: [], code: 0 })
      expect(soundStanding(folder)).toEqual({ n: again.acknowledged, whole: true })
    },
  )

  test.each([4, 30, 77, 120])('at write %i alone: one refusal, and the very next try is saved', async (at) => {
    const folder = shopWith(SAVED_BEFORE)
    const { acknowledged, refusals, code } = await runSaver(folder, {
      most: MOST,
      under: failing('pwrite64', 'ENOSPC', String(at)),
    })
    expect({ refusals, code, acknowledged }).toEqual({
      refusals: ['disk-full'],
      code: 0,
      acknowledged: SAVED_BEFORE + MOST,
    })
    expect(soundStanding(folder)).toEqual({ n: acknowledged, whole: true })
  })
})

test.each([
  ['pwrite64', 1],
  ['pwrite64', 60],
  ['fsync', 1],
  ['fsync', 12],
])('a disk that fails in %s from the %i. time on: never a false success', async (call, at) => {
  const folder = shopWith(SAVED_BEFORE)
  const { acknowledged, refusals, code, stderr } = await runSaver(folder, {
    most: MOST,
    under: failing(call, 'EIO', `${at}+`),
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(new Set(refusals)).toEqual(new Set(['disk-failed']))
  const { n, whole } = soundStanding(folder)
  expect(whole).toBe(true)
  // Where only the flush failed, a save that was refused may be there nevertheless.
  const least = Math.max(acknowledged, SAVED_BEFORE)
  expect([least, least + 1]).toContain(n)
})

test('a save flushes the disk once', async () => {
  const flushes = async (most: number): Promise<number> => {
    const log = join(testFolder(), 'calls')
    await runSaver(shopWith(0), {
      most,
      under: ['strace', '-f', '-qq', '-o', log, '-e', 'trace=fsync,fdatasync,sync_file_range'],
    })
    return readFileSync(log, 'utf8')
      .split('\n')
      .filter((line) => line.includes('sync')).length
  }
  // Checkpoints come every nine saves, so that both runs have none after the last whole nine.
  expect((await flushes(8)) - (await flushes(2))).toBe(6)
})
