import { BIRTHDAY_MODES } from '#domain/week/facts.ts'
import { useTranslations } from 'use-intl'
import { Choice } from '../../../ui/Choice.tsx'
import type { OwnProps } from './ruleTable.ts'

/** One by one or a month at a time. */
export function BirthdayMode({ rules, change }: OwnProps) {
  const words = useTranslations('rules')
  return (
    <Choice
      label={words('birthdays')}
      options={BIRTHDAY_MODES.map((mode) => ({ value: mode, words: words(mode), hint: words(`${mode}Hint`) }))}
      value={rules.birthdays}
      onChange={(birthdays) => change({ birthdays })}
    />
  )
}
