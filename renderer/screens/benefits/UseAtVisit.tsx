import { type Benefit, type BenefitUse, stateOf } from '#domain/benefits/benefit.ts'
import type { Day } from '#domain/day.ts'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../../ui/Checkbox.tsx'
import panels from '../card/Panels.module.css'

type Props = {
  readonly benefits: readonly Benefit[]
  readonly uses: readonly BenefitUse[]
  readonly today: Day
  readonly onUses: (uses: readonly BenefitUse[]) => void
}

/** What was given and not used yet, to be ticked as it is used; what is past its last day says so. */
export function UseAtVisit({ benefits, uses, today, onUses }: Props) {
  const words = useTranslations('benefits')
  if (benefits.length === 0) return null
  return (
    <div role="group" aria-label={words('band')} className={panels['offers']}>
      {benefits.map((benefit) => {
        const { key, what } = benefit
        const isPast = stateOf(benefit, today) === 'expired'
        const others = uses.filter((use) => use.key !== key)
        return (
          <Checkbox
            key={key}
            isSelected={others.length < uses.length}
            onChange={(isUsed) => onUses(isUsed ? [...others, { key, evenExpired: isPast }] : others)}
          >
            {words(isPast ? 'usePast' : 'useNow', { what })}
          </Checkbox>
        )
      })}
    </div>
  )
}
