import { writeSync } from 'node:fs'
import { basename } from 'node:path'
import { ship } from '#main/files/ship.ts'
import {
  beginCopy,
  copiesGone,
  copiesToShip,
  HERE,
  keepCopy,
  type Kept,
  spareCopies,
  unverifiedCopy,
} from '#main/service/backups.ts'
import { thinOut } from '#main/service/thin-copies.ts'
import { type Unverified, verifyCopy } from '#main/service/verify-copy.ts'
import { openShop } from '#main/store/open.ts'
import type { Session } from '#main/store/session.ts'
import { Clock } from '../../support/clock.ts'
import { pathsIn, sessionOf } from '../../support/session.ts'
import { saveNumber, standing } from './saves.ts'

// node backer.ts FOLDER: finishes what an earlier run left, then saves and backs up in turn, for ever. Says a line for each:
// saved NUMBER | whole NAME (a copy) | verified NAME | brought NAME

const [folder = ''] = process.argv.slice(2)

const say = (line: string): void => void writeSync(1, `${line}\n`)
const quietly = (): void => undefined

function keep(session: Session, kept: Kept): void {
  keepCopy(session, kept)
  copiesGone(session, { keys: thinOut(spareCopies(session)) })
}

function verify(session: Session, copy: Unverified): void {
  const file = basename(copy.file)
  keep(session, { ...verifyCopy(copy, quietly), sequence: copy.sequence, place: HERE, file })
  say(`verified ${file}`)
}

function bring(session: Session): void {
  const waiting = copiesToShip(session)[0]
  if (waiting === undefined) return
  const { from, shop, ...kept } = waiting
  const file = ship({ ...kept, from, shop, sign: null }, quietly)
  keep(session, { ...kept, file })
  say(`brought ${file}`)
}

const open = openShop(pathsIn(folder))
const clock = new Clock()
const { n } = standing(open)
// Ids go on where the killed process before had stopped, with room for one unfinished save.
for (let used = 0; used < n + 1; used += 1) clock.newId()
const session = sessionOf(open, clock)
say('open')
const left = unverifiedCopy(session)
if (left !== null) verify(session, left)
bring(session)
for (let next = n + 1; ; next += 1) {
  saveNumber(session, next)
  say(`saved ${next}`)
  const copy = await beginCopy(session, { kind: 'manual', above: 0 })
  say(`whole ${basename(copy.file)}`)
  verify(session, copy)
  bring(session)
}
