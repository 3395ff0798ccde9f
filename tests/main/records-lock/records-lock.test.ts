import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lockOf } from '#main/service/new-lock.ts'
import { keyFilesOf } from '#main/store/key-files.ts'
import { refuse } from '#main/store/refusal.ts'
import { beginsAsDatabase } from '#main/store/file-start.ts'
import { testFolder } from '../../support/db.ts'
import { laterRefusalOf } from '../../support/refusal.ts'
import { aStick, namesIn } from '../backup/kit.ts'
import {
  A_TURN,
  aProgram,
  CODE,
  filesBelow,
  filesThatSay,
  openedLook,
  PASSPHRASE,
  type Program,
} from '../../support/program.ts'

const OTHER_PASSPHRASE = 'まくら ことり すいか たぬき'
const OTHER_SHEET = lockOf([OTHER_PASSPHRASE], 'Q2W8')

/** A name whose characters nobody else has. */
const RARE = '彁暃妛'

async function aLockedProgram(): Promise<Program> {
  const program = await aProgram()
  await program.add(RARE)
  await program.lock()
  return program
}

/** The PC is switched on again. */
async function restarted(program: Program): Promise<Program> {
  await program.end()
  return aProgram(program.folder)
}

describe('records that are locked', () => {
  test('go on as they were, and no file on this PC says a name any more', async () => {
    const program = await aProgram()
    await program.add(RARE)
    await program.backups.make({ elsewhere: false }, async () => aStick(), A_TURN)
    expect(filesThatSay(program.folder, RARE).length).toBeGreaterThan(1)
    expect(await program.lock()).toBe(0)
    expect(await program.records.state()).toEqual({ on: true })
    await program.add('髙﨑')
    expect(await program.names()).toEqual([RARE, '髙﨑'])
    await program.backups.make({ elsewhere: false }, async () => null, A_TURN)
    await program.end()
    expect(filesThatSay(program.folder, RARE)).toEqual([])
    expect(filesBelow(program.folder).filter((name) => beginsAsDatabase(join(program.folder, name)))).toEqual([])
    expect(program.failures).toEqual([])
  })

  test('wait for the 合言葉 when the program starts, and open with it or with the recovery code', async () => {
    const second = await restarted(await aLockedProgram())
    expect(await second.state()).toEqual({ kind: 'refused', code: 'shop-locked' })
    expect(await laterRefusalOf(() => second.records.open({ typed: 'あさひ うどん きつね ことり' }))).toBe(
      'wrong-passphrase typed',
    )
    expect(await second.state()).toEqual({ kind: 'refused', code: 'shop-locked' })
    await second.records.open({ typed: PASSPHRASE })
    expect(await second.names()).toEqual([RARE])
    const third = await restarted(second)
    await third.records.open({ typed: CODE })
    expect(await third.names()).toEqual([RARE])
  })

  test('are plain again when the owner takes the lock off, with their copies, and ask for nothing', async () => {
    const program = await aLockedProgram()
    await program.backups.make({ elsewhere: false }, async () => aStick(), A_TURN)
    expect(await laterRefusalOf(() => program.records.turn({ on: false, typed: 'ことり' }, A_TURN))).toBe(
      'wrong-passphrase typed',
    )
    expect(await program.unlock()).toBe(0)
    expect(keyFilesOf(program.database).filter((file) => existsSync(file))).toEqual([])
    const again = await restarted(program)
    expect(await again.names()).toEqual([RARE])
    const [copy] = (await again.backups.list()).copies
    const path = again.backups.pathOf(copy?.copy ?? '') ?? ''
    const looked = await again.restores.look({ path, copy: copy?.copy ?? '', typed: null }, A_TURN)
    expect(openedLook(looked)).toMatchObject({ people: 1 })
  })

  test('cannot be locked without a sheet that the owner has', async () => {
    const program = await aProgram()
    expect(await laterRefusalOf(() => program.records.turn({ on: true, typed: 'ことり' }, A_TURN))).toBe(
      'wrong-passphrase typed',
    )
    expect(beginsAsDatabase(program.database)).toBe(true)
    expect(await program.records.state()).toEqual({ on: false })
  })
})

