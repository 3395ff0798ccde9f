import type { ShopKind } from '#domain/shop-kind.ts'
import { useQuery } from '@tanstack/react-query'
import { shopStateQuery } from './queries.ts'

const SENDING: ReadonlySet<ShopKind> = new Set(['goods', 'mail-order'])

/** Whether the shop is of a kind that often sends to somebody else: then お届け先 stands on the first path. */
export function useSending(): boolean {
  const { data } = useQuery(shopStateQuery)
  return data?.kind === 'ready' && SENDING.has(data.shopKind)
}
