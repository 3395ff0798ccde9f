import { expect, onTestFinished, test } from 'vitest'
import { ShopThreadGone, startShopThread, type ShopThread } from '#main/shop/shop-thread.ts'

const ENTRY = new URL('../../support/dying-thread.js', import.meta.url)

type Started = { readonly thread: ShopThread; readonly deaths: boolean[]; readonly events: unknown[] }

function start(): Started {
  const deaths: boolean[] = []
  const events: unknown[] = []
  const thread = startShopThread({
    entry: ENTRY,
    data: () => ({ folder: 'here' }),
    onEvent: (name, payload) => events.push([name, payload]),
    onDeath: (_error, restarted) => deaths.push(restarted),
  })
  onTestFinished(() => thread.close())
  return { thread, deaths, events }
}

test('each call gets its own answer, in whatever order they were asked', async () => {
  const { thread, events } = start()
  const answers = await Promise.all([1, 2, 3].map((input) => thread.call('echo', input)))
  expect(answers).toEqual([1, 2, 3].map((value) => ({ ok: true, value })))
  expect(events).toEqual([['shop-state', { folder: 'here' }]])
})

test('a death under a call fails that call, and the next one is answered by a new thread', async () => {
  const { thread, deaths } = start()
  await expect(thread.call('die', {})).rejects.toThrow(ShopThreadGone)
  expect(await thread.call('echo', 'again')).toEqual({ ok: true, value: 'again' })
  expect(deaths).toEqual([true])
})

test('a second death is final, and is said', async () => {
  const { thread, deaths } = start()
  await expect(thread.call('die', {})).rejects.toThrow(ShopThreadGone)
  await expect(thread.call('die', {})).rejects.toThrow(ShopThreadGone)
  await expect(thread.call('echo', 1)).rejects.toThrow(ShopThreadGone)
  expect(deaths).toEqual([true, false])
})

test('closing waits until the thread is gone and is no death', async () => {
  const { thread, deaths } = start()
  await thread.call('echo', 1)
  await thread.close()
  await expect(thread.call('echo', 1)).rejects.toThrow(ShopThreadGone)
  expect(deaths).toEqual([])
})
