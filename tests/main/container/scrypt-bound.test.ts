import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { encodeHeader, readHeader } from '#main/files/container/header.ts'
import { testFolder } from '../../support/db.ts'
import { refusalOf } from '../../support/refusal.ts'
import { fileOf } from './vectors.ts'

test('a header that asks for work which scrypt itself does not allow (RFC 7914: N < 2^(16 r)) is refused', () => {
  const file = join(testFolder(), 'asks')
  const { header } = readHeader(fileOf({ file: 'least.backup' }))
  const slots = header.slots.map((slot) => ({ ...slot, scrypt: { N: 2 ** 16, r: 1, p: 1 } }))
  writeFileSync(file, encodeHeader({ ...header, slots }))
  expect(refusalOf(() => readHeader(file))).toBe('copy-damaged')
})
