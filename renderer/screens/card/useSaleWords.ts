import type { SaleEntry } from '#domain/timeline/entry.ts'
import { useTranslations } from 'use-intl'
import { useHiding } from '../../stores/preferences.ts'

/** What was sold and for how much, in one line; '' where neither is known. While a customer looks on, without the amount. */
export function useSaleWords(): (sale: Pick<SaleEntry, 'item' | 'amount' | 'charge'>) => string {
  const words = useTranslations('timeline')
  const isHiding = useHiding()
  return ({ item, amount, charge }) => {
    if (isHiding) return item
    const paid = amount === null || (amount === 0 && charge !== 'paid') ? '' : words('yen', { amount })
    const how = charge === 'paid' ? '' : words(charge)
    return [item, how, paid].filter((part) => part !== '').join(' ')
  }
}
