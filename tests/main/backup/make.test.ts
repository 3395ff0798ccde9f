import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { BackupMade } from '#domain/backup/backup.ts'
import type { Progress } from '#domain/progress.ts'
import type { CopyWork } from '#main/backups/work.ts'
import { isLocked } from '#main/files/container/header.ts'
import { askInside } from '#main/ipc/ask.ts'
import { valueOf } from '#main/ipc/envelope.ts'
import type { Turn } from '#main/running.ts'
import { readCopy } from '#main/store/copy-facts.ts'
import { testFolder } from '../../support/db.ts'
import { A_TURN, aProgram, NEVER_BY_ITSELF, type Program } from '../../support/program.ts'
import { laterRefusalOf } from '../../support/refusal.ts'
import { aLock } from '../container/kit.ts'
import { aStick, namesIn } from './kit.ts'

const ALMOST_AT_ONCE = { firstLook: 50, lookEvery: 50, refusedPause: 50, readLimit: 20_000, quitLimit: 20_000 }

type Started = Program & {
  /** One more place for copies. */
  choose(path: string): Promise<void>
  /** As by a hand on the button; refusals are thrown. */
  make(choose?: string | null, how?: { elsewhere?: boolean; turn?: Partial<Turn> }): Promise<BackupMade | null>
}

type Options = Parameters<typeof aProgram>[1] & { readonly folder?: string }

/** One without a sheet. */
async function started({ folder, ...options }: Options = {}): Promise<Started> {
  const program = await aProgram(folder, { hasSheet: false, ...options })
  const { shop, backups } = program
  return {
    ...program,
    choose: async (path) => void valueOf(await askInside(shop, 'backup:keep-place', { path })),
    make: (choose = null, { elsewhere = false, turn = {} } = {}) =>
      backups.make({ elsewhere }, async () => choose, { ...A_TURN, ...turn }),
  }
}

describe('a copy by hand', () => {
  test('asks for the place once, keeps it, and says what was counted', async () => {
    const program = await started()
    await program.add('髙﨑')
    await program.add('𠮷野')
    const stick = aStick()
    const told: Progress[] = []
    const made = await program.make(stick, { turn: { tell: (progress) => void told.push(progress) } })
    const name = made?.file ?? ''
    expect(made).toMatchObject({ sequence: 1, people: 2, visits: 0, places: ['USB「青」'], bytes: expect.any(Number) })
    expect(namesIn(stick)).toEqual([name])
    expect(readCopy(join(stick, name))).toMatchObject({ people: 2, sequence: 1, kind: 'manual' })
    expect(new Set(told.map(({ what }) => what))).toEqual(new Set(['copying', 'verifying', 'shipping']))
    expect(await program.make()).toMatchObject({ sequence: 2 })
    expect(namesIn(stick)).toHaveLength(2)
  })

  test('goes elsewhere for once, and the chosen place stays the chosen one', async () => {
    const program = await started()
    const stick = aStick()
    await program.make(stick)
    const other = aStick('USB「赤」')
    expect(await program.make(other, { elsewhere: true })).toMatchObject({ places: ['USB「赤」'] })
    expect(await program.make(null, { elsewhere: true })).toBeNull()
    await program.make()
    expect([namesIn(stick).length, namesIn(other).length]).toEqual([2, 1])
  })

  test('is none where the dialog was closed', async () => {
    const program = await started()
    expect(await program.make(null)).toBeNull()
    expect(existsSync(join(program.folder, 'backups'))).toBe(false)
  })

  test('with the stick away stays here, says so, and is brought to the stick once it is in', async () => {
    const program = await started({ pace: ALMOST_AT_ONCE })
    const stick = aStick()
    await program.make(stick)
    await program.add('髙﨑')
    rmSync(stick, { recursive: true })
    expect(await laterRefusalOf(() => program.make())).toBe('place-missing')
    expect(await program.backups.state()).toMatchObject({
      places: [{ called: 'USB「青」', there: false, trouble: null, last: { daysAgo: 0 } }],
      waiting: false,
      changedSince: false,
      last: { sequence: 2, there: true, place: '', people: 1 },
    })
    mkdirSync(stick)
    await expect.poll(() => namesIn(stick), { timeout: 20_000 }).toHaveLength(1)
    await expect
      .poll(() => program.backups.state())
      .toMatchObject({ places: [{ there: true }], last: { place: 'USB「青」' } })
  })

  test('given up leaves nothing, whenever it is', async () => {
    const program = await started()
    const stick = aStick()
    await program.make(stick)
    const before = namesIn(join(program.folder, 'backups'))
    for (const at of ['copying', 'verifying'] as const) {
      const stop = new AbortController()
      const tell = ({ what }: Progress): void => {
        if (what === at) stop.abort()
      }
      expect(await laterRefusalOf(() => program.make(null, { turn: { signal: stop.signal, tell } }))).toBe('cancelled')
      expect(namesIn(join(program.folder, 'backups'))).toEqual(before)
    }
    const stop = new AbortController()
    const tell = ({ what }: Progress): void => {
      if (what === 'shipping') stop.abort()
    }
    expect(await laterRefusalOf(() => program.make(null, { turn: { signal: stop.signal, tell } }))).toBe('cancelled')
    // What was verified here by then is a good copy; on the stick there is nothing of it.
    expect(namesIn(stick)).toHaveLength(1)
    expect(await program.make()).not.toBeNull()
  })
})

