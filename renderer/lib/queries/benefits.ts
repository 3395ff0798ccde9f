import type { Id } from '#domain/people/customer.ts'
import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'

/** 差し上げた特典 and スタンプ of one person. */
export const benefitsQuery = (customer: Id) =>
  queryOptions({ queryKey: ['benefits:list', customer], queryFn: () => shop('benefits:list', { customer }) })

export const stampSettingsQuery = queryOptions({ queryKey: ['stamps:get'], queryFn: () => shop('stamps:get', {}) })
