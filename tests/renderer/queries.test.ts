import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { longLook } from '../../renderer/lib/longLook.ts'
import { followShop, queryClient } from '../../renderer/lib/queries.ts'

type Listener = (payload: unknown) => void

const heard = new Map<string, Set<Listener>>()
const asked: string[] = []
let running: { readonly call: string } | null = null
let finish: () => void = () => undefined

const tell = (event: string, payload: unknown) => heard.get(event)?.forEach((listener) => listener(payload))

beforeEach(() => {
  heard.clear()
  asked.length = 0
  running = null
  vi.stubGlobal('window', {
    shop: {
      call: (name: string) => {
        asked.push(name)
        if (name === 'jobs:now') return Promise.resolve({ ok: true, value: { running } })
        if (name === 'jobs:cancel') return Promise.resolve({ ok: true, value: {} })
        return new Promise((resolve) => (finish = () => resolve({ ok: true, value: {} })))
      },
      on: (event: string, listener: Listener) => {
        const listeners = heard.get(event) ?? new Set()
        heard.set(event, listeners.add(listener))
        return () => listeners.delete(listener)
      },
    },
  })
})
afterEach(() => void vi.unstubAllGlobals())

test('a save asks anew for everything but the bytes of pictures, another shop for those too', () => {
  followShop()
  const isStale = (key: string) => queryClient.getQueryState([key, 1])?.isInvalidated
  for (const key of ['photos:bytes', 'photos:list']) queryClient.setQueryData([key, 1], {})
  tell('changed', {})
  expect([isStale('photos:list'), isStale('photos:bytes')]).toEqual([true, false])
  tell('shop-state', { kind: 'none' })
  expect(isStale('photos:bytes')).toBe(true)
})

test('a search that is left is given up, once it is under way, and no other work is', async () => {
  const { look, leave } = longLook('missing:look')
  const answer = look({ of: null })
  await vi.waitFor(() => expect(asked).toEqual(['missing:look']))
  running = { call: 'imports:run' }
  leave()
  await vi.waitFor(() => expect(asked).toContain('jobs:now'))
  tell('running', { running })
  expect(asked).not.toContain('jobs:cancel')
  tell('running', { running: { call: 'missing:look' } })
  tell('running', { running: { call: 'missing:look' } })
  expect(asked.filter((call) => call === 'jobs:cancel')).toHaveLength(1)

  // Whoever comes back at once begins behind it, and is not refused.
  const next = longLook('missing:look').look({ of: null })
  await Promise.resolve()
  expect(asked.filter((call) => call === 'missing:look')).toHaveLength(1)
  finish()
  await answer
  await vi.waitFor(() => expect(asked.filter((call) => call === 'missing:look')).toHaveLength(2))
  finish()
  await next
})

test('a search that has ended is not given up', async () => {
  const { look, leave } = longLook('households:look')
  const answer = look({})
  await vi.waitFor(() => expect(asked).toEqual(['households:look']))
  finish()
  await answer
  leave()
  running = { call: 'households:look' }
  tell('running', { running })
  expect(asked).toEqual(['households:look'])
})