describe('several places', () => {
  test('each get the copy, and one that is away or write-protected keeps it from no other', async () => {
    const program = await started({ pace: ALMOST_AT_ONCE })
    const [blue, red] = [aStick(), aStick('USB「赤」')]
    await program.make(blue)
    await program.choose(red)
    await program.add('髙﨑')
    expect(await program.make()).toMatchObject({ people: 1, places: ['USB「青」', 'USB「赤」'], missed: [] })
    rmSync(blue, { recursive: true })
    await program.add('林')
    expect(await program.make()).toMatchObject({
      people: 2,
      places: ['USB「赤」'],
      missed: [{ called: 'USB「青」', trouble: 'place-missing' }],
    })
    expect(await program.backups.state()).toMatchObject({
      places: [
        { called: 'USB「青」', there: false },
        { called: 'USB「赤」', there: true },
      ],
      last: { place: 'USB「赤」', people: 2 },
    })
    mkdirSync(blue)
    const whole = (): readonly string[] => namesIn(blue).filter((name) => name.endsWith('.backup'))
    await expect.poll(whole, { timeout: 20_000 }).toHaveLength(1)
    expect(namesIn(red)).toEqual(expect.arrayContaining([...whole()]))
  })

  test('get what was locked once for all of them', async () => {
    const tasks: string[] = []
    const heard = (real: CopyWork): CopyWork => ({
      ...real,
      run: (task, input, how) => {
        tasks.push(task)
        return real.run(task, input, how)
      },
    })
    const program = await started({ work: heard })
    const sticks = [aStick(), aStick('USB「赤」')]
    for (const stick of sticks) await program.choose(stick)
    valueOf(await askInside(program.shop, 'backups:keep-lock', aLock('AAAA')))
    expect(await program.make()).toMatchObject({ places: ['USB「青」', 'USB「赤」'], missed: [] })
    expect(tasks).toEqual(['verify', 'lock', 'ship', 'ship'])
    expect(sticks.flatMap((stick) => namesIn(stick).map((name) => isLocked(join(stick, name))))).toEqual([true, true])
    expect(namesIn(join(program.folder, 'backups')).filter((name) => !name.endsWith('.backup'))).toEqual([])
  })

  test('one that refuses a copy says why until it takes one, while the other gets them by itself', async () => {
    const refuses = { isOn: true }
    const full = (real: CopyWork): CopyWork => ({
      ...real,
      run: async (task, input, how) => {
        const isForFull = task === 'ship' && refuses.isOn && String(Reflect.get(input, 'place')).includes('青')
        return isForFull ? { ok: false, error: { code: 'place-full' } } : real.run(task, input, how)
      },
    })
    const program = await started({ work: full })
    const [blue, red] = [aStick(), aStick('USB「赤」')]
    expect(await laterRefusalOf(() => program.make(blue))).toBe('place-full')
    await program.choose(red)
    await program.add('髙﨑')
    await program.backups.atQuit()
    expect([namesIn(blue), namesIn(red)].map(({ length }) => length)).toEqual([0, 1])
    expect((await program.backups.state()).places).toMatchObject([
      { called: 'USB「青」', there: true, trouble: 'place-full', last: null },
      { called: 'USB「赤」', there: true, trouble: null, last: { daysAgo: 0 } },
    ])
    refuses.isOn = false
    expect(await program.make()).toMatchObject({ places: ['USB「青」', 'USB「赤」'], missed: [] })
    expect((await program.backups.state()).places.map(({ trouble }) => trouble)).toEqual([null, null])
  })
})

