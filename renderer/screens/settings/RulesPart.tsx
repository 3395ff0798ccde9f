import { BIRTHDAY_MODES, type RulesChosen } from '#domain/week/facts.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { useVisitWord } from '../../lib/useVisitWord.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Said } from '../../ui/Said.tsx'
import { Part } from '../Page.tsx'
import { NumberChoice } from './NumberChoice.tsx'
import styles from './Settings.module.css'
import { useSettings } from './useSettings.ts'

const CALLS = [0, 3, 5, 10, 20] as const
const LEADS = [7, 14, 21] as const
const FOLLOW_UPS = [3, 7, 14, 30] as const

/** Promises are kept whatever is chosen here. */
const COURTESIES = [
  'first-visit-thanks',
  'purchase-followup',
  'birthday',
  'drifting',
  'cadence',
] as const satisfies readonly ReasonCode[]

/** What brings somebody on the list of the week. */
export function RulesPart() {
  const words = useTranslations('rules')
  const common = useTranslations('common')
  const language = useLocale()
  const visit = useVisitWord()
  const { settings, save, isSaved, error } = useSettings()
  if (settings === undefined) return null
  const { rules, callsAWeek } = settings
  const change = (some: Partial<RulesChosen>) => save({ rules: { ...rules, ...some } })
  const turn = (reason: ReasonCode, isOn: boolean) =>
    change({ off: isOn ? rules.off.filter((each) => each !== reason) : [...rules.off, reason] })
  return (
    <Part title={words('title')}>
      <NumberChoice
        label={words('calls')}
        offered={CALLS}
        value={callsAWeek}
        words={(count) => words('people', { count })}
        onChange={(calls) => save({ callsAWeek: calls })}
      />
      <div className={styles['rules']} role="group" aria-label={words('which')}>
        <p>{words('which')}</p>
        {COURTESIES.map((reason) => (
          <Checkbox key={reason} isSelected={!rules.off.includes(reason)} onChange={(isOn) => turn(reason, isOn)}>
            {words(reason, { visit })}
          </Checkbox>
        ))}
      </div>
      <Choice
        label={words('birthdays')}
        options={BIRTHDAY_MODES.map((mode) => ({ value: mode, words: words(mode), hint: words(`${mode}Hint`) }))}
        value={rules.birthdays}
        onChange={(birthdays) => change({ birthdays })}
      />
      {rules.birthdays === 'weekly' && (
        <NumberChoice
          label={words('lead')}
          offered={LEADS}
          value={rules.birthdayLead}
          words={(count) => words('before', { count })}
          onChange={(days) => change({ birthdayLead: days })}
        />
      )}
      <NumberChoice
        label={words('followUp')}
        offered={FOLLOW_UPS}
        value={rules.followUpAfter}
        words={(count) => words('after', { count })}
        onChange={(days) => change({ followUpAfter: days })}
      />
      {isSaved && <Said kind="done">{common('saved')}</Said>}
      {error !== null && <Said kind="trouble">{sentenceOf(error, language)}</Said>}
    </Part>
  )
}
