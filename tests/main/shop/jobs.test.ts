import { MessageChannel } from 'node:worker_threads'
import { expect, onTestFinished, test } from 'vitest'
import type { Progress } from '#domain/progress.ts'
import { type Jobs, startJobs, type Working } from '#main/shop/jobs.ts'
import { Refusal } from '#main/store/refusal.ts'

/** Jobs on a clock by which every step takes so long. */
function jobsOf(stepMs: number): { readonly jobs: Jobs; readonly told: (Working | null)[] } {
  const told: (Working | null)[] = []
  let ms = 0
  const jobs = startJobs(
    (working) => void told.push(working),
    () => (ms += stepMs),
  )
  onTestFinished(() => jobs.cancel())
  return { jobs, told }
}

function* counting(steps: number, did: (step: number) => void = () => undefined): Generator<Progress, string> {
  for (let done = 1; done <= steps; done += 1) {
    did(done)
    yield { done, total: steps, what: 'saving' }
  }
  return 'through'
}

test('whoever asks while a job runs is answered after its next slice', async () => {
  const { jobs } = jobsOf(40)
  const order: string[] = []
  const { port1, port2 } = new MessageChannel()
  onTestFinished(() => port1.close())
  port1.on('message', (name: string) => order.push(name))
  const asks = (step: number): void => {
    order.push(`step ${step}`)
    if (step === 2) for (const name of ['card', 'list']) port2.postMessage(name)
    if (step === 3) port2.postMessage('search')
  }
  expect(await jobs.run('imports:run', () => counting(4, asks))).toBe('through')
  expect(order).toEqual(['step 1', 'step 2', 'card', 'list', 'step 3', 'search', 'step 4'])
})

test('steps that are short share a slice, and after each is told where the work stands', async () => {
  const { jobs, told } = jobsOf(10)
  await jobs.run('imports:run', () => counting(7))
  expect(told).toEqual([
    { call: 'imports:run', done: 3, total: 7, what: 'saving' },
    { call: 'imports:run', done: 6, total: 7, what: 'saving' },
    null,
  ])
})

test('work that is through in its first slice is done at once, and nobody hears of it', async () => {
  const { jobs, told } = jobsOf(1)
  const order: string[] = []
  const answer = jobs.run('changes:undo', () => counting(5, (step) => void order.push(`step ${step}`)))
  expect(order).toHaveLength(5)
  expect(jobs.isRunning()).toBe(false)
  expect(await answer).toBe('through')
  expect(told).toEqual([])
})

test('a second job is refused while one runs, and begins nothing', async () => {
  const { jobs } = jobsOf(40)
  const first = jobs.run('imports:run', () => counting(3))
  const begun: number[] = []
  const second = jobs.run('customers:trash-many', () => counting(3, (step) => void begun.push(step)))
  await expect(second).rejects.toThrow(new Refusal('busy-import'))
  expect(begun).toEqual([])
  expect(await first).toBe('through')
  expect(await jobs.run('customers:trash-many', () => counting(1))).toBe('through')
})

test('a job that is cancelled puts its things away and answers so', async () => {
  const { jobs, told } = jobsOf(40)
  let steps = 0
  let isAway = false
  const job = jobs.run('imports:run', function* () {
    try {
      yield* counting(1_000_000, () => (steps += 1))
    } finally {
      isAway = true
    }
  })
  jobs.cancel()
  expect(isAway).toBe(true)
  expect(jobs.isRunning()).toBe(false)
  await expect(job).rejects.toThrow(new Refusal('cancelled'))
  expect(steps).toBe(1)
  expect(told.at(-1)).toBeNull()
})

test('cancelling where nothing runs is nothing', () => {
  const { jobs, told } = jobsOf(1)
  jobs.cancel()
  expect(told).toEqual([])
})

test.each([1, 3])('what fails in step %i is told to who asked, and the next job runs', async (bad) => {
  const { jobs, told } = jobsOf(40)
  const failing = (step: number): void => {
    if (step === bad) throw new Refusal('disk-full')
  }
  await expect(jobs.run('imports:run', () => counting(5, failing))).rejects.toThrow(new Refusal('disk-full'))
  expect(told.at(-1) ?? null).toBeNull()
  expect(await jobs.run('imports:run', () => counting(2))).toBe('through')
})