describe('two PCs', () => {
  /** The shop goes on in another folder, from the newest copy on the stick. */
  async function aMove(): Promise<{ readonly before: Started; readonly after: Started; readonly stick: string }> {
    const stick = aStick()
    const before = await started()
    await before.add('髙﨑')
    await before.make(stick)
    const folder = testFolder()
    cpSync(join(stick, namesIn(stick).at(-1) ?? ''), join(folder, 'otsukiai.db'))
    const after = await started({ folder, pc: 'MISE-2' })
    await after.choose(stick)
    return { before, after, stick }
  }

  test('are told of in words, and nobody is alarmed by copies from before the move', async () => {
    const { before, after } = await aMove()
    expect((await after.backups.state()).otherPcs).toEqual([])
    await after.make()
    expect((await after.backups.state()).otherPcs).toEqual([])
    expect((await before.backups.state()).otherPcs).toMatchObject([
      { called: 'MISE-2', place: 'USB「青」', daysAgo: 0 },
    ])
    await before.make()
    const [other] = (await after.backups.state()).otherPcs
    expect(other).toMatchObject({ called: 'MISE-1', place: 'USB「青」' })
    await after.backups.otherPcGone(other?.pc ?? '')
    expect((await after.backups.state()).otherPcs).toEqual([])
    await before.make()
    expect((await after.backups.state()).otherPcs).toMatchObject([{ called: 'MISE-1' }])
  })

  test(
    'have all of their copies kept where both bring them, until one is said to be gone',
    { timeout: 60_000 },
    async () => {
      const { before, after, stick } = await aMove()
      await before.make()
      for (let copy = 1; copy <= 15; copy += 1) await after.make()
      expect(namesIn(stick)).toHaveLength(17)
      const [other] = (await after.backups.state()).otherPcs
      await after.backups.otherPcGone(other?.pc ?? '')
      await after.make()
      // The fourteen newest of its own, and what the other brought.
      expect(namesIn(stick)).toHaveLength(16)
    },
  )
})

test('a copy by hand, or a restore, that waits for one on a stick that does not answer can be given up, and the program can end', async () => {
  const stuck = (real: CopyWork): CopyWork => ({
    ...real,
    run: (task, input, how) => (task === 'ship' ? new Promise(() => undefined) : real.run(task, input, how)),
  })
  const program = await started({ pace: { ...NEVER_BY_ITSELF, quitLimit: 50 }, work: stuck })
  void program.make(aStick())
  await expect.poll(async () => (await program.backups.state()).last, { timeout: 20_000 }).not.toBeNull()
  const stop = new AbortController()
  const waiting = [
    program.make(null, { turn: { signal: stop.signal } }),
    program.backups.alone(async () => 'alone', stop.signal),
  ]
  const given = Promise.all(waiting.map((doing) => laterRefusalOf(() => doing)))
  stop.abort()
  expect(await given).toEqual(['cancelled', 'cancelled'])
  expect(await laterRefusalOf(() => program.backups.alone(async () => 'alone', stop.signal))).toBe('cancelled')
  await program.backups.atQuit()
})

describe('by itself', () => {
  test('one is made a day, and none while nothing is saved', async () => {
    const program = await started({ pace: ALMOST_AT_ONCE })
    await expect
      .poll(async () => (await program.backups.state()).last, { timeout: 20_000 })
      .toMatchObject({ kind: 'daily' })
    await program.add('髙﨑')
    await new Promise((go) => setTimeout(go, 500))
    expect((await program.backups.list()).copies).toHaveLength(1)
    expect(await program.backups.state()).toMatchObject({ changedSince: true, places: [] })
  })

  test('none is made of a sample, which has nothing to lose', async () => {
    const program = await started({ pace: ALMOST_AT_ONCE, start: 'sample' })
    await new Promise((go) => setTimeout(go, 500))
    await program.backups.atQuit()
    expect((await program.backups.list()).copies).toEqual([])
  })

  test('one is made at the end where something was saved, and brought to its place', async () => {
    const program = await started()
    const stick = aStick()
    await program.make(stick)
    await program.add('髙﨑')
    await program.backups.atQuit()
    expect(namesIn(stick)).toHaveLength(2)
    expect((await program.backups.list()).copies[0]).toMatchObject({
      kind: 'quit',
      people: 1,
      place: 'USB「青」',
      there: true,
    })
    await program.backups.atQuit()
    expect(namesIn(stick)).toHaveLength(2)
    expect(await program.backups.hangs()).toBe(false)
    expect(program.failures).toEqual([])
  })

  test('the end waits no longer than its limit; what is not finished, the next start finishes', async () => {
    const folder = testFolder()
    // A thread that never comes back, as one that waits for a stick.
    const stuck = (real: CopyWork): CopyWork => ({ ...real, run: () => new Promise(() => undefined) })
    const first = await started({ folder, pace: { ...NEVER_BY_ITSELF, quitLimit: 50 }, work: stuck })
    await first.add('髙﨑')
    await first.backups.atQuit()
    await first.shop.close()
    expect(namesIn(join(folder, 'backups'))).toEqual([expect.stringMatching(/\.backup\.copied$/)])
    const second = await started({ folder, pace: ALMOST_AT_ONCE })
    await expect
      .poll(async () => (await second.backups.state()).last, { timeout: 20_000 })
      .toMatchObject({ kind: 'quit', people: 1 })
    expect(namesIn(join(folder, 'backups'))).toEqual([expect.stringMatching(/\.backup$/)])
  })
})

