import Database from 'better-sqlite3-multiple-ciphers'
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encodeHeader, readHeader } from '#main/files/container/header.ts'
import { testFolder } from '../../support/db.ts'
import { alone, ALONE, codeOf, fileOf, VECTORS } from './vectors.ts'

// docs/open-backup/open-backup.mjs, for whoever has a stick and no program.

const LEAST = fileOf({ file: 'least.backup' })
const WORDS = VECTORS.good.find(({ file }) => file === 'least.backup')?.secrets[0]?.typed ?? ''

test('it is one file that needs nothing but Node itself', async () => {
  const imported = [
    ...readFileSync(ALONE, 'utf8').matchAll(/(?:^import\b.*\bfrom\s*|\bimport\s*\(|\brequire\s*\()'([^']*)'/gm),
  ]
  const names = imported.map(([, name]) => name)
  expect(names.length).toBeGreaterThan(3)
  expect(names.filter((name) => !name?.startsWith('node:'))).toEqual([])
  const elsewhere = join(testFolder(), 'open-backup.mjs')
  copyFileSync(ALONE, elsewhere)
  expect(await alone([LEAST], '', elsewhere)).toMatchObject({ code: 0 })
})

test('it brings a shop’s copy back as a database that SQLite finds whole', async () => {
  const [file, to] = [fileOf({ file: 'shop.backup' }), join(testFolder(), 'shop.db')]
  const said = await alone([file, to], WORDS)
  expect(said).toMatchObject({ code: 0 })
  expect(said.stderr).toContain('お客様12人、ご来店48件')
  const db = new Database(to, { readonly: true })
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.prepare('SELECT count(*) AS people FROM customers').get()).toEqual({ people: 12 })
  db.close()
})

test('without a place to write to it says only what the copy says, and that nothing of it is proved', async () => {
  const { code, stdout } = await alone([LEAST])
  expect(code).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ proved: false, people: 0, sheet: '7F3K', sequence: 12 })
})

test('the secret may stand in a file as Windows saves it', async () => {
  const folder = testFolder()
  const [secret, to] = [join(folder, 'secret.txt'), join(folder, 'opened.db')]
  writeFileSync(secret, `\ufeff${WORDS.replaceAll(' ', '\r\n')}\r\n`)
  expect(await alone([LEAST, to, secret])).toMatchObject({ code: 0 })
  expect(readdirSync(folder)).toEqual(['opened.db', 'secret.txt'])
})

test('a secret that is no UTF-8 is named as such', async () => {
  const to = join(testFolder(), 'opened.db')
  const inCp932 = Buffer.from([0x82, 0xa0, 0x82, 0xb3, 0x82, 0xd0])
  expect(codeOf(await alone([LEAST, to], inCp932))).toBe('secret-unreadable')
})

test.each(['opened.db', 'opened.db.part'])('what is there as %s is never written over', async (there) => {
  const folder = testFolder()
  writeFileSync(join(folder, there), 'mine')
  expect(codeOf(await alone([LEAST, join(folder, 'opened.db')], WORDS))).toBe('file-there')
  expect(readdirSync(folder)).toEqual([there])
  expect(readFileSync(join(folder, there), 'utf8')).toBe('mine')
})

test('what could not be written to the end does not stay', async () => {
  const [file, folder] = [join(testFolder(), 'spoiled.backup'), testFolder()]
  const bytes = readFileSync(fileOf({ file: 'several.backup' }))
  // Its first chunk is whole, so that most of the database is written before the last one is found out.
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)
  writeFileSync(file, bytes)
  expect(codeOf(await alone([file, join(folder, 'opened.db')], WORDS))).toBe('copy-damaged')
  expect(readdirSync(folder)).toEqual([])
})

test('a copy that is not there, and a place that is not, are told in words', async () => {
  const folder = testFolder()
  expect((await alone([join(folder, 'none'), join(folder, 'to')], WORDS)).stderr).toContain('ENOENT')
  expect((await alone([LEAST, join(folder, 'none', 'to')], WORDS)).stderr).toContain('ENOENT')
})

test('wrong words say how it is used', async () => {
  expect(await alone([])).toMatchObject({ code: 2, stdout: '' })
  expect(await alone(['a', 'b', 'c', 'd'])).toMatchObject({ code: 2, stdout: '' })
})

test('work that scrypt itself does not allow is refused before it is tried', async () => {
  const file = join(testFolder(), 'asks.backup')
  const { header } = readHeader(LEAST)
  const slots = header.slots.map((slot) => ({ ...slot, scrypt: { N: 2 ** 16, r: 1, p: 1 } }))
  writeFileSync(file, encodeHeader({ ...header, slots }))
  expect(codeOf(await alone([file, join(testFolder(), 'to')], WORDS))).toBe('copy-damaged')
})

test('a header cannot move the cursor of a terminal', async () => {
  const file = join(testFolder(), 'escapes.backup')
  const { header } = readHeader(LEAST)
  writeFileSync(file, encodeHeader({ ...header, sheet: '\u001b[2J\u009b1m\u202e', takenAt: '\u0007\u2066' }))
  const { stdout } = await alone([file])
  expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  expect(JSON.parse(stdout)).toMatchObject({ takenAt: '\u0007\u2066' })
})
