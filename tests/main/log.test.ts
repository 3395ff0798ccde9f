import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLog } from '#main/log.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'otsukiai-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test('a failure is written with its kind, code and place, never with its words', () => {
  const error = Object.assign(new TypeError('髙﨑 花子 is not iterable'), { code: 'SQLITE_FULL' })
  openLog(folder, 'main').failed('customers:add', error)
  const text = readFileSync(join(folder, 'logs/main.log'), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ doing: 'customers:add', kind: 'TypeError', code: 'SQLITE_FULL' })
  expect(text).toContain('log.test.ts')
  expect(text).not.toContain('髙﨑')
})

test('where no log can be opened the program goes on without one', () => {
  writeFileSync(join(folder, 'logs'), '')
  expect(() => openLog(folder, 'main').failed('customers:add', new Error('x'))).not.toThrow()
  rmSync(join(folder, 'logs'))
  mkdirSync(join(folder, 'logs/shop.log'), { recursive: true })
  expect(() => openLog(folder, 'shop').failed('customers:add', new Error('x'))).not.toThrow()
})

// /dev/full is Linux's disk without room; elsewhere the name leads nowhere, which stops nothing either.
test('a full disk under the log stops nothing', async () => {
  mkdirSync(join(folder, 'logs'))
  symlinkSync('/dev/full', join(folder, 'logs/main.log'))
  const log = openLog(folder, 'main')
  expect(() => log.failed('customers:add', new Error('x'))).not.toThrow()
  // An error event without a listener would end the program in a later turn.
  await turn()
})
