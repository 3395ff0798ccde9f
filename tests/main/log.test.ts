import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { LOG_MOST, openLog } from '#main/log.ts'

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

test.each([
  ['at save (C:\\Users\\髙﨑 花子\\AppData (x86)\\out\\main\\thread.js:10:5)', 'at save (thread.js:10:5)'],
  ['at async file:///home/髙﨑/otsukiai/out/main/thread.js:10:5', 'at async thread.js:10:5'],
  ['at /Users/髙﨑 花子/おつきあい帳.app/out/main/index.js:1:2', 'at index.js:1:2'],
  ['at new Shop (file:///home/髙﨑/out/main/thread.js:10:5)', 'at new Shop (thread.js:10:5)'],
  ['at async Promise.all (index 0)', 'at async Promise.all (index 0)'],
  ['at node:internal/process/task_queues:105:5', 'at node:internal/process/task_queues:105:5'],
])('the folders of a PC, which bear a name, stay out of it: %s', (line, written) => {
  const error = Object.assign(new Error('x'), { stack: `Error: x\n    ${line}` })
  openLog(folder, 'main').failed('customers:add', error)
  const text = readFileSync(join(folder, 'logs/main.log'), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ at: [written] })
  expect(text).not.toContain('髙﨑')
})

test('it never fills the disk: a file that is too long is put aside, and the one before that goes', () => {
  const logs = join(folder, 'logs')
  mkdirSync(logs)
  writeFileSync(join(logs, 'main.before.log'), 'the oldest')
  writeFileSync(join(logs, 'main.log'), 'x'.repeat(LOG_MOST + 1))
  const log = openLog(folder, 'main')
  log.failed('first', new Error('x'))
  expect(statSync(join(logs, 'main.before.log')).size).toBe(LOG_MOST + 1)
  writeFileSync(join(logs, 'main.log'), 'y'.repeat(LOG_MOST + 1))
  log.failed('second', new Error('x'))
  expect(readFileSync(join(logs, 'main.before.log'), 'utf8')).toContain('yyy')
  const text = readFileSync(join(logs, 'main.log'), 'utf8')
  expect(JSON.parse(text)).toMatchObject({ doing: 'second' })
  expect(readdirSync(logs).toSorted()).toEqual(['main.before.log', 'main.log'])
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
