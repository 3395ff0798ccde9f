import type { NewYearPerson } from '#domain/letters/new-year.ts'
import { useTranslations } from 'use-intl'

/** All who live there, as they are called. */
export function useHomeWords(): (people: readonly NewYearPerson[]) => string {
  const words = useTranslations('newYear')
  return (people) => people.map(({ called }) => `${called.name} ${called.honorific}`).join(words('between'))
}
