import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { aShopWithList, soundContent } from './support/content.ts'
import { lastLine, ran } from '../support/ran.ts'
import { builtProgram } from './support/programs.ts'

// strace makes the writes of the importing process fail as a disk would. (Debian: apt-get install strace)

const IMPORTER = builtProgram('importer')

/** The last word of an importer whose writes fail; null where they do not. */
async function importer(folder: string, way: 'in' | 'out', inject: string | null): Promise<string> {
  const under = inject === null ? [] : ['strace', '-f', '-qq', '-o', '/dev/null', '-e', 'trace=pwrite64', '-e', inject]
  const batch = '019b0000-0000-7000-8000-000000000001'
  const [program, ...args] = [...under, process.execPath, IMPORTER, folder, batch, way]
  const child = spawn(program, args)
  const { said } = await ran(child)
  return lastLine(said)
}

test.each([
  ['disk-full', 'pwrite64:error=ENOSPC:when=1+'],
  ['disk-full', 'pwrite64:error=ENOSPC:when=40+'],
  ['disk-full', 'pwrite64:error=ENOSPC:when=90'],
  ['disk-failed', 'pwrite64:error=EIO:when=60+'],
])('%s by %s: a list comes in whole or not at all, and goes out whole or not at all', async (refusal, fault) => {
  const folder = aShopWithList()
  const without = soundContent(folder)
  expect(await importer(folder, 'in', `inject=${fault}`)).toBe(`refused ${refusal}`)
  expect(soundContent(folder)).toBe(without)
  // Once there is room again, it is taken in.
  expect(await importer(folder, 'in', null)).toBe('done')
  const within = soundContent(folder)
  expect(within).not.toBe(without)
  expect(await importer(folder, 'out', `inject=${fault}`)).toBe(`refused ${refusal}`)
  expect(soundContent(folder)).toBe(within)
  expect(await importer(folder, 'out', null)).toBe('done')
  expect(soundContent(folder)).toBe(without)
})
