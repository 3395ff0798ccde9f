import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto'
import { MAGIC } from './file-start.ts'
import { PAGE_BYTES } from './page-bytes.ts'
import type { ShopKey } from './shop-key.ts'

// How SQLCipher 4 keeps a page (https://www.zetetic.net/sqlcipher/design/): encrypted with AES-256-CBC, behind it the vector
// it was begun with and an HMAC-SHA512 of both and of the page's number. The file begins with a salt, from which the key of
// the HMAC follows, in place of SQLite's own first 16 bytes.

const VECTOR_BYTES = 16
const HMAC_BYTES = 64

/** Of each page of an encrypted file no row uses so much, its end; it stays so where the file is plain again. */
export const RESERVED_BYTES = VECTOR_BYTES + HMAC_BYTES

const SALT_BYTES = MAGIC.length

/** A page as SQLite has it, its end being what it was; a damaged one comes out as noise. Pages count from 1. */
export function plainPage(key: ShopKey, page: Buffer, number: number): Buffer {
  const from = number === 1 ? SALT_BYTES : 0
  const until = PAGE_BYTES - RESERVED_BYTES
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(until, until + VECTOR_BYTES))
  decipher.setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(page.subarray(from, until)), decipher.final()])
  return Buffer.concat([number === 1 ? MAGIC : EMPTY, plain, page.subarray(until)])
}

const EMPTY = Buffer.alloc(0)

/** Tells of each page whether it is as it was written, under this key and at this place; `first` is page 1 as it lies there. */
export function pageCheck(key: ShopKey, first: Buffer): (page: Buffer, number: number) => boolean {
  const salt = first.subarray(0, SALT_BYTES).map((byte) => byte ^ 0x3a)
  const own = pbkdf2Sync(key, salt, 2, key.length, 'sha512')
  return (page, number) => {
    const from = number === 1 ? SALT_BYTES : 0
    const until = PAGE_BYTES - HMAC_BYTES
    const place = Buffer.alloc(4)
    place.writeUInt32LE(number)
    const is = createHmac('sha512', own).update(page.subarray(from, until)).update(place).digest()
    return page.length === PAGE_BYTES && timingSafeEqual(is, page.subarray(until))
  }
}
