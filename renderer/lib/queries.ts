import { QueryClient, queryOptions } from '@tanstack/react-query'
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

/** A page together with the text it answers, for it may stand in for the next one while that is on its way. */
export const customersQuery = (text: string, page: number) =>
  queryOptions({
    queryKey: ['customers:list', text, page],
    queryFn: async () => ({
      answers: text,
      ...(await shop('customers:list', { text, offset: page * PAGE_SIZE, limit: PAGE_SIZE })),
    }),
  })

/** Keeps the cache true to main's events; called once, before the first render. */
export function followShop(): void {
  onShop('changed', () => void queryClient.invalidateQueries())
  onShop('shop-state', (state) => {
    queryClient.setQueryData(shopStateQuery.queryKey, state)
    void queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'shop:state' })
  })
  onShop('running', ({ running }) => queryClient.setQueryData(runningQuery.queryKey, running))
  onShop('day-changed', ({ today }) =>
    queryClient.setQueryData(shopStateQuery.queryKey, (state) =>
      state?.kind === 'ready' ? { ...state, today } : state,
    ),
  )
}
