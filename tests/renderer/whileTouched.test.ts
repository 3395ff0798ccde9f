import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whileTouched } from '../../renderer/lib/whileTouched.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test.each(['keydown', 'pointerdown', 'input', 'compositionupdate'])(
  'what is open only while somebody is there stays open at each %s, and closes after a rest',
  (sign) => {
    const page = new EventTarget()
    const over = vi.fn<() => void>()
    const stop = whileTouched(page, 60_000, over)
    for (let minute = 0; minute < 3; minute += 1) {
      vi.advanceTimersByTime(59_000)
      page.dispatchEvent(new Event(sign))
    }
    expect(over).not.toHaveBeenCalled()
    vi.advanceTimersByTime(60_000)
    expect(over).toHaveBeenCalledOnce()
    stop()
  },
)

test('what was left is not closed a second time', () => {
  const page = new EventTarget()
  const over = vi.fn<() => void>()
  whileTouched(page, 60_000, over)()
  page.dispatchEvent(new Event('input'))
  vi.advanceTimersByTime(120_000)
  expect(over).not.toHaveBeenCalled()
})
