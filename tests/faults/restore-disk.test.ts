import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { candidateOf } from '#main/store/swap.ts'
import { pathsIn } from '../support/session.ts'
import { lastLine, ran } from '../support/ran.ts'
import { shopWith, soundStanding } from './support/shop.ts'
import { builtProgram } from './support/programs.ts'

// strace makes the system calls that touch one file fail as its disk would.

const DOER = builtProgram('doer')
const [NOW, THEN] = [10, 24]

type Fault = { readonly file: string; readonly calls: string; readonly error: string; readonly when: string }

/** What a restore said at last, done where the calls on one file fail. */
async function restoreWith(folder: string, copy: string, { file, calls, error, when }: Fault): Promise<string> {
  const inject = `inject=${calls}:error=${error}:when=${when}`
  const strace = ['-f', '-qq', '-o', '/dev/null', '-P', file, '-e', `trace=${calls}`, '-e', inject]
  const child = spawn('strace', [...strace, process.execPath, DOER, folder, 'restore', copy])
  const { said } = await ran(child)
  return lastLine(said)
}

const reads = 'read,pread64'
const writes = 'write,pwrite64'

test.each([
  ['a stick that fails at once', 'copy-damaged', { on: 'copy', calls: reads, error: 'EIO', when: '1+' }],
  ['a stick that fails on the way', 'copy-damaged', { on: 'copy', calls: reads, error: 'ENODEV', when: '2+' }],
  ['a disk that is full at once', 'disk-full', { on: 'candidate', calls: writes, error: 'ENOSPC', when: '1+' }],
  [
    'a disk that fails while it is written',
    'disk-failed',
    { on: 'candidate', calls: writes, error: 'EIO', when: '1+' },
  ],
  [
    'a disk that fails while it is flushed',
    'disk-failed',
    { on: 'candidate', calls: 'fsync,fdatasync', error: 'EIO', when: '1+' },
  ],
  [
    'a disk that does not let files be renamed',
    'disk-failed',
    { on: 'candidate', calls: 'rename', error: 'EIO', when: '1+' },
  ],
  [
    'a disk that is full while the copy is made ready',
    'disk-full',
    { on: 'log', calls: writes, error: 'ENOSPC', when: '1+' },
  ],
  [
    'a disk without room for the index of the copy',
    'disk-full',
    { on: 'index', calls: 'pwrite64', error: 'ENOSPC', when: '1+' },
  ],
  [
    'a disk that fails while the copy gets an index',
    'disk-failed',
    { on: 'index', calls: 'ftruncate', error: 'EIO', when: '1+' },
  ],
  [
    'a disk that does not let the log of the copy go',
    'disk-failed',
    { on: 'log', calls: 'unlink', error: 'EIO', when: '1+' },
  ],
  [
    'a disk without room for what is to be done',
    'disk-full',
    { on: 'intent', calls: writes, error: 'ENOSPC', when: '1+' },
  ],
] as const)('%s: %s is said, and the shop is as it was', async (_what, code, { on, ...fault }) => {
  const folder = shopWith(NOW)
  const copy = pathsIn(shopWith(THEN)).database
  const { database } = pathsIn(folder)
  const bytes = readFileSync(database)
  const files = {
    copy,
    candidate: candidateOf(database),
    log: `${candidateOf(database)}-wal`,
    index: `${candidateOf(database)}-shm`,
    intent: `${database}.restoring.new`,
  }
  expect(await restoreWith(folder, copy, { ...fault, file: files[on] })).toBe(`refused ${code}`)
  expect(readFileSync(database).equals(bytes)).toBe(true)
  expect(soundStanding(folder)).toEqual({ n: NOW, whole: true })
  expect(existsSync(candidateOf(database))).toBe(false)
  expect(existsSync(`${database}.restoring`)).toBe(false)
})
