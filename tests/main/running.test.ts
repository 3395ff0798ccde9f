import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Running } from '#contract/api.ts'
import type { Progress } from '#domain/progress.ts'
import { type RunningCalls, type Turn, watchRunning } from '#main/running.ts'
import { Refusal } from '#main/store/refusal.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const AT: Progress = { done: 1, total: 4, what: 'copying' }
const OF_SHOP: Running = { ...AT, what: 'saving', call: 'imports:run', cancellable: true }

type Watched = { readonly running: RunningCalls; readonly told: (Running | null)[]; readonly cancelled: string[] }

function watched(): Watched {
  const told: (Running | null)[] = []
  const cancelled: string[] = []
  const running = watchRunning(
    () => void cancelled.push('shop'),
    (now) => void told.push(now),
  )
  return { running, told, cancelled }
}

/** A call of the main thread that hands its turn out and waits to be ended. */
function begin(running: RunningCalls): {
  readonly turn: Turn
  readonly answer: Promise<string>
  readonly end: () => void
} {
  const held: { turn?: Turn; end?: () => void } = {}
  const answer = running.run('backups:make', (turn) => {
    held.turn = turn
    return new Promise<string>((resolve) => (held.end = () => resolve('made')))
  })
  const { turn, end } = held
  if (turn === undefined || end === undefined) throw new Error('the work has not begun')
  return { turn, answer, end }
}

test('what the shop thread runs is passed on, and asked for by a page that comes later', () => {
  const { running, told } = watched()
  running.heard(OF_SHOP)
  expect(running.now()).toEqual(OF_SHOP)
  running.heard(null)
  expect(running.now()).toBeNull()
  expect(told).toEqual([OF_SHOP, null])
})

test('the page is told at most ten times a second, then what came last, and the end at once', () => {
  const { running, told } = watched()
  for (let done = 0; done < 50; done += 1) {
    running.heard({ ...OF_SHOP, done })
    vi.advanceTimersByTime(10)
  }
  expect(told.length).toBeGreaterThanOrEqual(5)
  expect(told.length).toBeLessThanOrEqual(6)
  vi.advanceTimersByTime(1_000)
  expect(told.at(-1)).toMatchObject({ done: 49 })
  const before = told.length
  vi.advanceTimersByTime(10_000)
  expect(told).toHaveLength(before)
  running.heard({ ...OF_SHOP, done: 50 })
  running.heard(null)
  vi.advanceTimersByTime(10_000)
  expect(told.slice(before)).toEqual([{ ...OF_SHOP, done: 50 }, null])
})

test('a call of the main thread is told once it says where it stands', async () => {
  const { running, told } = watched()
  const { turn, answer, end } = begin(running)
  expect(running.now()).toBeNull()
  turn.tell(AT)
  expect(running.now()).toEqual({ ...AT, call: 'backups:make', cancellable: true })
  end()
  expect(await answer).toBe('made')
  expect(told).toEqual([{ ...AT, call: 'backups:make', cancellable: true }, null])
})

test('nobody hears of one that never said so', async () => {
  const { running, told } = watched()
  const { answer, end } = begin(running)
  end()
  await answer
  expect(told).toEqual([])
})

test('a second one is refused while one runs', async () => {
  const { running } = watched()
  const { answer, end } = begin(running)
  await expect(running.run('exports:save', async () => 'never')).rejects.toThrow(new Refusal('busy-import'))
  end()
  await answer
  expect(await running.run('exports:save', async () => 'saved')).toBe('saved')
})

test('cancelled, it stops where it asks, whatever broke off because of it', async () => {
  const { running } = watched()
  const asked = running.run('exports:save', async ({ check }) => {
    running.cancel()
    check()
  })
  await expect(asked).rejects.toThrow(new Refusal('cancelled'))
  const broken = running.run('exports:save', async ({ signal }) => {
    running.cancel()
    if (signal.aborted) throw new Error('the stream was closed')
  })
  await expect(broken).rejects.toThrow(new Refusal('cancelled'))
})

test('what has come too far goes to its end', async () => {
  const { running } = watched()
  const { turn, answer, end } = begin(running)
  turn.tell(AT)
  turn.hold()
  expect(running.now()).toMatchObject({ cancellable: false })
  running.cancel()
  turn.tell({ ...AT, done: 2 })
  const ended = running.end()
  end()
  await ended
  expect(await answer).toBe('made')
})

test('cancelling reaches the one that is shown: the shop thread before the main thread', async () => {
  const { running, cancelled } = watched()
  const { turn, answer, end } = begin(running)
  turn.tell(AT)
  running.heard(OF_SHOP)
  expect(running.now()).toEqual(OF_SHOP)
  running.cancel()
  expect([cancelled, turn.signal.aborted]).toEqual([['shop'], false])
  running.heard(null)
  running.cancel()
  expect([cancelled, turn.signal.aborted]).toEqual([['shop'], true])
  end()
  await answer
})

test('before the program goes, what can be cancelled is on both threads, and the end of the main one is waited for', async () => {
  const { running, cancelled } = watched()
  const { turn, answer, end } = begin(running)
  running.heard(OF_SHOP)
  const ended = running.end()
  expect([cancelled, turn.signal.aborted]).toEqual([['shop'], true])
  end()
  await ended
  expect(await answer).toBe('made')
  await running.end()
})
