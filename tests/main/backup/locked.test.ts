import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type BackupLock, isPractiseDue } from '#domain/backup/lock.ts'
import { readHeader } from '#main/files/container/header.ts'
import { chooseLock, copyLock, keepLock, knownLocks, lockPractised, lockState } from '#main/service/backup-lock.ts'
import { undoChange } from '#main/service/changes.ts'
import { type AnyLook, lookAtAny } from '#main/service/look-at-any.ts'
import { lockCopy, type LockOrder } from '#main/service/lock-copy.ts'
import { lockOf, newLock, unlock } from '#main/service/new-lock.ts'
import { checkAnyCopy } from '#main/service/verify-any.ts'
import { backupsFolder, listBackupFiles, THIS_PC } from '#main/store/backups.ts'
import { unseal } from '#main/store/connection.ts'
import type { Session } from '#main/store/session.ts'
import { aCustomer } from '../../support/builders.ts'
import { day } from '../../support/clock.ts'
import { openTestDb, testFolder } from '../../support/db.ts'
import { laterRefusalOf, refusalOf } from '../../support/refusal.ts'
import { pathsIn } from '../../support/session.ts'
import { aCopy, aPlaceOf, namesIn, quietly } from './kit.ts'

const PASSPHRASE = 'あさひ うどん きつね みかん'
const CODE = '0123-4567-89AB-CDEF-GHJK-MNPQ'

/** scrypt takes its time, so that all of these share one sheet. */
const sheet: BackupLock = lockOf([PASSPHRASE, CODE], '7F3K')
const newer: BackupLock = lockOf(['まくら ことり すいか たぬき'], 'Q2W8')

/** A shop with 髙﨑, a stick, and a lock. */
function aLockedShop(): { readonly session: Session; readonly stick: string } {
  const { session } = openTestDb()
  aCustomer(session)
  keepLock(session, sheet)
  return { session, stick: aPlaceOf(session) }
}

/** A copy on this PC, and what it is to be locked with once more. */
function anOrder(session: Session, file: string): LockOrder {
  const here = listBackupFiles(session.db).find(({ place }) => place === THIS_PC)
  const lock = copyLock(session, { sequence: 1 })
  if (here === undefined || lock === null) throw new Error('there is a copy, and a lock')
  return { ...here, from: join(backupsFolder(session), file), lock }
}

async function lookOnNewPc(copy: string, typed: string | null, known: readonly BackupLock[] = []): Promise<AnyLook> {
  return lookAtAny({ database: pathsIn(testFolder()).database, copy, now: null, known, typed })
}

describe('a copy that leaves this PC', () => {
  test('is locked where the owner wants it, and says which sheet opens it; the one that stays is open', async () => {
    const { session, stick } = aLockedShop()
    const file = await aCopy(session)
    const there = readFileSync(join(stick, file))
    expect(there.includes('髙﨑')).toBe(false)
    expect(there.includes('SQLite format 3')).toBe(false)
    expect(readHeader(join(stick, file)).header).toMatchObject({ people: 1, visits: 0, sequence: 1, sheet: '7F3K' })
    expect(readFileSync(join(backupsFolder(session), file)).includes('SQLite format 3')).toBe(true)
    expect(listBackupFiles(session.db).map(({ place, sheet: by }) => [place, by])).toEqual([
      [stick, '7F3K'],
      ['', ''],
    ])
    // What was locked beside it goes once it was brought away.
    expect(namesIn(backupsFolder(session))).toEqual([file])
  })

  test('is open where nobody was asked yet, and where the owner said so', async () => {
    const { session } = openTestDb()
    aCustomer(session)
    const stick = aPlaceOf(session)
    expect(lockState(session)).toEqual({ choice: 'undecided', sheet: null, hasSheet: false, practise: false })
    expect(readFileSync(join(stick, await aCopy(session))).includes('髙﨑')).toBe(true)
    keepLock(session, sheet)
    chooseLock(session, { on: false })
    expect(lockState(session)).toEqual({ choice: 'off', sheet: null, hasSheet: true, practise: false })
    expect(readFileSync(join(stick, await aCopy(session))).includes('髙﨑')).toBe(true)
    chooseLock(session, { on: true })
    expect(readFileSync(join(stick, await aCopy(session))).includes('髙﨑')).toBe(false)
  })

  test('is thinned out like any other, and only those of this shop', async () => {
    const { session, stick } = aLockedShop()
    const strange = join(stick, 'otsukiai-000001-2026-11-20.backup')
    for (let made = 1; made <= 16; made += 1) await aCopy(session)
    expect(namesIn(stick)).toHaveLength(14)
    expect(existsSync(strange)).toBe(false)
  })

  test('locked before a kill and not brought away is brought away as it is', async () => {
    const { session } = aLockedShop()
    const file = await aCopy(session)
    const order = anOrder(session, file)
    const first = await lockCopy(order, quietly)
    expect(await lockCopy(order, quietly)).toEqual(first)
    // With another sheet it is another one.
    const again = await lockCopy({ ...order, lock: { ...order.lock, ...newer } }, quietly)
    expect(again.sheet).toBe('Q2W8')
    expect(again.sha256).not.toBe(first.sha256)
  })

  test.each([
    [
      'with one bit turned',
      (bytes: Buffer) => bytes.fill((bytes.at(-40) ?? 0) ^ 1, bytes.length - 40, bytes.length - 39),
    ],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 30)],
    ['of another content', () => Buffer.from('これは控えではありません')],
  ])('locked before a kill and damaged since (%s) is never brought away: it is locked anew', async (_what, spoil) => {
    const { session } = aLockedShop()
    const file = await aCopy(session)
    const order = anOrder(session, file)
    const { from: locked } = await lockCopy(order, quietly)
    writeFileSync(locked, spoil(readFileSync(locked)))
    await lockCopy(order, quietly)
    expect(await checkAnyCopy(locked, { known: [sheet], typed: null })).toMatchObject({ people: 1, sequence: 1 })
    expect(namesIn(backupsFolder(session))).toEqual([file, `${file}.locked`])
  })

  test('whose open one was damaged meanwhile is not brought away', async () => {
    const { session } = aLockedShop()
    const file = await aCopy(session)
    const order = anOrder(session, file)
    writeFileSync(order.from, readFileSync(order.from).fill(0xa5, 5000, 5010))
    expect(await laterRefusalOf(() => lockCopy(order, quietly))).toBe('copy-not-verified')
    expect(namesIn(backupsFolder(session))).toEqual([file])
  })

  test('can be given up while it is locked, and leaves nothing', async () => {
    const { session } = aLockedShop()
    const file = await aCopy(session)
    const order = anOrder(session, file)
    const enough = (): never => {
      throw new Error('enough')
    }
    await expect(lockCopy(order, enough)).rejects.toThrow('enough')
    expect(namesIn(backupsFolder(session))).toEqual([file])
  })
})

