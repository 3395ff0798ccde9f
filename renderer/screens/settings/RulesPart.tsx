import type { RulesChosen } from '#domain/week/facts.ts'
import { useTranslations } from 'use-intl'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
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
  if (settings === undefined) return null
  const { rules, callsAWeek } = settings
  const change = (some: Partial<RulesChosen>) => save({ rules: { ...rules, ...some } })
  return (
    <Part title={words('title')}>
      <NumberChoice
        label={words('calls')}
        offered={CALLS}
        value={callsAWeek}
        words={(count) => words('people', { count })}
        onChange={(calls) => save({ callsAWeek: calls })}
      />
      <div className={styles['groups']}>
        <div>
          <h3>{words('which')}</h3>
          <p>{words('always')}</p>
        </div>
        {RULE_GROUPS.map(({ group, rules: listed }) => (
          <section key={group} className={styles['group']}>
            <h4>{words(`groups.${group}`)}</h4>
            <ul>
              {listed.map((rule) => (
                <RuleRow key={rule.reason} rule={rule} rules={rules} change={change} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <SavedSaid saving={saving} />
    </Part>
  )
}
