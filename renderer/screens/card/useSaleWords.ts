import type { SaleEntry } from '#domain/timeline/entry.ts'
import { useTranslations } from 'use-intl'

/** What was sold and for how much, in one line; '' where neither is known. */
export function useSaleWords(): (sale: Pick<SaleEntry, 'item' | 'amount' | 'charge'>) => string {
  const words = useTranslations('timeline')
  return ({ item, amount, charge }) => {
    const paid = amount === null || (amount === 0 && charge !== 'paid') ? '' : words('yen', { amount })
    const how = charge === 'paid' ? '' : words(charge)
    return [item, how, paid].filter((part) => part !== '').join(' ')
  }
}
