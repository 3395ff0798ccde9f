import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PinState } from '#domain/pin.ts'
import { type Lock, lockOf } from '#main/pin/lock.ts'
import { testFolder } from '../../support/db.ts'

// Only the clock and the timers stand still; scrypt and the file are the real ones.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => void vi.useRealTimers())

const PIN = '274918'
const OTHER = '1234'

type Started = { readonly lock: Lock; readonly told: PinState[]; readonly failures: unknown[] }

/** The program begins, with whatever lock lies in the folder. */
function startedOn(folder: string): Started {
  const told: PinState[] = []
  const failures: unknown[] = []
  const lock = lockOf({
    path: join(folder, 'pin.json'),
    told: (state) => void told.push(state),
    failed: (error) => void failures.push(error),
  })
  return { lock, told, failures }
}

/** With a PIN, and the number that the owner wrote down. */
async function lockedUp(): Promise<Started & { readonly folder: string; readonly number: string }> {
  const folder = testFolder()
  const started = startedOn(folder)
  const { number } = await started.lock.set(PIN, 5)
  started.lock.lock()
  return { ...started, folder, number: number.replaceAll('-', '') }
}

async function wrongTimes(lock: Lock, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1)
    await expect(lock.unlock(OTHER)).rejects.toMatchObject({ code: 'pin-wrong' })
}

const seconds = (some: number) => vi.advanceTimersByTime(some * 1_000)

describe('setting it', () => {
  test('without a PIN nothing is locked, by hand or by itself', () => {
    const { lock, told } = startedOn(testFolder())
    lock.lock()
    lock.here()
    seconds(100_000)
    expect(lock.state()).toEqual({ isSet: false, isLocked: false, after: null, wait: 0 })
    expect(told).toEqual([])
  })

  test('neither the PIN nor the number stands in the file, and the same PIN looks different each time', async () => {
    const { folder, number, lock } = await lockedUp()
    const first = readFileSync(join(folder, 'pin.json'), 'utf8')
    expect(first).not.toContain(PIN)
    expect(first).not.toContain(number)
    await lock.unlock(PIN)
    await lock.change(PIN, PIN)
    const { pin } = JSON.parse(readFileSync(join(folder, 'pin.json'), 'utf8')) as {
      readonly pin: { readonly hash: string }
    }
    expect(first).not.toContain(pin.hash)
  })

  test('what a page is told holds nothing that was made of the PIN', async () => {
    const { lock, told } = await lockedUp()
    for (const state of [...told, lock.state()])
      expect(Object.keys(state).toSorted()).toEqual(['after', 'isLocked', 'isSet', 'wait'])
  })

  test('a second PIN does not take the place of the first', async () => {
    const { lock } = await lockedUp()
    await lock.unlock(PIN)
    await expect(lock.set(OTHER, null)).rejects.toMatchObject({ code: 'pin-there' })
    lock.lock()
    await lock.unlock(PIN)
  })

  test('changing and taking off ask the PIN', async () => {
    const { lock, folder } = await lockedUp()
    await lock.unlock(PIN)
    await expect(lock.change(OTHER, '8888')).rejects.toMatchObject({ code: 'pin-wrong', field: 'pin' })
    await expect(lock.remove(OTHER)).rejects.toMatchObject({ code: 'pin-wrong' })
    await lock.change(PIN, '8888')
    await expect(lock.remove(PIN)).rejects.toMatchObject({ code: 'pin-wrong' })
    await lock.remove('8888')
    expect(lock.state().isSet).toBe(false)
    expect(existsSync(join(folder, 'pin.json'))).toBe(false)
  })

  test('where it cannot be written down, the owner is told, and there is no PIN', async () => {
    const folder = testFolder()
    // A folder in the place of what is written aside.
    mkdirSync(join(folder, 'pin.json.new'))
    const { lock } = startedOn(folder)
    await expect(lock.set(PIN, 5)).rejects.toMatchObject({ code: 'disk-failed' })
    expect(lock.state().isSet).toBe(false)
  })
})

describe('locking', () => {
  test('it locks after the minutes that were chosen, counted from the last touch', async () => {
    const { lock, told } = await lockedUp()
    await lock.unlock(PIN)
    seconds(299)
    lock.here()
    seconds(299)
    expect(lock.isLocked()).toBe(false)
    seconds(1)
    expect(lock.isLocked()).toBe(true)
    expect(told.at(-1)).toMatchObject({ isLocked: true })
  })

  test('other minutes hold at once, and “by hand alone” never locks by itself', async () => {
    const { lock } = await lockedUp()
    await lock.unlock(PIN)
    lock.lockAfter(3)
    seconds(180)
    expect(lock.isLocked()).toBe(true)
    await lock.unlock(PIN)
    lock.lockAfter(null)
    seconds(100_000)
    expect(lock.isLocked()).toBe(false)
  })

  test('a touch opens nothing that is locked', async () => {
    const { lock } = await lockedUp()
    lock.here()
    expect(lock.isLocked()).toBe(true)
  })

  test('the program starts locked, and opens with the PIN', async () => {
    const { folder } = await lockedUp()
    const { lock } = startedOn(folder)
    expect(lock.state()).toEqual({ isSet: true, isLocked: true, after: 5, wait: 0 })
    await lock.unlock(PIN)
    expect(lock.isLocked()).toBe(false)
  })

  test('who waits for it to be opened is told, and at once where it is open', async () => {
    const { lock } = await lockedUp()
    const heard: string[] = []
    const waiting = lock.opened().then(() => void heard.push('opened'))
    await Promise.resolve()
    expect(heard).toEqual([])
    await lock.unlock(PIN)
    await waiting
    await lock.opened()
    expect(heard).toEqual(['opened'])
  })
})

