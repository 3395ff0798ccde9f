import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readCopy } from '#main/store/copy-facts.ts'
import { Refusal } from '#main/store/refusal.ts'
import { backupsBeside } from '#main/store/swap.ts'
import { testFolder } from '../support/db.ts'
import { pathsIn } from '../support/session.ts'
import { aShopWithList, soundContent } from './support/content.ts'
import { recorded } from './support/disk-log.ts'
import { Disk } from './support/power.ts'
import { cut, cutDoing, CUTS, FEWER_CUTS, SEED } from './support/power-cuts.ts'
import { builtProgram } from './support/programs.ts'
import { report } from './support/report.ts'
import { shopWith, soundStanding } from './support/shop.ts'

describe('the power goes while saving', () => {
  const before = 5
  /** Between two checkpoints lie nine saves. */
  const saves = 40

  async function cutSaves(synchronous: 'FULL' | 'NORMAL') {
    const folder = shopWith(before)
    const disk = new Disk(folder)
    const acts = await recorded(folder, builtProgram('saver'), [folder, String(saves), synchronous])
    const found = cut(disk, acts, CUTS, soundStanding)
    return found.map(({ said, seen: { n, whole } }) => ({ acknowledged: Number(said.at(-1) ?? before), n, whole }))
  }

  test(`${CUTS} times: all that was acknowledged is there, nothing is half done`, async () => {
    const found = await cutSaves('FULL')
    expect(found.filter(({ n, acknowledged }) => n < acknowledged || n > acknowledged + 1)).toEqual([])
    expect(found.filter(({ whole }) => !whole)).toEqual([])
    const ahead = found.filter(({ n, acknowledged }) => n > acknowledged).length
    const words = `0 acknowledged lost, 0 half done; ${ahead} there before they were acknowledged`
    report({ fault: 'power cut while saving', times: CUTS, seed: SEED, found: words })
  })

  test(`the same where the disk is not waited for: saves are lost, so that these cuts would find it`, async () => {
    const found = await cutSaves('NORMAL')
    const lost = found.filter(({ n, acknowledged }) => n < acknowledged).length
    expect(lost).toBeGreaterThan(CUTS / 10)
    expect(found.filter(({ whole }) => !whole)).toEqual([])
    const words = `acknowledged saves lost in ${lost} cuts, as they must be`
    report({
      fault: 'power cut while saving, the disk not waited for (control)',
      times: CUTS,
      seed: SEED,
      found: words,
    })
  })
})

test(`the power goes while a list comes in and goes out again, ${FEWER_CUTS} times each: all of it is there, or nothing`, async () => {
  const batch = '019b0000-0000-7000-8000-000000000001'
  const folder = aShopWithList()
  const without = soundContent(folder)
  const states = { in: 0, out: 0 }
  for (const way of ['in', 'out'] as const) {
    const disk = new Disk(folder)
    const [was, becomes] = way === 'in' ? [without, null] : [soundContent(folder), without]
    const acts = await recorded(folder, builtProgram('importer'), [folder, batch, way])
    const is = becomes ?? soundContent(folder)
    expect(is).not.toBe(was)
    for (const { said, seen } of cut(disk, acts, FEWER_CUTS, soundContent)) {
      expect(said.includes('done') ? [is] : [was, is]).toContain(seen)
      if (seen === is) states[way] += 1
    }
  }
  for (const way of ['in', 'out'] as const) {
    const words = `0 half done; all of it after ${states[way]}`
    report({ fault: `power cut while a list goes ${way}`, times: FEWER_CUTS, seed: SEED, found: words })
  }
})

test(`the power goes while restoring, ${FEWER_CUTS} times: the old or the restored, whole, and the old one kept once it is not live`, async () => {
  const [fewer, more] = [10, 24]
  const folder = shopWith(fewer)
  const copy = pathsIn(shopWith(more)).database
  const disk = new Disk(folder)
  const acts = await recorded(folder, builtProgram('doer'), [folder, 'restore', copy])
  expect(acts.findLast(({ what }) => what === 'said')).toEqual({ what: 'said', line: 'done' })
  const found = cut(disk, acts, FEWER_CUTS, (left) => {
    const standing = soundStanding(left)
    const backups = backupsBeside(pathsIn(left).database)
    const kept = existsSync(backups) ? readdirSync(backups).map((name) => readCopy(join(backups, name)).people) : []
    return { ...standing, kept }
  })
  for (const { said, seen } of found) {
    expect(seen.whole).toBe(true)
    expect(said.includes('done') ? [more] : [fewer, more]).toContain(seen.n)
  }
  const live = found.filter(({ seen }) => seen.n === more)
  // People outside the trash: every seventh save throws one away.
  for (const { seen } of live) expect(seen.kept).toEqual([fewer - Math.floor(fewer / 7)])
  const words = `0 half done; ${live.length} times the restored one with the old one kept`
  report({ fault: 'power cut while restoring', times: FEWER_CUTS, seed: SEED, found: words })
})

describe(`the power goes, ${FEWER_CUTS} times`, () => {
  test.each(['erase', 'trash', 'undo'])('in what changes a shop (%s): it was done, or it was not', async (what) => {
    const folder = shopWith(10)
    const was = soundContent(folder)
    const found = await cutDoing(folder, what, FEWER_CUTS, soundContent)
    const is = soundContent(folder)
    expect(is).not.toBe(was)
    for (const { said, seen } of found) expect(said.includes('done') ? [is] : [was, is]).toContain(seen)
    const after = found.filter(({ seen }) => seen === is).length
    const words = `0 half done; done after ${after}`
    report({ fault: `power cut: ${what}`, times: FEWER_CUTS, seed: SEED, found: words })
  })

  test('while a file of an older version is brought up to date: it comes up to date at the next opening', async () => {
    const folder = testFolder()
    copyFileSync(join(import.meta.dirname, '../files/shop-v1.db'), pathsIn(folder).database)
    const found = await cutDoing(folder, 'open', FEWER_CUTS, soundContent)
    const is = soundContent(folder)
    for (const { seen } of found) expect(seen).toBe(is)
    const words = 'up to date and whole at the next opening, each time'
    report({
      fault: 'power cut while an older file is brought up to date',
      times: FEWER_CUTS,
      seed: SEED,
      found: words,
    })
  })

  test('while the first shop is made: there is none yet, or it is whole', async () => {
    const folder = testFolder()
    const found = await cutDoing(folder, 'create', FEWER_CUTS, (left) => {
      try {
        return soundContent(left)
      } catch (error) {
        if (error instanceof Refusal) return error.code
        throw error
      }
    })
    const is = soundContent(folder)
    for (const { said, seen } of found) expect(said.includes('done') ? [is] : ['shop-none', is]).toContain(seen)
    const words = `none yet or whole; made after ${found.filter(({ seen }) => seen === is).length}`
    report({ fault: 'power cut while the first shop is made', times: FEWER_CUTS, seed: SEED, found: words })
  })
})
