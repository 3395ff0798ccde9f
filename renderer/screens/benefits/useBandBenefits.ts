import type { Day } from '#domain/day.ts'
import type { CustomerCard } from '#domain/people/card.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'

/** For the band: what can still be used with its last day, and how far the stamps are; '' for nothing. */
export function useBandBenefits({ benefits, stamps }: CustomerCard, today: Day): string {
  const words = useTranslations('benefits')
  const dayWords = useDayWords(today)
  const given = benefits.map(({ what, useUntil }) => {
    const until = useUntil === null ? '' : `（${words('until', { day: dayWords(useUntil) })}）`
    return `${what}${until}`
  })
  if (stamps === null) return given.join('\n')
  const { count, perReward, toGo, reward } = stamps
  const next = toGo === 0 ? words('full', { reward }) : words('toGo', { count: toGo })
  return [...given, `${words('count', { count, perReward })}・${next}`].join('\n')
}