describe('a lock that is put on or taken off', () => {
  test('stays as it was where the owner breaks it off, and so do the copies', async () => {
    const program = await aLockedProgram()
    await program.backups.make({ elsewhere: false }, async () => aStick(), A_TURN)
    const broken = new AbortController()
    const hold = (): void => refuse('cancelled')
    const asked = { on: false, typed: PASSPHRASE }
    expect(await laterRefusalOf(() => program.records.turn(asked, { ...A_TURN, signal: broken.signal, hold }))).toBe(
      'cancelled',
    )
    expect(await program.records.state()).toEqual({ on: true })
    expect(filesThatSay(program.folder, RARE)).toEqual([])
    expect(keyFilesOf(program.database).every((file) => existsSync(file))).toBe(true)
    const again = await restarted(program)
    await again.records.open({ typed: PASSPHRASE })
    expect(await again.names()).toEqual([RARE])
  })

  test('is none for a made-up shop, which goes one day with all that belongs to it', async () => {
    const program = await aProgram(testFolder(), { start: 'sample' })
    expect(await laterRefusalOf(() => program.records.turn({ on: true, typed: PASSPHRASE }, A_TURN))).toBe(
      'nothing-to-do',
    )
    expect(beginsAsDatabase(program.database)).toBe(true)
  })

  test('keeps what opens that which is still encrypted under an earlier one', async () => {
    const program = await aLockedProgram()
    await program.end()
    const [first = '', second = ''] = keyFilesOf(program.database)
    // The owner lost the sheet, and began again from an open copy that was older.
    const elsewhere = await aProgram()
    await elsewhere.add('髙﨑')
    await elsewhere.end()
    const later = await aProgram(program.folder)
    const looked = await later.restores.look({ path: elsewhere.database, copy: 'it', typed: null }, A_TURN)
    await later.restores.run(openedLook(looked).copy, A_TURN)
    expect(await later.names()).toEqual(['髙﨑'])
    const key = readFileSync(first)
    await later.keep(OTHER_SHEET)
    await later.records.turn({ on: true, typed: OTHER_PASSPHRASE }, A_TURN)
    expect(readFileSync(`${first}.7F3K`)).toEqual(key)
    expect(readFileSync(`${second}.7F3K`)).toEqual(key)
    const again = await restarted(later)
    await again.records.open({ typed: OTHER_PASSPHRASE })
    expect(await again.names()).toEqual(['髙﨑'])
  })
})

describe('a copy of locked records', () => {
  test('goes to a stick locked as every copy, opens on a new PC, and is plain there', async () => {
    const program = await aLockedProgram()
    const stick = aStick()
    await program.backups.make({ elsewhere: false }, async () => stick, A_TURN)
    const [name = ''] = namesIn(stick)
    const elsewhere = await aProgram(testFolder(), { hasSheet: false })
    const path = join(stick, name)
    expect(await elsewhere.restores.look({ path, copy: 'it', typed: null }, A_TURN)).toMatchObject({ kind: 'locked' })
    const looked = await elsewhere.restores.look({ path, copy: 'it', typed: PASSPHRASE }, A_TURN)
    await elsewhere.restores.run(openedLook(looked).copy, A_TURN)
    expect(await elsewhere.names()).toEqual([RARE])
    expect(beginsAsDatabase(elsewhere.database)).toBe(true)
  })

  test('is put back locked, and so is a plain one from before', async () => {
    const program = await aProgram()
    await program.add(RARE)
    const stick = aStick()
    await program.backups.make({ elsewhere: false }, async () => stick, A_TURN)
    const plain = join(testFolder(), 'before.backup')
    copyFileSync(join(program.folder, 'backups', namesIn(join(program.folder, 'backups'))[0] ?? ''), plain)
    await program.lock()
    await program.add('髙﨑')
    for (const path of [plain, join(stick, namesIn(stick)[0] ?? '')]) {
      const looked = await program.restores.look({ path, copy: 'it', typed: null }, A_TURN)
      const { before } = await program.restores.run(openedLook(looked).copy, A_TURN)
      expect(await program.names()).toEqual([RARE])
      expect(beginsAsDatabase(program.database)).toBe(false)
      const kept = join(program.folder, 'backups', before ?? '')
      const back = await program.restores.look({ path: kept, copy: 'kept', typed: null }, A_TURN)
      await program.restores.run(openedLook(back).copy, A_TURN)
      expect(await program.names()).toEqual([RARE, '髙﨑'])
    }
    await program.end()
    expect(filesThatSay(program.folder, RARE)).toEqual([])
  })
})