describe('a locked copy on a new PC', () => {
  test('says what it holds, and opens with 合言葉 however it is typed, or with the recovery code', async () => {
    const { session, stick } = aLockedShop()
    const copy = join(stick, await aCopy(session))
    expect(await lookOnNewPc(copy, null)).toEqual({
      kind: 'locked',
      says: { people: 1, visits: 0, takenAt: expect.stringMatching(/^2026-11-20T/), sheet: '7F3K' },
    })
    for (const typed of ['アサヒ　ウドン　キツネ　ミカン', CODE.toLowerCase()]) {
      expect(await lookOnNewPc(copy, typed)).toMatchObject({ kind: 'opened', look: { people: 1 } })
    }
  })

  test('is not opened by another word, and nothing is left of the try', async () => {
    const { session, stick } = aLockedShop()
    const copy = join(stick, await aCopy(session))
    const paths = pathsIn(testFolder())
    const look = () =>
      lookAtAny({ database: paths.database, copy, now: null, known: [newer], typed: 'あさひ うどん きつね りんご' })
    expect(await laterRefusalOf(look)).toBe('wrong-passphrase typed')
    expect(namesIn(join(paths.database, '..'))).toEqual([])
  })

  test('is checked on the command line, and asks there too', async () => {
    const { session, stick } = aLockedShop()
    const copy = join(stick, await aCopy(session))
    expect(await checkAnyCopy(copy, { known: [], typed: PASSPHRASE })).toMatchObject({ people: 1, sequence: 1 })
    expect(await laterRefusalOf(() => checkAnyCopy(copy, { known: [], typed: null }))).toBe('copy-locked')
  })
})

describe('a shop', () => {
  test('opens its own copies without a question, also those of an earlier sheet', async () => {
    const { session, stick } = aLockedShop()
    const first = join(stick, await aCopy(session))
    keepLock(session, newer)
    const second = join(stick, await aCopy(session))
    expect(lockState(session).sheet).toBe('Q2W8')
    for (const copy of [first, second]) {
      expect(await lookOnNewPc(copy, null, knownLocks(session))).toMatchObject({ kind: 'opened' })
    }
  })

  test('keeps its sheet where a change is undone', () => {
    const { session } = openTestDb()
    const added = aCustomer(session)
    keepLock(session, sheet)
    undoChange(session, { change: added.change })
    expect(lockState(session)).toMatchObject({ choice: 'on', sheet: '7F3K' })
  })

  test('asks for practice after half a year, and not again once it was tried', () => {
    expect(isPractiseDue(day('2026-05-01'), day('2026-10-27'))).toBe(false)
    expect(isPractiseDue(day('2026-05-01'), day('2026-10-28'))).toBe(true)
    const { session } = openTestDb()
    keepLock({ ...session, today: () => day('2026-01-01') }, sheet)
    expect(lockState(session).practise).toBe(true)
    lockPractised(session, { sheet: '7F3K' })
    expect(lockState(session).practise).toBe(false)
  })

  test('whose sheet was lost with a damaged page is asked again, and never told that its copies are locked', () => {
    const { session } = openTestDb()
    keepLock(session, sheet)
    unseal(session.connection).db.run('DELETE FROM backup_keys')
    expect(lockState(session)).toEqual({ choice: 'undecided', sheet: null, hasSheet: false, practise: false })
  })

  test('without a sheet has nothing to lock with', () => {
    const { session } = openTestDb()
    expect(refusalOf(() => chooseLock(session, { on: true }))).toBe('nothing-to-do')
  })
})

describe('a new sheet', () => {
  test.each(['ja', 'en'] as const)('in %s has four words and a code, each of which opens what it locks', (language) => {
    const { secrets, lock } = newLock({ language })
    expect(secrets.words).toHaveLength(4)
    expect(secrets.words.join('')).toMatch(language === 'ja' ? /^[ぁ-んー]{12,20}$/ : /^[a-z]{12,32}$/)
    for (const typed of [secrets.words.join(' '), secrets.code]) {
      expect(unlock({ typed, slots: lock.slots })).toEqual(lock.master)
    }
    expect(JSON.stringify(lock.slots)).not.toContain(Buffer.from(lock.master).toString('hex'))
  })
})