test('who waits for it to be opened is told where the window is closed first, and it stays locked', async () => {
  const { lock } = await lockedUp()
  const waiting = lock.opened()
  lock.leave()
  expect(await waiting).toBe(false)
  expect(lock.isLocked()).toBe(true)
  const again = lock.opened()
  await lock.unlock(PIN)
  expect(await again).toBe(true)
})

describe('wrong tries', () => {
  test('five cost nothing but the try; then nothing opens it for 30 s, not even the PIN', async () => {
    const { lock, told } = await lockedUp()
    await wrongTimes(lock, 5)
    expect(told.at(-1)).toMatchObject({ isLocked: true, wait: 30 })
    await expect(lock.unlock(PIN)).rejects.toMatchObject({ code: 'pin-wait' })
    seconds(29)
    await expect(lock.unlock(PIN)).rejects.toMatchObject({ code: 'pin-wait' })
    seconds(1)
    expect(lock.state().wait).toBe(0)
    await lock.unlock(PIN)
  })

  test('each one more makes the wait twice as long, and none longer than half an hour', async () => {
    const { lock } = await lockedUp()
    await wrongTimes(lock, 5)
    const waits: number[] = []
    for (let time = 0; time < 8; time += 1) {
      waits.push(lock.state().wait)
      seconds(lock.state().wait)
      await wrongTimes(lock, 1)
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1800, 1800])
  })

  test('many tries at once are as many tries', async () => {
    const { lock } = await lockedUp()
    const answers = await Promise.allSettled(Array.from({ length: 50 }, () => lock.unlock(OTHER)))
    const codes = answers.map((answer) =>
      answer.status === 'rejected' ? (answer.reason as { code: string }).code : 'in',
    )
    expect(codes.filter((code) => code === 'pin-wrong')).toHaveLength(5)
    expect(codes.filter((code) => code === 'pin-wait')).toHaveLength(45)
  })

  test('ending the program buys nobody another five, and the wait begins again', async () => {
    const { lock, folder } = await lockedUp()
    await wrongTimes(lock, 5)
    seconds(29)
    const { lock: again } = startedOn(folder)
    expect(again.state().wait).toBe(30)
    await expect(again.unlock(PIN)).rejects.toMatchObject({ code: 'pin-wait' })
    seconds(30)
    await wrongTimes(again, 1)
    expect(again.state().wait).toBe(60)
  })

  test('the PIN and the number on paper count together', async () => {
    const { lock } = await lockedUp()
    await wrongTimes(lock, 4)
    await expect(lock.openByNumber('0'.repeat(16))).rejects.toMatchObject({ code: 'pin-number-wrong', field: 'number' })
    await expect(lock.openByNumber('1'.repeat(16))).rejects.toMatchObject({ code: 'pin-wait' })
  })

  test('whoever gets in begins at nothing again', async () => {
    const { lock, folder } = await lockedUp()
    await wrongTimes(lock, 4)
    await lock.unlock(PIN)
    lock.lock()
    const { lock: again } = startedOn(folder)
    await wrongTimes(again, 4)
    expect(again.state().wait).toBe(0)
  })

  test('choosing other minutes does not end the wait', async () => {
    const { lock } = await lockedUp()
    await lock.unlock(PIN)
    for (let time = 0; time < 5; time += 1)
      await expect(lock.remove(OTHER)).rejects.toMatchObject({ code: 'pin-wrong' })
    lock.lockAfter(null)
    await expect(lock.remove(PIN)).rejects.toMatchObject({ code: 'pin-wait' })
  })

  test('where they cannot be written down, they count all the same, and the owner gets in', async () => {
    const { lock, folder, failures } = await lockedUp()
    mkdirSync(join(folder, 'pin.json.new'))
    await wrongTimes(lock, 5)
    expect(failures).not.toEqual([])
    await expect(lock.unlock(PIN)).rejects.toMatchObject({ code: 'pin-wait' })
    seconds(30)
    await lock.unlock(PIN)
    expect(lock.isLocked()).toBe(false)
  })
})

describe('the PIN is forgotten', () => {
  test('the number on paper opens it, and the PIN is gone', async () => {
    const { lock, number, folder } = await lockedUp()
    await lock.openByNumber(number)
    expect(lock.state()).toMatchObject({ isSet: false, isLocked: false })
    expect(startedOn(folder).lock.isLocked()).toBe(false)
  })

  test('a changed PIN has a new number, and the old paper opens nothing', async () => {
    const { lock, number } = await lockedUp()
    await lock.unlock(PIN)
    const changed = await lock.change(PIN, OTHER)
    lock.lock()
    await expect(lock.openByNumber(number)).rejects.toMatchObject({ code: 'pin-number-wrong' })
    await lock.openByNumber(changed.number.replaceAll('-', ''))
    expect(lock.isLocked()).toBe(false)
  })

  test('without the file there is no lock: the last way, for who may delete files of this PC', async () => {
    const { folder } = await lockedUp()
    rmSync(join(folder, 'pin.json'))
    expect(startedOn(folder).lock.isLocked()).toBe(false)
  })

  test.each(['', '{', '{"pin":{}}', '[]'])('a file that says %j opens nothing, and says so', async (content) => {
    const folder = testFolder()
    writeFileSync(join(folder, 'pin.json'), content)
    const { lock } = startedOn(folder)
    expect(lock.isLocked()).toBe(true)
    await expect(lock.unlock(PIN)).rejects.toMatchObject({ code: 'pin-unreadable' })
    await expect(lock.openByNumber('0'.repeat(16))).rejects.toMatchObject({ code: 'pin-unreadable' })
    await expect(lock.set(PIN, null)).rejects.toMatchObject({ code: 'pin-there' })
  })
})
