import { hkdfSync, randomBytes, scryptSync } from 'node:crypto'
import type { KeySlot } from '#domain/backup/lock.ts'
import { opened, sealed } from './gcm.ts'
import { SCRYPT_MAX_BYTES } from './header.ts'

// RFC 7914 (scrypt), RFC 5869 (HKDF).

/** 128 MiB and some 0.4 s for each guess. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1 } as const

const KEY_BYTES = 32

/** What copies are encrypted with; it is wrapped, and never used on a file itself. */
export function newMaster(): Buffer {
  return randomBytes(KEY_BYTES)
}

/** Wraps the master key by a secret of the sheet, as it was normalised. Some 0.4 s. */
export function wrapMaster(
  master: Uint8Array,
  opens: KeySlot['opens'],
  secret: string,
  scrypt: KeySlot['scrypt'] = SCRYPT,
): KeySlot {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)]
  const key = sealed({ key: keyOf(secret, salt, scrypt), nonce, bound: bindingOf(opens) }, master)
  return { opens, scrypt, salt: hexOf(salt), nonce: hexOf(nonce), key: hexOf(key) }
}

/** Null where the secret is another one. */
export function unwrapMaster(slot: KeySlot, secret: string): Buffer | null {
  const key = keyOf(secret, Buffer.from(slot.salt, 'hex'), slot.scrypt)
  const sealing = { key, nonce: Buffer.from(slot.nonce, 'hex'), bound: bindingOf(slot.opens) }
  return opened(sealing, Buffer.from(slot.key, 'hex'))
}

/** Each file has a key of its own, so that no nonce is ever used twice under one. */
export function fileKey(master: Uint8Array, salt: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', master, Buffer.from(salt, 'hex'), 'otsukiai backup 1', KEY_BYTES))
}

function keyOf(secret: string, salt: Uint8Array, { N, r, p }: KeySlot['scrypt']): Buffer {
  // A little more than 128 · N · r, which alone OpenSSL refuses.
  return scryptSync(secret, salt, KEY_BYTES, { N, r, p, maxmem: SCRYPT_MAX_BYTES + 1024 * 1024 })
}

/** A slot that was moved under the other name opens nothing. */
function bindingOf(opens: KeySlot['opens']): Buffer {
  return Buffer.from(`otsukiai slot 1 ${opens}`)
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
