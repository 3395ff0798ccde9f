import type { CustomerWhere, FilterChoices, Spent } from '#domain/people/filter.ts'
import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'use-intl'
import { choicesQuery } from '../../lib/queries.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'

/** How each thing that can be asked for is called, and each of its answers. */
export function useFilterWords() {
  const words = useTranslations('filter')
  const stages = useTranslations('card.stages')
  const format = useFormatter()
  const visit = useVisitWord()
  const spentWords = useTranslations('spent')
  const sum = ({ least, most }: Spent) => {
    if (least === null) return spentWords('most', { most: most ?? 0 })
    return most === null ? spentWords('least', { least }) : spentWords('between', { least, most })
  }
  return {
    stage: (stage: CustomerWhere['stages'][number]) => stages(stage, { visit }),
    lastVisit: (lastVisit: NonNullable<CustomerWhere['lastVisit']>) => words(`lastVisits.${lastVisit}`),
    sum,
    spent: (spent: Spent) => spentWords('set', { within: spentWords(`within.${spent.within}`), range: sum(spent) }),
    // The fifteenth is in the same month everywhere.
    month: (month: number) => format.dateTime(new Date(Date.UTC(2000, month - 1, 15)), { month: 'long' }),
    state: (state: CustomerWhere['states'][number]) => words(`states.${state}`),
    counted: ({ name, count }: FilterChoices['tags'][number]) => words('counted', { name, count }),
    title: (part: Exclude<keyof CustomerWhere, 'unseenYears'>) => words(`parts.${part}`, { visit }),
  }
}

const NOTHING: FilterChoices = { tags: [], towns: [] }

/** Fetched once the list is there: nobody chooses before. */
export function useChoices(isListed: boolean): FilterChoices {
  const { data } = useQuery({ ...choicesQuery, enabled: isListed })
  return data ?? NOTHING
}
