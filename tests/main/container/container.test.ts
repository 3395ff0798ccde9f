import { randomBytes } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CHUNK_BYTES, encodeHeader, isLocked, MAGIC, readHeader } from '#main/files/container/header.ts'
import { plainPieces } from '#main/files/container/plain-pieces.ts'
import { sealFile } from '#main/files/container/seal.ts'
import { newMaster, unwrapMaster, wrapMaster } from '#main/files/container/slots.ts'
import { testFolder } from '../../support/db.ts'
import { laterRefusalOf, refusalOf } from '../../support/refusal.ts'
import { aLocked, aSlot, digest, opened, saidOf } from './kit.ts'

const SIZES = [1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES]

describe('a locked copy', () => {
  test.each(SIZES)('holds %i bytes that do not shrink, to the last one', async (size) => {
    const { file, plain, master } = await aLocked(randomBytes(size))
    expect(digest(await opened(file, master))).toBe(digest(plain))
  })

  test('is shorter than what it holds where that repeats itself, and nothing of it stands there to be read', async () => {
    const plain = Buffer.from('髙﨑 花子 03-1234-5678 '.repeat(100_000))
    const { file, master } = await aLocked(plain)
    expect(statSync(file).size).toBeLessThan(plain.length / 50)
    expect(readFileSync(file).includes('髙﨑')).toBe(false)
    expect((await opened(file, master)).equals(plain)).toBe(true)
  })

  test('says how much it holds before it is opened', async () => {
    const { file } = await aLocked(randomBytes(100))
    expect(isLocked(file)).toBe(true)
    expect(readHeader(file).header).toMatchObject({
      people: 312,
      visits: 2841,
      sequence: 12,
      sheet: '7F3K',
      bytes: 100,
    })
  })

  test('of the same bytes is another one each time', async () => {
    const [one, other] = [await aLocked(Buffer.alloc(1000)), await aLocked(Buffer.alloc(1000))]
    expect(readFileSync(one.file).equals(readFileSync(other.file))).toBe(false)
  })

  test('is not opened by the key of another shop', async () => {
    const { file } = await aLocked(randomBytes(100))
    expect(await laterRefusalOf(() => opened(file, newMaster()))).toBe('copy-damaged')
  })

  test('is never written over what is there', async () => {
    const { file, master } = await aLocked(randomBytes(100))
    const before = readFileSync(file)
    const again = sealFile(
      plainPieces(file, () => undefined),
      { to: file, said: saidOf(100, [aSlot(master)]), master },
    )
    await expect(again).rejects.toThrow('EEXIST')
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

describe('whoever changes a locked copy', () => {
  test('by cutting it, also at the end of a chunk, is found out', async () => {
    const { file, master } = await aLocked()
    const whole = readFileSync(file)
    const start = readHeader(file).raw.length
    const cuts = [whole.length - 1, start, start + 1, start + CHUNK_BYTES + 16, start + 2 * (CHUNK_BYTES + 16)]
    for (const cut of cuts) {
      writeFileSync(file, whole.subarray(0, cut))
      expect(await laterRefusalOf(() => opened(file, master)), `cut at ${cut}`).toBe('copy-damaged')
    }
  })

  test('by putting its chunks in another order, or one of them twice, is found out', async () => {
    const { file, master } = await aLocked()
    const whole = readFileSync(file)
    const start = readHeader(file).raw.length
    const sealed = CHUNK_BYTES + 16
    const chunk = (at: number): Buffer => whole.subarray(start + at * sealed, start + (at + 1) * sealed)
    for (const order of [
      [1, 0, 2, 3],
      [0, 0, 1, 2, 3],
      [0, 1, 3],
      [0, 1, 2, 3, 3],
    ]) {
      writeFileSync(file, Buffer.concat([whole.subarray(0, start), ...order.map(chunk)]))
      expect(await laterRefusalOf(() => opened(file, master)), String(order)).toBe('copy-damaged')
    }
  })

  test('by saying more or fewer people, another day or another shop, is found out', async () => {
    const { file, master } = await aLocked(randomBytes(100))
    const { header, raw } = readHeader(file)
    const body = readFileSync(file).subarray(raw.length)
    for (const lie of [{ people: 313 }, { takenAt: '2026-11-21T09:05:00.000Z' }, { shop: 'another' }, { bytes: 101 }]) {
      writeFileSync(file, Buffer.concat([encodeHeader({ ...header, ...lie }), body]))
      expect(await laterRefusalOf(() => opened(file, master)), JSON.stringify(lie)).toBe('copy-damaged')
    }
  })

  test('so that it unpacks to more than it says, is stopped before the disk is full', async () => {
    const folder = testFolder()
    const [from, to] = [join(folder, 'plain'), join(folder, 'locked')]
    writeFileSync(from, Buffer.alloc(64 * CHUNK_BYTES))
    const master = newMaster()
    await sealFile(
      plainPieces(from, () => undefined),
      { to, said: saidOf(1000, [aSlot(master)]), master },
    )
    expect(statSync(to).size).toBeLessThan(20_000)
    expect(await laterRefusalOf(() => opened(to, master))).toBe('copy-damaged')
  })
})

describe('a header', () => {
  const headed = (text: string | Buffer): string => {
    const file = join(testFolder(), 'headed')
    const body = Buffer.from(text)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(body.length)
    writeFileSync(file, Buffer.concat([MAGIC, length, body]))
    return file
  }
  const good = encodeHeader({
    format: 1,
    ...saidOf(1, [aSlot(newMaster())]),
    salt: '00'.repeat(32),
    nonce: '00'.repeat(7),
  })
  const text = good.subarray(12).toString()
  const withScrypt = (scrypt: object): string => {
    const parsed = JSON.parse(text) as { slots: { scrypt: object }[] }
    for (const slot of parsed.slots) slot.scrypt = scrypt
    return JSON.stringify(parsed)
  }

  test('of this program is read', () => {
    expect(readHeader(headed(text)).header.sheet).toBe('7F3K')
  })

  test.each([
    ['that asks for a gibibyte', withScrypt({ N: 2 ** 20, r: 8, p: 1 })],
    ['that asks for more work than 2^20', withScrypt({ N: 2 ** 21, r: 1, p: 1 })],
    ['whose N is no power of two', withScrypt({ N: 1000, r: 8, p: 1 })],
    ['that asks for a hundred rounds', withScrypt({ N: 2 ** 17, r: 8, p: 100 })],
    ['that is no JSON', '{'],
    ['that is a list', '[]'],
    ['with a word more', text.replace('{', '{"evil":1,')],
    ['with a number below nought', text.replace('"people":312', '"people":-1')],
    ['that is no UTF-8', Buffer.from([0xff, 0xfe, 0x7b])],
  ])('%s is refused', (_, bad) => {
    expect(refusalOf(() => readHeader(headed(bad)))).toBe('copy-damaged')
  })

  test('of a later format is told apart', () => {
    expect(refusalOf(() => readHeader(headed('{"format":2}')))).toBe('copy-newer')
    expect(refusalOf(() => readHeader(headed('{"format":4000}')))).toBe('copy-damaged')
  })

  test('longer than the file, or cut, is refused', () => {
    const file = join(testFolder(), 'cut')
    for (const cut of [8, 11, 12, 20]) {
      writeFileSync(file, good.subarray(0, cut))
      expect(
        refusalOf(() => readHeader(file)),
        `cut at ${cut}`,
      ).toBe('copy-damaged')
    }
    const huge = Buffer.from(good)
    huge.writeUInt32BE(0xffffffff, 8)
    writeFileSync(file, huge)
    expect(refusalOf(() => readHeader(file))).toBe('copy-damaged')
  })

  test('of another file is none', () => {
    const file = join(testFolder(), 'other')
    for (const other of ['', 'x', 'SQLite format 3\0 and so on']) {
      writeFileSync(file, other)
      expect(isLocked(file)).toBe(false)
      expect(refusalOf(() => readHeader(file))).toBe('copy-foreign')
    }
  })
})

describe('a slot', () => {
  const master = newMaster()
  test('opens by its own secret alone, and only under its own name', () => {
    const slot = wrapMaster(master, 'passphrase', 'あさひうどん', { N: 2, r: 1, p: 1 })
    expect(unwrapMaster(slot, 'あさひうどん')?.equals(master)).toBe(true)
    expect(unwrapMaster(slot, 'あさひうどんん')).toBeNull()
    expect(unwrapMaster({ ...slot, opens: 'recovery' }, 'あさひうどん')).toBeNull()
  })

  test('takes, where nothing else is said, the work that RFC 7914 has for files', () => {
    expect(wrapMaster(master, 'recovery', 'x').scrypt).toEqual({ N: 2 ** 17, r: 8, p: 1 })
  })
})
