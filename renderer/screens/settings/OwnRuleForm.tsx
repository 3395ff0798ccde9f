import {
  OWN_RULE_COUNT_MAX,
  OWN_RULE_KINDS,
  OWN_RULE_NAME_MAX,
  type OwnRule,
  type OwnRuleTyped,
} from '#domain/week/own-rule.ts'
import { useEffect, useRef, useState, type SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import { useCommand } from '../../lib/commands.ts'
import { Choice } from '../../ui/Choice.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { SaveOrClose } from '../SaveOrClose.tsx'
import { OwnRuleTag, OwnRuleTemplate } from './OwnRuleChoices.tsx'
import styles from './OwnRules.module.css'
import { useOwnRuleDraft } from './useOwnRuleDraft.ts'

type Props = {
  /** Null for a new one. */
  readonly rule: OwnRule | null
  readonly onSave: (typed: OwnRuleTyped) => void
  readonly onClose: () => void
}

/** A rule as its owner writes it; what is missing is said at its field. */
export function OwnRuleForm({ rule, onSave, onClose }: Props) {
  const words = useTranslations('ownRules')
  const errors = useTranslations('fieldErrors')
  const first = useRef<HTMLInputElement>(null)
  const [isAsked, setAsked] = useState(false)
  const form = useOwnRuleDraft(rule)
  const { draft, count, made, change } = form
  useEffect(() => first.current?.focus(), [])
  useCommand('back', onClose)
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setAsked(true)
    if (made !== null) onSave(made)
    else if (draft.name.trim() === '') first.current?.focus()
  }
  return (
    <form className={styles['form']} aria-label={rule === null ? words('begin') : rule.name} onSubmit={submit}>
      <TextField
        ref={first}
        label={words('name')}
        hint={words('nameHint')}
        value={draft.name}
        maxLength={OWN_RULE_NAME_MAX}
        error={isAsked && draft.name.trim() === '' ? errors('required') : undefined}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <Choice
        label={words('kind')}
        options={OWN_RULE_KINDS.map((value) => {
          return { value, words: words(`kinds.${value}`), hint: words(`kindHints.${value}`) }
        })}
        value={draft.kind}
        onChange={form.turn}
      />
      <OwnRuleTag form={form} isAsked={isAsked} />
      <TextField
        label={words(draft.kind === 'every' ? 'months' : 'days')}
        inputMode="numeric"
        value={draft.count}
        maxLength={4}
        error={isAsked && count === null ? words('countWrong', { most: OWN_RULE_COUNT_MAX }) : undefined}
        onChange={({ currentTarget }) => change({ count: currentTarget.value })}
      />
      <OwnRuleTemplate form={form} />
      <span className={styles['acts']}>
        <SaveOrClose save={words('save')} onClose={onClose} />
      </span>
    </form>
  )
}
