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
  return (
    <Part title={words('title')}>
      <NumberChoice
        label={words('calls')}
        offered={CALLS}
        value={settings.callsAWeek}
        words={(count) => words('people', { count })}
        onChange={(callsAWeek) => save({ callsAWeek })}
      />
      <SavedSaid saving={saving} />
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
                <RuleRow key={rule.reason} rule={rule} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Part>
  )
}
