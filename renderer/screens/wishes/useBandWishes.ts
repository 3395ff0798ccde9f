import type { Id } from '#domain/people/customer.ts'
import { NEED_PARTS } from '#domain/voices/need.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { needsQuery } from '../../lib/queries/wishes.ts'

/** For the band: the newest note, each heading with its words; '' where there is none. */
export function useBandWishes(customer: Id): string {
  const words = useTranslations('wishes')
  const [newest] = useQuery(needsQuery(customer)).data ?? []
  if (newest === undefined) return ''
  return NEED_PARTS.filter((part) => newest[part] !== '')
    .map((part) => `${words(`parts.${part}`)}：${newest[part]}`)
    .join('\n')
}
