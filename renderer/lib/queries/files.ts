import type { ExportAsked } from '#domain/exchange/export.ts'
import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

export const importsQuery = queryOptions({ queryKey: ['imports:list'], queryFn: () => shop('imports:list', {}) })

export const exportLookQuery = (asked: ExportAsked) =>
  queryOptions({ queryKey: ['exports:look', asked], queryFn: () => shop('exports:look', asked) })