describe('the list', () => {
  test('also names what lies here beside the table, and without a shop all that lies here', async () => {
    const program = await started()
    await program.add('髙﨑')
    const stick = aStick()
    await program.make(stick)
    const here = join(program.folder, 'backups')
    const [name = ''] = namesIn(here)
    writeFileSync(join(here, 'before-restore-000009-2026-11-03.backup'), readFileSync(join(here, name)))
    writeFileSync(join(here, 'otsukiai-000008-2026-11-02.backup'), 'broken')
    writeFileSync(join(here, 'メモ.txt'), '')
    const { copies: listed } = await program.backups.list()
    expect(listed.map(({ kind, file, place, people }) => [kind, file, place, people])).toEqual([
      ['before-restore', 'before-restore-000009-2026-11-03.backup', '', 1],
      ['manual', 'otsukiai-000008-2026-11-02.backup', '', null],
      ['manual', name, 'USB「青」', 1],
      ['manual', name, '', 1],
    ])
    expect(program.backups.pathOf(listed[2]?.copy ?? '')).toBe(join(stick, name))
    expect(program.backups.pathOf('somewhere')).toBeNull()
    await program.shop.close()
    writeFileSync(join(program.folder, 'otsukiai.db'), 'broken')
    const broken = await started({ folder: program.folder })
    expect((await broken.backups.list()).copies.map(({ kind, file, people }) => [kind, file, people])).toEqual([
      ['before-restore', 'before-restore-000009-2026-11-03.backup', 1],
      ['manual', 'otsukiai-000008-2026-11-02.backup', null],
      ['manual', name, 1],
    ])
  })

  test('says which place is slow, names what lies there all the same, and waits for it no longer', async () => {
    const stuck = (real: CopyWork): CopyWork => ({
      ...real,
      run: (task, input, how) => {
        if (task !== 'glance') return real.run(task, input, how)
        const gone = { ok: false, error: { code: 'cancelled' } } as const
        return new Promise((given) => how.signal.addEventListener('abort', () => given(gone)))
      },
    })
    const program = await started({ pace: { ...NEVER_BY_ITSELF, readLimit: 50 }, work: stuck })
    await program.make(aStick())
    writeFileSync(join(program.folder, 'backups', 'otsukiai-000008-2026-11-02.backup'), 'slow')
    // Of the same place for the eye, though another folder.
    writeFileSync(join(program.folder, 'otsukiai.db.v1'), 'slow')
    const { copies, slow } = await program.backups.list()
    expect(slow).toEqual([''])
    expect(copies.map(({ file, people }) => [file, people])).toMatchObject([
      ['otsukiai-000008-2026-11-02.backup', null],
      [expect.any(String), 0],
      [expect.any(String), 0],
    ])
  })
})

test('copies that were brought away before there was a lock are locked afterwards, and the open ones go', async () => {
  const program = await started()
  const stick = aStick()
  for (let copy = 1; copy <= 3; copy += 1) await program.make(stick)
  const [open = '', changed = '', away = ''] = namesIn(stick)
  const { place = '' } = (await program.backups.state()).places[0] ?? {}
  expect(await laterRefusalOf(() => program.backups.lockOld(place, A_TURN))).toBe('nothing-to-do')
  valueOf(await askInside(program.shop, 'backups:keep-lock', aLock('AAAA')))
  appendFileSync(join(stick, changed), 'x')
  rmSync(join(stick, away))
  expect(await program.backups.lockOld(place, A_TURN)).toEqual({ locked: 1, left: 2 })
  const locked = open.replace('.backup', '-2.backup')
  expect(namesIn(stick)).toEqual([locked, changed])
  expect(isLocked(join(stick, locked))).toBe(true)
  expect((await program.backups.state()).places).toMatchObject([{ open: 2 }])
  expect(namesIn(join(program.folder, 'backups')).filter((name) => !name.endsWith('.backup'))).toEqual([])
})
