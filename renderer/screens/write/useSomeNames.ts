import { useTranslations } from 'use-intl'
import { excerpt } from '#domain/excerpt.ts'

const NAMED = 5
// Enough to know somebody by.
const OF_A_NAME = 20

/** The first few of some people by name, and how many more there are. */
export function useSomeNames(): (people: readonly { readonly who: string }[]) => string {
  const words = useTranslations('letters')
  return (people) => {
    const names = people
      .slice(0, NAMED)
      .map(({ who }) => excerpt(who, OF_A_NAME))
      .join(words('between'))
    return people.length > NAMED ? words('andMore', { names, count: people.length - NAMED }) : names
  }
}