describe('where locked records are damaged', () => {
  test('what can be read of them is salvaged, and stays locked', async () => {
    const program = await aLockedProgram()
    for (let n = 0; n < 40; n += 1) await program.add(`𠮷野${n}`)
    await program.end()
    const bytes = readFileSync(program.database)
    bytes.fill(0x5a, 0, 4096)
    writeFileSync(program.database, bytes)
    const again = await aProgram(program.folder)
    expect(await again.state()).toEqual({ kind: 'refused', code: 'shop-locked' })
    await again.records.open({ typed: PASSPHRASE })
    expect(await again.state()).toEqual({ kind: 'refused', code: 'shop-damaged' })
    const found = await again.restores.salvage(null, A_TURN)
    expect(found.people).toBe(41)
    await again.restores.run(found.copy, A_TURN)
    expect((await again.names()).length).toBe(41)
    expect(beginsAsDatabase(again.database)).toBe(false)
  })

  test('the sheet of what is put back opens them from then on, as well as the one that did', async () => {
    const program = await aLockedProgram()
    await program.end()
    writeFileSync(program.database, Buffer.alloc(8_192, 0x5a))
    const elsewhere = await aProgram(testFolder(), { hasSheet: false })
    await elsewhere.keep(OTHER_SHEET)
    await elsewhere.add('林')
    await elsewhere.end()
    const again = await aProgram(program.folder)
    await again.records.open({ typed: PASSPHRASE })
    const looked = await again.restores.look({ path: elsewhere.database, copy: 'it', typed: null }, A_TURN)
    await again.restores.run(openedLook(looked).copy, A_TURN)
    expect(beginsAsDatabase(again.database)).toBe(false)
    const third = await restarted(again)
    await third.records.open({ typed: OTHER_PASSPHRASE })
    expect(await third.names()).toEqual(['林'])
    const fourth = await restarted(third)
    await fourth.records.open({ typed: PASSPHRASE })
    expect(await fourth.names()).toEqual(['林'])
  })

  test('one of the two key files is enough, and without both a copy is put back', async () => {
    const program = await aLockedProgram()
    const stick = aStick()
    await program.backups.make({ elsewhere: false }, async () => stick, A_TURN)
    const [first = '', second = ''] = keyFilesOf(program.database)
    await program.end()
    const good = readFileSync(first, 'utf8')
    writeFileSync(
      first,
      good.replace(/"key":"(.)/g, (_, digit: string) => `"key":"${digit === '0' ? '1' : '0'}`),
    )
    const again = await aProgram(program.folder)
    await again.records.open({ typed: PASSPHRASE })
    expect(await again.names()).toEqual([RARE])
    // The other one is made good from it.
    expect(readFileSync(first, 'utf8')).toBe(good)
    const third = await restarted(again)
    for (const file of [first, second]) writeFileSync(file, 'torn')
    expect(await laterRefusalOf(() => third.records.open({ typed: PASSPHRASE }))).toBe('key-file-damaged')
    const path = join(stick, namesIn(stick)[0] ?? '')
    const looked = await third.restores.look({ path, copy: 'it', typed: PASSPHRASE }, A_TURN)
    await third.restores.run(openedLook(looked).copy, A_TURN)
    expect(await third.names()).toEqual([RARE])
  })

  test('a missing file is asked for by its key first, and then missed', async () => {
    const program = await aLockedProgram()
    await program.end()
    rmSync(program.database)
    const again = await aProgram(program.folder)
    expect(await again.state()).toEqual({ kind: 'refused', code: 'shop-locked' })
    await again.records.open({ typed: PASSPHRASE })
    expect(await again.state()).toEqual({ kind: 'refused', code: 'shop-missing' })
  })
})
