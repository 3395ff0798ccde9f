import { plainPieces } from '#main/files/container/plain-pieces.ts'
import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupLock, KeySlot } from '#domain/backup/lock.ts'
import { readSecret } from '#domain/backup/secrets.ts'
import { readHeader } from '#main/files/container/header.ts'
import { sealFile, type Said } from '#main/files/container/seal.ts'
import { newMaster, wrapMaster } from '#main/files/container/slots.ts'
import { unsealFile } from '#main/files/container/unseal.ts'
import { testFolder } from '../../support/db.ts'

/** A slot whose scrypt takes no time: what is tried here is not how slow it is. */
const QUICK = { N: 2, r: 1, p: 1 } as const

export const PASSPHRASE = 'あさひ うどん きつね みかん'

export function aSlot(master: Uint8Array): KeySlot {
  return wrapMaster(master, 'passphrase', readSecret(PASSPHRASE).secret, QUICK)
}

/** One that opens at once. */
export function aLock(sheet: string): BackupLock {
  const master = newMaster()
  return { sheet, master, slots: [aSlot(master)] }
}

export function saidOf(bytes: number, slots: readonly KeySlot[]): Said {
  return {
    shop: '0199b1a0-0000-7000-8000-000000000001',
    sequence: 12,
    kind: 'quit',
    takenAt: '2026-11-20T09:05:00.000Z',
    people: 312,
    visits: 2841,
    bytes,
    sheet: '7F3K',
    slots: [...slots],
  }
}

export type Locked = { readonly file: string; readonly plain: Buffer; readonly master: Buffer }

/** A locked copy of these bytes; random ones do not shrink, so that it has as many chunks as they have mebibytes. */
export async function aLocked(plain: Buffer = randomBytes(3 * 1024 * 1024 + 17)): Promise<Locked> {
  const folder = testFolder()
  const [from, to] = [join(folder, 'plain'), join(folder, 'locked')]
  writeFileSync(from, plain)
  const master = newMaster()
  await sealFile(
    plainPieces(from, () => undefined),
    { to, said: saidOf(plain.length, [aSlot(master)]), master },
  )
  return { file: to, plain, master }
}

/** What is inside. @throws Refusal copy-* */
export async function opened(file: string, master: Uint8Array): Promise<Buffer> {
  const parts: Buffer[] = []
  const take = (part: Buffer): void => void parts.push(Buffer.from(part))
  await unsealFile({ file, read: readHeader(file), master }, take, () => undefined)
  return Buffer.concat(parts)
}

export function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
