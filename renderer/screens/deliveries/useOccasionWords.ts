import { isOccasionCode } from '#domain/timeline/delivery.ts'
import { useTranslations } from 'use-intl'

/** 用途 in words: one that has a name of its own, or the owner's. */
export function useOccasionWords(): (occasion: string) => string {
  const words = useTranslations('deliveries')
  return (occasion) => (isOccasionCode(occasion) ? words(`occasions.${occasion}`) : occasion)
}
