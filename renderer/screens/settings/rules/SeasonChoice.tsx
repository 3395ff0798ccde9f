import { SEASONAL_TO, SEASONS, type Season } from '#domain/week/seasons.ts'
import { useTranslations } from 'use-intl'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Choice } from '../../../ui/Choice.tsx'
import type { OwnProps } from './ruleTable.ts'
import styles from './Rules.module.css'

/** Of which seasons the week speaks, and for whom. */
export function SeasonChoice({ rules, change }: OwnProps) {
  const words = useTranslations('seasons')
  const turn = (season: Season, isWanted: boolean) => {
    change({ seasons: SEASONS.filter((each) => (each === season ? isWanted : rules.seasons.includes(each))) })
  }
  return (
    <>
      <div role="group" aria-label={words('which')} className={styles['seasons']}>
        <span aria-hidden="true">{words('which')}</span>
        {SEASONS.map((season) => (
          <Checkbox
            key={season}
            isSelected={rules.seasons.includes(season)}
            onChange={(isWanted) => turn(season, isWanted)}
          >
            {words(season)}
          </Checkbox>
        ))}
      </div>
      <Choice
        label={words('to')}
        options={SEASONAL_TO.map((to) => ({ value: to, words: words(to) }))}
        value={rules.seasonalTo}
        onChange={(seasonalTo) => change({ seasonalTo })}
      />
    </>
  )
}
