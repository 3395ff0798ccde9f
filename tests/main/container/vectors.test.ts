import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHUNK_BYTES, isLocked, readHeader } from '#main/files/container/header.ts'
import { testFolder } from '../../support/db.ts'
import { laterRefusalOf } from '../../support/refusal.ts'
import { digest } from './kit.ts'
import { alone, byProgram, codeOf, fileOf, PLAIN, VECTORS } from './vectors.ts'

describe.each(VECTORS.good)('$file: $what', (vector) => {
  const file = fileOf(vector)

  test('says of itself what was written into it, and has as many chunks', () => {
    const { header, raw } = readHeader(file)
    expect(isLocked(file)).toBe(true)
    expect(header).toEqual(vector.header)
    expect(Math.ceil((statSync(file).size - raw.length) / (CHUNK_BYTES + 16))).toBe(vector.chunks)
  })

  test.each(vector.secrets)('opens by $typed ($opens), in the program and without it', async ({ typed }) => {
    expect(await byProgram(file, typed)).toBe(vector.sha256)
    const to = join(testFolder(), 'opened.db')
    const { code, stdout, stderr } = await alone([file, to], typed)
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(digest(readFileSync(to))).toBe(vector.sha256)
    const { shop, sequence, kind, takenAt, people, visits, bytes, sheet } = vector.header
    const facts = { proved: true, shop, sequence, kind, takenAt, people, visits, bytes, sheet }
    expect(JSON.parse(stdout)).toEqual({ ...facts, file: to, sha256: vector.sha256 })
  })
})

test.each(VECTORS.bad)('$what: refused $code, in the program and without it', async (vector) => {
  const file = fileOf(vector)
  const folder = testFolder()
  const program = await laterRefusalOf(async () => expect(await byProgram(file, vector.typed)).toBe('wrong-passphrase'))
  expect(program).toBe(vector.code === 'wrong-passphrase' ? 'nothing was refused' : vector.code)
  const said = await alone([file, join(folder, 'opened.db')], vector.typed)
  expect({ exit: said.code, code: codeOf(said), stdout: said.stdout }).toEqual({
    exit: 1,
    code: vector.code,
    stdout: '',
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a copy that is not locked is told by its first bytes, and is the database itself', async () => {
  expect(isLocked(PLAIN)).toBe(false)
  expect(digest(readFileSync(PLAIN))).toBe(VECTORS.good.find(({ file }) => file === 'least.backup')?.sha256)
  const to = join(testFolder(), 'opened.db')
  const said = await alone([PLAIN, to], 'あさひ')
  expect({ exit: said.code, code: codeOf(said) }).toEqual({ exit: 1, code: 'copy-plain' })
  expect(existsSync(to)).toBe(false)
})
