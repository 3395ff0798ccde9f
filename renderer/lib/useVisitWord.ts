import { VISIT_WORDS } from '#domain/shop-kind.ts'
import { useQuery } from '@tanstack/react-query'
import { useLocale } from 'use-intl'
import { shopStateQuery } from './queries.ts'

/** ご来店, ご訪問, ご注文 or ご利用, as the kind of shop decides; for the `{visit}` of a sentence. */
export function useVisitWord(): string {
  const { data } = useQuery(shopStateQuery)
  return VISIT_WORDS[data?.kind === 'ready' ? data.shopKind : 'other'][useLocale()]
}
