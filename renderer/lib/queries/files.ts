import type { ExportAsked } from '#domain/exchange/export.ts'
import type { BookAsked } from '#domain/exchange/outputs.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { shop, ShopError } from '../shop.ts'

export const importsQuery = queryOptions({ queryKey: ['imports:list'], queryFn: () => shop('imports:list', {}) })

const WAITS_MS = 400

/** Of a long question: while something else runs it is waited for. */
export const UNTIL_FREE = {
  retry: (_: number, error: Error) => error instanceof ShopError && error.code === 'busy-import',
  retryDelay: WAITS_MS,
} as const

/** What an export would hold. For what it is, and 〓, change nothing in it; while something else runs long it is waited for. */
export const exportLookQuery = ({ encoding, contents, who }: ExportAsked) =>
  queryOptions({
    queryKey: ['exports:look', encoding, contents, who],
    queryFn: () => shop('exports:look', { kind: 'own', encoding, contents, withMark: false, who }),
    placeholderData: keepPreviousData,
    ...UNTIL_FREE,
  })

/** Who would stand in an address book; 〓 changes nothing in it. */
export const bookLookQuery = ({ kind, who, encoding }: BookAsked) =>
  queryOptions({
    queryKey: ['address-books:look', kind, who, encoding],
    queryFn: () => shop('address-books:look', { kind, who, encoding, withMark: false }),
    ...UNTIL_FREE,
  })

export const outputsQuery = queryOptions({ queryKey: ['outputs:list'], queryFn: () => shop('outputs:list', {}) })
