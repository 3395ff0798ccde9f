import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isSignFor, putSign, readSign } from '#main/files/pc-sign.ts'
import { thisPc } from '#main/this-pc.ts'
import { testFolder } from '../support/db.ts'
import { TEST_SHOP } from '../support/session.ts'
import { namesIn } from './backup/kit.ts'

const silently = (): void => undefined

test('a PC keeps its number, and a folder that was taken to another begins with a new one', () => {
  const path = join(testFolder(), 'pc.json')
  const first = thisPc(path, 'MISE-1', silently)
  expect(thisPc(path, 'MISE-1', silently).pc).toBe(first.pc)
  const other = thisPc(path, 'MISE-2', silently)
  expect(other.pc).not.toBe(first.pc)
  writeFileSync(path, '{')
  expect(thisPc(path, 'MISE-2', silently).pc).not.toBe(other.pc)
})

test('where its number cannot be kept, the PC has one all the same, and it is told', () => {
  const failures: unknown[] = []
  const folder = testFolder()
  expect(thisPc(join(folder, 'away', 'pc.json'), 'MISE-1', (error) => failures.push(error)).pc).toMatch(
    /^[0-9a-f-]{36}$/,
  )
  expect(failures).toHaveLength(1)
})

test('that another PC is gone holds for the copies that were known then, also after the next start', () => {
  const path = join(testFolder(), 'pc.json')
  const copy = { pc: 'other', sequence: 12, takenAt: '2026-11-20T09:05:00.000Z' }
  // What lies in a place that was away when the newest was brought.
  const older = { ...copy, sequence: 11, takenAt: '2026-11-19T09:05:00.000Z' }
  thisPc(path, 'MISE-1', silently).noteGone(copy)
  const again = thisPc(path, 'MISE-1', silently)
  again.noteGone(older)
  expect([again.isGone(copy), again.isGone(older)]).toEqual([true, true])
  expect(again.isGone({ ...copy, sequence: 13 })).toBe(false)
  expect(again.isGone({ ...copy, takenAt: '2026-11-21T09:05:00.000Z' })).toBe(false)
  expect(again.isGone({ ...copy, pc: 'third' })).toBe(false)
})

test('a PC keeps its number where an earlier version noted otherwise which others are gone', () => {
  const path = join(testFolder(), 'pc.json')
  const { pc } = thisPc(path, 'MISE-1', silently)
  writeFileSync(path, JSON.stringify({ pc, called: 'MISE-1', gone: { other: '12 2026-11-20T09:05:00.000Z' } }))
  expect(thisPc(path, 'MISE-1', silently).pc).toBe(pc)
})

test('what a PC notes beside its copies is read as it was written, and nothing else is', () => {
  const folder = testFolder()
  const { pc } = thisPc(join(testFolder(), 'pc.json'), 'MISE-1', silently)
  const sign = { shop: TEST_SHOP.id, pc, called: '店のパソコン', sequence: 12, takenAt: '2026-11-20T09:05:00.000Z' }
  putSign(folder, sign)
  putSign(folder, { ...sign, sequence: 13 })
  const [name = '', ...more] = readdirSync(folder)
  expect([more, namesIn(folder)]).toEqual([[], []])
  expect(isSignFor(name, TEST_SHOP.id)).toBe(true)
  const text = readFileSync(join(folder, name), 'utf8')
  expect(readSign(text, TEST_SHOP.id)).toEqual({ ...sign, sequence: 13 })
  const other = pc as typeof TEST_SHOP.id
  expect([isSignFor(name, other), readSign(text, other)]).toEqual([false, null])
  for (const spoilt of ['', '{}', text.slice(1), text.replace('13', '"13"'), text.replace('店の', '店\\u0007')])
    expect(readSign(spoilt, TEST_SHOP.id)).toBeNull()
})
