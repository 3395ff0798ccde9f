import { RULE_DEFAULTS } from '#domain/week/facts.ts'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { useVisitWord } from '../../../lib/useVisitWord.ts'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { SavedSaid, type Saving } from '../../../ui/SavedSaid.tsx'
import { SelectOne } from '../../../ui/Select.tsx'
import styles from './Rules.module.css'
import { asAtFirst, isAsAtFirst, type NumberSetting, type OwnProps, type RuleEntry, turned } from './ruleTable.ts'

type Props = OwnProps & {
  readonly rule: RuleEntry
  /** Of this rule alone. */
  readonly saving: Saving
}

/** One rule: whether it is on, what it means, and while it is on its numbers. What was saved is said in it. */
export function RuleRow({ rule, rules, change, saving }: Props) {
  const words = useTranslations('rules')
  const reasons = useTranslations('reasons')
  const visit = useVisitWord()
  const means = useId()
  const { reason, numbers, own } = rule
  const isOn = !rules.off.includes(reason)
  const name = reasons(reason)
  return (
    <li className={styles['rule']} aria-describedby={means}>
      <Checkbox isSelected={isOn} onChange={(isWanted) => change(turned(rules, reason, isWanted))}>
        {name}
      </Checkbox>
      <p id={means} className={styles['means']}>
        {words(`means.${reason}`, { visit })}
      </p>
      {isOn && own !== undefined && (
        <div className={styles['own']}>
          <own.Choice rules={rules} change={change} />
        </div>
      )}
      {isOn && numbers.length > 0 && (
        <div className={styles['numbers']}>
          {numbers
            .filter(({ when }) => when?.(rules) ?? true)
            .map(({ setting, offered }) => (
              <Number key={setting} setting={setting} offered={offered} rules={rules} change={change} />
            ))}
        </div>
      )}
      {!isAsAtFirst(rules, rule) && (
        <Button
          look="quiet"
          aria-label={words('resetOf', { rule: name })}
          onClick={() => change(asAtFirst(rules, rule))}
        >
          {words('reset')}
        </Button>
      )}
      <SavedSaid saving={saving} />
    </li>
  )
}

type NumberProps = OwnProps & {
  readonly setting: NumberSetting
  readonly offered: readonly number[]
}

/** A number out of a few; one that is none of them was chosen elsewhere, and stands with them. */
function Number({ setting, offered, rules, change }: NumberProps) {
  const words = useTranslations('rules')
  const visit = useVisitWord()
  const wordsOf = (count: number): string => {
    const value = words(`values.${setting}`, { count, visit })
    return count === RULE_DEFAULTS[setting] ? words('first', { value }) : value
  }
  const counts = [...new Set([...offered, rules[setting]])].toSorted((a, b) => a - b)
  return (
    <SelectOne
      label={words(`numbers.${setting}`)}
      options={counts.map((count) => ({ value: `${count}`, words: wordsOf(count) }))}
      value={`${rules[setting]}`}
      onChange={(chosen) => change({ [setting]: globalThis.Number(chosen) })}
    />
  )
}
