import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBackupName } from '#domain/backup/name.ts'
import { keepBackupPlace } from '#main/service/places.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { backupsBeside } from '#main/store/swap.ts'
import { Clock } from '../support/clock.ts'
import { testFolder } from '../support/db.ts'
import { pathsIn, sessionOf } from '../support/session.ts'
import { openedShop, soundContent } from './support/content.ts'
import { failCalls, LONGEST_MS, type Operation, reportFailures } from './support/every-call.ts'
import { groundIn } from './support/ground.ts'
import { shopWith, soundStanding } from './support/shop.ts'

const SAVES = 10
const MORE_SAVES = 24
const PEOPLE = SAVES - Math.floor(SAVES / 7)

const stickOf = (folder: string): string => join(folder, 'USB')

/** How many people stand in each copy that lies under its name in a folder; read through. */
function peopleInCopies(folder: string): readonly number[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => readBackupName(name) !== null) : []
  return names.map((name) => readCopy(join(folder, name)).people)
}

/** How many good copies of the shop lie there. */
function goodCopies(folder: string): number {
  const people = peopleInCopies(folder)
  expect(people.every((each) => each === PEOPLE)).toBe(true)
  return people.length
}

/** The shop is as it was; where a whole copy of it lies. */
function lookAtCopies(folder: string, content: string): string {
  expect(soundContent(folder)).toBe(content)
  if (goodCopies(stickOf(folder)) > 0) return 'a copy in its place'
  return goodCopies(backupsBeside(pathsIn(folder).database)) > 0 ? 'a copy here' : 'no copy'
}

function backingUp(): Operation {
  const folder = shopWith(SAVES)
  mkdirSync(stickOf(folder))
  openedShop(folder, (shop) => keepBackupPlace(sessionOf(shop, new Clock()), { path: stickOf(folder) }))
  const content = soundContent(folder)
  return {
    ground: groundIn(folder),
    act: 'backup',
    look: (left) => lookAtCopies(left, content),
    was: ['no copy', 'a copy here'],
    is: 'a copy in its place',
    refusals: ['disk-full', 'disk-failed', 'place-full', 'place-failed', 'place-missing', 'copy-not-verified'],
  }
}

/** The shop of which so many saves are there, and what was kept of the one before. */
function lookAtRestored(folder: string): string {
  const { n, whole } = soundStanding(folder)
  return JSON.stringify({ n, whole, kept: peopleInCopies(backupsBeside(pathsIn(folder).database)) })
}

function restoring(): Operation {
  return {
    ground: groundIn(shopWith(SAVES)),
    act: 'restore',
    copy: pathsIn(shopWith(MORE_SAVES)).database,
    look: lookAtRestored,
    was: [JSON.stringify({ n: SAVES, whole: true, kept: [] })],
    is: JSON.stringify({ n: MORE_SAVES, whole: true, kept: [PEOPLE] }),
    refusals: ['disk-full', 'disk-failed'],
  }
}

/** Looking opens the file, which then is brought up to date. */
function bringingUpToDate(): Operation {
  const folder = testFolder()
  copyFileSync(join(import.meta.dirname, '../files/shop-v1.db'), pathsIn(folder).database)
  const ground = groundIn(folder)
  return {
    ground,
    act: 'open',
    look: soundContent,
    was: [],
    is: soundContent(folder),
    refusals: ['disk-full', 'disk-failed'],
  }
}

describe('each call by which the disk is changed fails in turn', () => {
  test.each([
    ['backing up', backingUp],
    ['restoring', restoring],
    ['bringing an older file up to date', bringingUpToDate],
  ])(
    'while %s: a refusal, or it is done; the shop is sound, and the next try succeeds',
    async (what, operation) => {
      const found = await failCalls(operation())
      expect(found.faults).toEqual([])
      reportFailures(what, found)
    },
    LONGEST_MS,
  )
})
