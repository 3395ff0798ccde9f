import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saveParts } from '#main/files/save-parts.ts'
import { saveWhole } from '#main/files/save.ts'
import { asRefusal, Refusal } from '#main/store/refusal.ts'
import { testFolder } from '../../support/db.ts'

const BYTES = Buffer.from('%PDF-')

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code, syscall: 'write' })
}

test('a file is whole where the owner wanted it, over an older one too, and nothing lies beside it', async () => {
  const folder = testFolder()
  const path = join(folder, '宛名.pdf')
  writeFileSync(path, 'old')
  await saveWhole(path, BYTES)
  expect(readFileSync(path)).toEqual(BYTES)
  expect(readdirSync(folder)).toEqual(['宛名.pdf'])
})

test('a file that cannot be put in its place is refused and leaves no half of itself', async () => {
  const folder = testFolder()
  const path = join(folder, '宛名.pdf')
  mkdirSync(path)
  await expect(saveWhole(path, BYTES)).rejects.toThrow(new Refusal('disk-failed'))
  expect(readdirSync(folder)).toEqual(['宛名.pdf'])
})

test('of a document in parts nothing is left where the disk is full at the second, and what was there stays', async () => {
  const folder = testFolder()
  const path = join(folder, '宛名.pdf')
  writeFileSync(path, 'old')
  symlinkSync('/dev/full', join(folder, '宛名-2.pdf.part'))
  await expect(saveParts(path, [BYTES, BYTES])).rejects.toThrow(new Refusal('disk-full'))
  expect(readdirSync(folder)).toEqual(['宛名.pdf'])
  expect(readFileSync(path, 'utf8')).toBe('old')
  expect(await saveParts(path, [BYTES, BYTES])).toEqual([path, join(folder, '宛名-2.pdf')])
})

test('a full, a protected and a failing disk are told apart', () => {
  const codes = ['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENODEV']
  const told = codes.map((code) => asRefusal(systemError(code)))
  const refusals = [
    'disk-full',
    'disk-full',
    'disk-read-only',
    'disk-read-only',
    'disk-read-only',
    'disk-failed',
    'disk-failed',
  ] as const
  expect(told).toEqual(refusals.map((code) => new Refusal(code)))
})

test('a bug is not taken for the disk', () => {
  const bug = new TypeError('not a function')
  expect(asRefusal(bug)).toBe(bug)
})
