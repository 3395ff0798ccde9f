import type { Id } from '#domain/people/customer.ts'
import type { CopyGone } from '#domain/rights/kinds-of-data.ts'
import { EVERYONE } from '#domain/people/filter.ts'
import { queryOptions } from '@tanstack/react-query'
import { shop } from '../shop.ts'
import { UNTIL_FREE } from './files.ts'

/** お申し出の記録 of everyone where `of` is null. */
export const requestsQuery = (of: Id | null) =>
  queryOptions({ queryKey: ['requests:list', of], queryFn: () => shop('requests:list', { of }) })

export const disclosureQuery = (id: Id) =>
  queryOptions({ queryKey: ['disclosure:look', id], queryFn: () => shop('disclosure:look', { id }) })

export const purposeQuery = (language: 'ja' | 'en') =>
  queryOptions({ queryKey: ['purpose:get', language], queryFn: () => shop('purpose:get', { language }) })

export const unseenWhere = (years: number) => ({ ...EVERYONE, unseenYears: years })

export const unseenQuery = (years: number) =>
  queryOptions({
    queryKey: ['customers:count', 'unseen', years],
    queryFn: () => shop('customers:count', { text: '', where: unseenWhere(years) }),
  })

export const kindsQuery = (copy: CopyGone | null) =>
  queryOptions({
    queryKey: ['rights:kinds', copy],
    queryFn: () => shop('rights:kinds', { copy }),
    ...UNTIL_FREE,
  })
