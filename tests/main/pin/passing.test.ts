import { expect, test } from 'vitest'
import type { Result } from '#contract/result.ts'
import { CALLS, EVENTS } from '#contract/channels.ts'
import { type Door, passing } from '#main/pin/passing.ts'

const LOCKED: Door = { isLocked: () => true, opened: () => new Promise(() => undefined) }
const OPEN: Door = { isLocked: () => false, opened: () => Promise.resolve(true) }

const PASS = [
  'menu:language',
  'pin:state',
  'pin:lock',
  'pin:unlock',
  'pin:open-by-number',
  'print:document',
  'print:ready',
  'print:failed',
]

const NAMES = { ok: true, value: '髙﨑 花子' } as const

test.each(Object.keys(CALLS).filter((name) => !PASS.includes(name)))(
  'while locked, %s is refused before anybody looks at it',
  async (name) => {
    const asked: string[] = []
    const answer = await passing.call(LOCKED, name, async () => {
      asked.push(name)
      return NAMES
    })
    expect(answer).toEqual({ ok: false, error: { code: 'locked' } })
    expect(asked).toEqual([])
  },
)

test.each(PASS)('while locked, %s is answered', async (name) => {
  expect(Object.keys(CALLS)).toContain(name)
  expect(await passing.call(LOCKED, name, async () => NAMES)).toEqual(NAMES)
})

test('open, every call is answered', async () => {
  for (const name of Object.keys(CALLS)) expect(await passing.call(OPEN, name, async () => NAMES)).toEqual(NAMES)
})

test('what was begun before goes on while locked, and its answer waits for whoever opens it', async () => {
  const opened = Promise.withResolvers<boolean>()
  const work = Promise.withResolvers<Result<unknown>>()
  let isLocked = false
  const heard: unknown[] = []
  const answering = passing
    .call(
      { isLocked: () => isLocked, opened: () => (isLocked ? opened.promise : Promise.resolve(true)) },
      'week:get',
      () => work.promise,
    )
    .then((answer) => void heard.push(answer))
  isLocked = true
  work.resolve(NAMES)
  await new Promise((later) => setImmediate(later))
  expect(heard).toEqual([])
  opened.resolve(true)
  await answering
  expect(heard).toEqual([NAMES])
})

test('a locked page hears of the lock and of the menu, and of nothing else', () => {
  expect(Object.keys(EVENTS).filter((name) => passing.event(LOCKED, name))).toEqual(['pin', 'command'])
  expect(Object.keys(EVENTS).filter((name) => !passing.event(OPEN, name))).toEqual([])
})

test('nobody is asked where to save while it is locked, and work that was ready to ask waits', async () => {
  const opened = Promise.withResolvers<boolean>()
  let isLocked = true
  let asked = 0
  const door: Door = { isLocked: () => isLocked, opened: () => opened.promise }
  const choosing = passing.chosen(door, async () => {
    asked += 1
    return '/媒体/控え'
  })
  await new Promise((later) => setImmediate(later))
  expect(asked).toBe(0)
  isLocked = false
  opened.resolve(true)
  expect(await choosing).toBe('/媒体/控え')
})

test('what is chosen in a dialog that stood open when it locked counts as closed', async () => {
  let isLocked = false
  const door: Door = { isLocked: () => isLocked, opened: () => Promise.resolve(true) }
  const chosen = await passing.chosen(door, async () => {
    isLocked = true
    return '/媒体/知らない人のUSB'
  })
  expect(chosen).toBeNull()
})

test('nobody is asked where to save any more once the window is closed behind a lock', async () => {
  const asked: string[] = []
  const door: Door = { isLocked: () => true, opened: () => Promise.resolve(false) }
  const chosen = await passing.chosen(door, async () => {
    asked.push('asked')
    return '/媒体/控え'
  })
  expect({ chosen, asked }).toEqual({ chosen: null, asked: [] })
})
