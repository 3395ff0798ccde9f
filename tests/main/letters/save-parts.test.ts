import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { saveParts } from '#main/files/save-parts.ts'
import { testFolder } from '../../support/db.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('one part is the file that was asked for', async () => {
  const folder = testFolder()
  await saveParts(join(folder, '宛名.pdf'), [bytes('1')])
  expect(readdirSync(folder)).toEqual(['宛名.pdf'])
})

test('further parts are numbered and take no file that stood there before', async () => {
  const folder = testFolder()
  writeFileSync(join(folder, '宛名-2.pdf'), 'another')
  const saved = await saveParts(join(folder, '宛名.pdf'), [bytes('1'), bytes('2'), bytes('3')])
  expect(saved.map((path) => basename(path))).toEqual(['宛名.pdf', '宛名-2 (1).pdf', '宛名-3.pdf'])
  expect(saved.map((path) => readFileSync(path, 'utf8'))).toEqual(['1', '2', '3'])
  expect(readFileSync(join(folder, '宛名-2.pdf'), 'utf8')).toBe('another')
})
