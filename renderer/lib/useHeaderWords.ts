import { placeOf } from '#domain/exchange/by-place.ts'
import { useTranslations } from 'use-intl'

/** A header as its list wrote it, or the place of a column that has none. */
export function useHeaderWords(): (header: string) => string {
  const words = useTranslations('columns')
  return (header) => {
    const place = placeOf(header)
    return place === null ? header : words('byPlace', { place })
  }
}
