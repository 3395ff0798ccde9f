import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { NUMBER_DIGITS } from '#domain/pin.ts'

/** What is kept of a PIN or a number: a salt of its own and what scrypt makes of both, in hex. */
export type Hashed = { readonly salt: string; readonly hash: string }

/** Some 50 ms on a PC at rest: unlocking stays below 0.3 s, and a stolen file still has to be tried PIN by PIN. */
const COST = { N: 2 ** 14, r: 8, p: 1 } as const
const HASH_BYTES = 32
const SALT_BYTES = 16

export async function hashed(text: string): Promise<Hashed> {
  const salt = randomBytes(SALT_BYTES)
  return { salt: salt.toString('hex'), hash: (await derived(text, salt)).toString('hex') }
}

export async function isThat(text: string, { salt, hash }: Hashed): Promise<boolean> {
  return timingSafeEqual(await derived(text, Buffer.from(salt, 'hex')), Buffer.from(hash, 'hex'))
}

/** A number for paper, as digits alone. */
export function newNumber(): string {
  return Array.from({ length: NUMBER_DIGITS }, () => randomInt(10)).join('')
}

/** Beside the main thread, in a thread of Node's own. */
function derived(text: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(text, salt, HASH_BYTES, COST, (error, key) => (error === null ? resolve(key) : reject(error)))
  })
}
