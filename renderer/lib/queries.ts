import { QueryClient, queryOptions } from '@tanstack/react-query'
import type { Asked } from './asked.ts'
import { pinQuery } from './queries/pin.ts'
import { onShop, shop } from './shop.ts'

export const PAGE_SIZE = 100

/**
 * What main knows, kept until main says that it changed. Nothing is fetched again by time, focus or network:
 * there is no network.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Infinity,
      retry: false,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

export const shopStateQuery = queryOptions({ queryKey: ['shop:state'], queryFn: () => shop('shop:state', {}) })

/** What long piece of work runs now: asked once, then told by main. */
export const runningQuery = queryOptions({
  queryKey: ['jobs:now'],
  queryFn: async () => (await shop('jobs:now', {})).running,
})

export const senderQuery = queryOptions({ queryKey: ['sender:get'], queryFn: () => shop('sender:get', {}) })

/** A page together with what it answers, for it may stand in for the next one while that is on its way. */
export const customersQuery = (asked: Asked, page: number) =>
  queryOptions({
    queryKey: ['customers:list', asked, page],
    queryFn: async () => ({
      answers: asked,
      ...(await shop('customers:list', { ...asked, offset: page * PAGE_SIZE, limit: PAGE_SIZE })),
    }),
  })

/** 目印 and 市区町村 to narrow the list down by. */
export const choicesQuery = queryOptions({
  queryKey: ['customers:choices'],
  queryFn: () => shop('customers:choices', {}),
})

/** A picture is added or taken off, never changed, and no key is given twice: its bytes are fetched once in a shop. */
const FETCHED_ONCE: ReadonlySet<unknown> = new Set(['photos:bytes'])
/** A copy is noted several times while it is made, and in a large shop these cost the shop's thread a tenth of a second each. */
const NOTHING_OF_COPIES: ReadonlySet<unknown> = new Set([...FETCHED_ONCE, 'week:get', 'week:last', 'customers:list'])

/** Keeps the cache true to main's events; called once, before the first render. */
export function followShop(): void {
  onShop('changed', ({ label }) => {
    const untouched = label === 'backup-noted' ? NOTHING_OF_COPIES : FETCHED_ONCE
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => !untouched.has(queryKey[0]) })
  })
  onShop('shop-state', (state) => {
    queryClient.setQueryData(shopStateQuery.queryKey, state)
    void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'shop:state' })
  })
  onShop('running', ({ running }) => {
    queryClient.setQueryData(runningQuery.queryKey, running)
    // What was fetched meanwhile may show what was then given up.
    if (running === null) void queryClient.invalidateQueries({ queryKey: ['customers:list'] })
  })
  onShop('pin', (state) => {
    const before = queryClient.getQueryData(pinQuery.queryKey)
    queryClient.setQueryData(pinQuery.queryKey, state)
    // A locked page is told of nothing else: whatever it knows may have changed meanwhile.
    if (before?.isLocked === true && !state.isLocked)
      void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== pinQuery.queryKey[0] })
  })
  onShop('day-changed', ({ today }) =>
    queryClient.setQueryData(shopStateQuery.queryKey, (state) =>
      state?.kind === 'ready' ? { ...state, today } : state,
    ),
  )
}
