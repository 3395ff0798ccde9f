import { describe, expect, test } from 'vitest'
import { Refusal } from '#main/store/refusal.ts'
import { testFolder } from '../support/db.ts'
import { pathsIn } from '../support/session.ts'
import { doOnce } from './support/acts.ts'
import { aShopWithList, soundContent } from './support/content.ts'
import { failCalls, LONGEST_MS, type Operation, reportFailures } from './support/every-call.ts'
import { doFailing } from './support/failing-calls.ts'
import { groundIn } from './support/ground.ts'
import { shopWith } from './support/shop.ts'

const LINES = 6

/** What the shop holds, or that there is none. */
function contentOrNone(folder: string): string {
  try {
    return soundContent(folder)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'shop-none') return 'none'
    throw error
  }
}

/** What is done to the shop in this folder, and what it holds before and after. */
async function changing(folder: string, act: string): Promise<Operation> {
  const ground = groundIn(folder)
  const was = contentOrNone(folder)
  await doOnce(folder, act, () => undefined)
  const is = contentOrNone(folder)
  expect(is).not.toBe(was)
  return { ground, act, look: contentOrNone, was: [was], is, refusals: ['disk-full', 'disk-failed'] }
}

async function aShopWithImport(): Promise<string> {
  const folder = aShopWithList(LINES)
  await doOnce(folder, 'import', () => undefined)
  return folder
}

describe('each call by which the disk is changed fails in turn', () => {
  test.each([
    ['saving', 'save', () => shopWith(10)],
    ['taking a list in', 'import', () => aShopWithList(LINES)],
    ['taking a list out again', 'undo-import', aShopWithImport],
    ['erasing', 'erase', () => shopWith(10)],
    ['undoing', 'undo', () => shopWith(10)],
    ['making the first shop', 'create', testFolder],
  ])(
    'while %s: a refusal, or it is done; the shop is sound, and the next try succeeds',
    async (what, act, ground) => {
      const operation = await changing(await ground(), act)
      const found = await failCalls(operation)
      expect(found.faults).toEqual([])
      reportFailures(what, found)
    },
    LONGEST_MS,
  )
})

test('the disk fills while the log of the first shop goes into its file: there is no shop yet, and none that is damaged', async () => {
  const folder = testFolder()
  const deed = { folder, act: 'create', copy: '', compiled: testFolder() }
  const touches = { paths: [`${pathsIn(folder).database}.new`], counts: new Map() }
  const outcome = await doFailing(deed, touches, { call: 'pwrite64', nth: 3, error: 'ENOSPC' })
  expect(outcome).toEqual({ said: 'refused disk-full', stderr: '', isHit: true })
  expect(contentOrNone(folder)).toBe('none')
})
