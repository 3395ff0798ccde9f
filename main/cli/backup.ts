import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { highestNumber } from '#domain/backup/name.ts'
import { newSheetNumber } from '#main/files/container/words.ts'
import { ship } from '#main/files/ship.ts'
import { copyLock, type CopyLock, headedLock } from '#main/service/backup-lock.ts'
import { beginCopy, copiesGone, HERE, keepCopy, type Kept, spareCopies } from '#main/service/backups.ts'
import { lockCopy } from '#main/service/lock-copy.ts'
import { lockOf } from '#main/service/new-lock.ts'
import { thinOut } from '#main/service/thin-copies.ts'
import { verifyCopy } from '#main/service/verify-copy.ts'
import type { Session } from '#main/store/session.ts'
import { type Command, withShop } from './command.ts'
import { passwordOf } from './password.ts'
import { need } from './words.ts'

type Made = { readonly file: string; readonly people: number; readonly visits: number; readonly sha256: string }

/** Copies the shop beside it, opens and counts the copy, and brings it to a folder, where it is read back. */
export const backup: Command = {
  names: ['to', 'password-file'],
  run: (words) => {
    const place = resolve(need(words, 'to'))
    const password = passwordOf(words)
    return withShop(words, (session) => copyTo(session, place, password))
  },
}

async function copyTo(session: Session, place: string, password: string | null): Promise<Made> {
  const copy = await beginCopy(session, { kind: 'manual', above: highestNumber(namesIn(place)) })
  const { sequence, shop } = copy
  const found = verifyCopy(copy, toTheEnd)
  const name = basename(copy.file)
  keep(session, { ...found, sequence, place: HERE, file: name })
  const lock = lockFor(session, sequence, password)
  const open = { ...found, from: copy.file }
  const { from, bytes, sha256, sheet } = lock === null ? open : await lockCopy({ ...open, lock }, toTheEnd)
  const file = ship({ from, bytes, sha256, place, file: name, shop, sign: null }, toTheEnd)
  keep(session, { ...found, bytes, sha256, sheet, sequence, place, file })
  if (lock !== null) rmSync(from, { force: true })
  return { file: join(place, file), people: found.people, visits: found.visits, sha256 }
}

/** As the shop locks its copies, or with a key of its own that the password alone opens. */
function lockFor(session: Session, sequence: number, password: string | null): CopyLock | null {
  if (password === null) return copyLock(session, { sequence })
  return headedLock(session, sequence, lockOf([password], newSheetNumber()))
}

/** A good copy is noted, and then one that is one too many goes. */
function keep(session: Session, kept: Kept): void {
  keepCopy(session, kept)
  copiesGone(session, { keys: thinOut(spareCopies(session)) })
}

/** Makes the folder where it is missing; what is wrong with it, bringing the copy there says. */
function namesIn(place: string): readonly string[] {
  try {
    if (!existsSync(place)) mkdirSync(place)
    return readdirSync(place)
  } catch {
    return []
  }
}

/** Nobody breaks it off here. */
function toTheEnd(): void {}
