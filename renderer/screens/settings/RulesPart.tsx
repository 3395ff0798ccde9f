import type { ReasonCode } from '#domain/week/week.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { NOTHING_SAVED, SavedSaid, type Saving } from '../../ui/SavedSaid.tsx'
import { Part } from '../Page.tsx'
import { NumberChoice } from './NumberChoice.tsx'
import { RULE_GROUPS } from './rules/ruleTable.ts'
import { RuleRow } from './rules/RuleRow.tsx'
import styles from './rules/Rules.module.css'
import { useSettings } from './useSettings.ts'

const CALLS = [0, 3, 5, 10, 20] as const

/** What brings somebody on the list of the week. */
export function RulesPart() {
  const words = useTranslations('rules')
  const { settings, save, saving } = useSettings()
  // All rules are one setting: what was chosen before can be taken back only as long as nothing was chosen since.
  const [last, setLast] = useState<ReasonCode | 'calls'>('calls')
  if (settings === undefined) return null
  const { rules: chosen } = settings
  const savingOf = (place: typeof last): Saving => (place === last ? saving : NOTHING_SAVED)
  const change = (place: typeof last, some: Parameters<typeof save>[0]) => {
    setLast(place)
    save(some)
  }
  return (
    <Part title={words('title')}>
      <NumberChoice
        label={words('calls')}
        offered={CALLS}
        value={settings.callsAWeek}
        words={(count) => words('people', { count })}
        onChange={(callsAWeek) => change('calls', { callsAWeek })}
      />
      <SavedSaid saving={savingOf('calls')} />
      <div className={styles['groups']}>
        <div>
          <h3>{words('which')}</h3>
          <p>{words('always')}</p>
        </div>
        {RULE_GROUPS.map(({ group, rules }) => (
          <section key={group}>
            <h4>{words(`groups.${group}`)}</h4>
            <ul>
              {rules.map((rule) => (
                <RuleRow
                  key={rule.reason}
                  rule={rule}
                  rules={chosen}
                  change={(some) => change(rule.reason, { rules: { ...chosen, ...some } })}
                  saving={savingOf(rule.reason)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Part>
  )
}
