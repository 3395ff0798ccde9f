import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupLock } from '#domain/backup/lock.ts'
import { readSecret } from '#domain/backup/secrets.ts'
import { newMaster, wrapMaster } from '#main/files/container/slots.ts'
import { beginCopy } from '#main/service/backups.ts'
import { lockCopy } from '#main/service/lock-copy.ts'
import { verifyCopy } from '#main/service/verify-copy.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { closeShop, createShop } from '#main/store/open.ts'
import { insertPhoto } from '#main/store/photos.ts'
import type { Session } from '#main/store/session.ts'
import { write } from '#main/store/write.ts'
import { Clock } from '../../support/clock.ts'
import { testFolder } from '../../support/db.ts'
import { pathsIn, sessionOf, TEST_SHOP } from '../../support/session.ts'
import { randomOf } from './damages.ts'
import { saveNumber } from './saves.ts'

/** None of whom was thrown away. */
export const PEOPLE = 6
/** What is tried is not how slow scrypt is. */
const QUICK = { N: 2, r: 1, p: 1 } as const
/** They do not shrink: with two as large as this the copy has three chunks. */
const PICTURES = 2
const PICTURE_BYTES = 1_100_000

export const WORDS = 'あさひ うどん きつね ぱせり'
const CODE = 'SN7X-08FJ-16W3-SXJK-A861-M471'

/**
 * Beside a closed shop with people and pictures: sound.backup, older.backup, and `master`, which the shop keeps; the folder.
 * Both copies are opened by WORDS.
 */
export async function lockedCopies(seed: number): Promise<string> {
  const folder = testFolder()
  const shop = createShop(pathsIn(folder), TEST_SHOP)
  const session = sessionOf(shop, new Clock())
  const master = newMaster()
  const slots = [WORDS, CODE].map(readSecret).map(({ opens, secret }) => wrapMaster(master, opens, secret, QUICK))
  try {
    for (let n = 1; n < PEOPLE; n += 1) saveNumber(session, n)
    addPictures(session, randomOf(seed))
    writeFileSync(join(folder, 'master'), master)
    await lockedCopy(session, { sheet: '7F3K', master, slots }, join(folder, 'older.backup'))
    saveNumber(session, PEOPLE)
    await lockedCopy(session, { sheet: '7F3K', master, slots }, join(folder, 'sound.backup'))
    return folder
  } finally {
    closeShop(shop.connection)
  }
}

/** As the program makes one for a stick: copied, verified, locked and opened again. */
async function lockedCopy(session: Session, keys: BackupLock, to: string): Promise<void> {
  const copy = await beginCopy(session, { kind: 'manual', above: 0 })
  const verified = verifyCopy(copy, () => undefined)
  const { shop, sequence, kind, takenAt } = readCopy(copy.file)
  if (sequence === null || kind === null || takenAt === null) throw new Error(`${copy.file} is no copy`)
  const lock = { ...keys, shop: shop.id, sequence, kind, takenAt }
  const { from } = await lockCopy({ ...verified, from: copy.file, lock }, () => undefined)
  renameSync(from, to)
}

function addPictures(session: Session, random: (below: number) => number): void {
  const picture = { kind: 'person', takenOn: null, caption: '', width: 1600, height: 1200 } as const
  write(session, 'photo-added', (db) => {
    for (let customer = 1; customer <= PICTURES; customer += 1) {
      const bytes = Uint8Array.from({ length: PICTURE_BYTES }, () => random(256))
      insertPhoto(db, { ...picture, customer, bytes })
    }
  })
}
