import type { ExportAsked } from '#domain/exchange/export.ts'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { shop, ShopError } from '../shop.ts'

export const importsQuery = queryOptions({ queryKey: ['imports:list'], queryFn: () => shop('imports:list', {}) })

const WAITS_MS = 400

/** What an export would hold. For what it is, and 〓, change nothing in it; while something else runs long it is waited for. */
export const exportLookQuery = ({ encoding, contents }: ExportAsked) =>
  queryOptions({
    queryKey: ['exports:look', encoding, contents],
    queryFn: () => shop('exports:look', { kind: 'own', encoding, contents, withMark: false }),
    enabled: contents.length > 0,
    placeholderData: keepPreviousData,
    retry: (_, error) => error instanceof ShopError && error.code === 'busy-import',
    retryDelay: WAITS_MS,
  })
