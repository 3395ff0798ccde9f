import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { checkAnyCopy, sweepUnpacked } from '#main/service/verify-any.ts'
import { aCustomer } from '../support/builders.ts'
import { openTestDb, testFolder } from '../support/db.ts'
import { laterRefusalOf } from '../support/refusal.ts'
import { aLocked, PASSPHRASE } from '../main/container/kit.ts'
import { runKilled } from './support/killed.ts'

/** A locked copy of a shop with one person. */
async function aLockedCopy(): Promise<string> {
  const shop = openTestDb()
  aCustomer(shop.session)
  shop.close()
  return (await aLocked(readFileSync(shop.paths.database))).file
}

test('kill -9 while a locked copy is verified: what was unpacked of it is swept by the next who verifies, and at the next start', async () => {
  const temp = testFolder()
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temp)
  const copy = await aLockedCopy()
  const compiled = join(temp, 'compiled')
  const left = (): readonly string[] => readdirSync(temp).filter((name) => name.startsWith('otsukiai-unpacked-'))
  const killed = async (): Promise<void> => {
    expect(await runKilled('verifier', [copy, PASSPHRASE], compiled, null)).toMatchObject({
      isKilled: true,
      stderr: '',
    })
  }
  await killed()
  expect(left()).toHaveLength(1)
  sweepUnpacked()
  expect(left()).toEqual([])
  await killed()
  // That of a process that still runs is needed.
  writeFileSync(join(temp, `otsukiai-unpacked-${process.pid}-x`), '')
  expect(await laterRefusalOf(() => checkAnyCopy(copy, { known: [], typed: null }))).toBe('copy-locked')
  expect(left()).toEqual([`otsukiai-unpacked-${process.pid}-x`])
  vi.unstubAllEnvs()
})
