import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { highestNumber } from '#domain/backup/name.ts'
import { ship } from '#main/files/ship.ts'
import { beginCopy, copiesGone, HERE, keepCopy, type Kept, spareCopies } from '#main/service/backups.ts'
import { thinOut } from '#main/service/thin-copies.ts'
import { verifyCopy } from '#main/service/verify-copy.ts'
import type { Session } from '#main/store/session.ts'
import { type Command, withShop } from './command.ts'
import { need } from './words.ts'

type Made = { readonly file: string; readonly people: number; readonly visits: number; readonly sha256: string }

/** Copies the shop beside it, opens and counts the copy, and brings it to a folder, where it is read back. */
export const backup: Command = {
  names: ['to'],
  run: (words) => {
    const place = resolve(need(words, 'to'))
    return withShop(words, (session) => copyTo(session, place))
  },
}

async function copyTo(session: Session, place: string): Promise<Made> {
  const copy = await beginCopy(session, { kind: 'manual', above: highestNumber(namesIn(place)) })
  const { sequence, shop } = copy
  const found = verifyCopy(copy, toTheEnd)
  const name = basename(copy.file)
  keep(session, { ...found, sequence, place: HERE, file: name })
  const { people, visits, bytes, sha256 } = found
  const file = ship({ from: copy.file, bytes, sha256, place, file: name, shop }, toTheEnd)
  keep(session, { ...found, sequence, place, file })
  return { file: join(place, file), people, visits, sha256 }
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
