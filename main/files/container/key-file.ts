import { hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as v from 'valibot'
import type { BackupLock } from '#domain/backup/lock.ts'
import { syncFolder, writeWhole } from '#main/store/durable.ts'
import { keyFilesOf } from '#main/store/key-files.ts'
import { renamePatiently } from '#main/store/rename.ts'
import type { ShopKey } from '#main/store/shop-key.ts'
import { hex } from '../hex.ts'
import { opened, sealed, type Sealing } from './gcm.ts'
import { slots } from './header.ts'

// docs/locked-records.md is the description for whoever reads it without this program.

const KEY_BYTES = 32

/** The shop's key as the master key of one sheet wraps it, and that one as the secrets on the sheet do. */
const opening = v.strictObject({
  sheet: v.pipe(v.string(), v.maxLength(16)),
  slots,
  salt: hex(32),
  nonce: hex(12),
  /** The wrapped key, 32 bytes, and its tag, 16. */
  key: hex(48),
})

/** Two sheets open it while a new one takes the place of another, and after a copy with another sheet was put back. */
const keyFile = v.strictObject({ format: v.literal(1), openings: v.pipe(v.array(opening), v.minLength(1)) })

export type Opening = v.InferOutput<typeof opening>

/** What opens the records of an encrypted shop, with what stands on a 合言葉の紙 and with nothing else. */
export type KeyFile = v.InferOutput<typeof keyFile>

export function newShopKey(): ShopKey {
  return randomBytes(KEY_BYTES)
}

/** So that this sheet opens the shop's records. */
export function wrapShopKey(key: ShopKey, { sheet, master, slots: wraps }: BackupLock): Opening {
  const [salt, nonce] = [randomBytes(32).toString('hex'), randomBytes(12).toString('hex')]
  const wrapped = sealed(sealingOf(master, { salt, nonce }), key).toString('hex')
  return { sheet, slots: [...wraps], salt, nonce, key: wrapped }
}

/** Null where the master key is another sheet's. */
export function unwrapShopKey(wrapped: Opening, master: Uint8Array): ShopKey | null {
  return opened(sealingOf(master, wrapped), Buffer.from(wrapped.key, 'hex'))
}

/** As far as they are there and can be read: two, where the disk is sound. */
export function readKeyFiles(database: string): readonly KeyFile[] {
  return keyFilesOf(database).flatMap((path) => keyFileAt(path) ?? [])
}

/** What stood there opens what else is still encrypted under it: it stays, under a name that says which sheet it asks for. */
export function setKeyFilesAside(database: string): void {
  for (const path of keyFilesOf(database).filter((each) => existsSync(each))) {
    const sheet = keyFileAt(path)?.openings[0]?.sheet ?? 'damaged'
    renamePatiently(path, freeName(`${path}.${sheet}`))
    syncFolder(dirname(path))
  }
}

function freeName(path: string, again = 1): string {
  const name = again === 1 ? path : `${path}-${again}`
  return existsSync(name) ? freeName(path, again + 1) : name
}

/** Both of them; where one cannot be written, the other is good. @throws errors of the disk */
export function writeKeyFile(database: string, file: KeyFile): void {
  for (const path of keyFilesOf(database)) {
    mkdirSync(dirname(path), { recursive: true })
    writeWhole(path, `${JSON.stringify(file)}\n`)
  }
}

function keyFileAt(path: string): KeyFile | null {
  try {
    return v.parse(keyFile, JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return null
  }
}

function sealingOf(master: Uint8Array, { salt, nonce }: Pick<Opening, 'salt' | 'nonce'>): Sealing {
  const key = hkdfSync('sha256', master, Buffer.from(salt, 'hex'), 'otsukiai shop key 1', KEY_BYTES)
  return { key: new Uint8Array(key), nonce: Buffer.from(nonce, 'hex'), bound: BOUND }
}

const BOUND = Buffer.from('otsukiai shop key 1')
