import type { OwnRule, OwnRuleTyped } from '#domain/week/own-rule.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ownRulesQuery } from '../../lib/queries/own-rules.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Part } from '../Page.tsx'
import { OwnRuleForm } from './OwnRuleForm.tsx'
import { OwnRuleLine } from './OwnRuleLine.tsx'
import styles from './OwnRules.module.css'

/** Which rule is being written: a new one, or one of the list. */
type Writing = 'new' | OwnRule['key'] | null

type DoneTo = { readonly kind: 'added' | 'changed' | 'removed'; readonly name: string }

/** お店の決めごと: rules of the owner's, each switched, changed and removed where it stands. */
export function OwnRulesPart() {
  const words = useTranslations('ownRules')
  const { data: rules } = useQuery(ownRulesQuery)
  const saving = useSaving()
  const [writing, setWriting] = useState<Writing>(null)
  const [done, setDone] = useState<DoneTo | null>(null)
  if (rules === undefined) return null
  const say = (kind: DoneTo['kind'], name: string) => {
    setDone({ kind, name })
    setWriting(null)
  }
  const add = async (typed: OwnRuleTyped) => {
    if ((await saving.save('own-rules:add', typed)) !== null) say('added', typed.name)
  }
  const change = async (rule: OwnRuleTyped & Pick<OwnRule, 'key'>) => {
    if ((await saving.save('own-rules:change', rule)) !== null) say('changed', rule.name)
  }
  const remove = async ({ key, name }: OwnRule) => {
    if ((await saving.save('own-rules:remove', { key })) !== null) say('removed', name)
  }
  return (
    <Part title={words('title')}>
      <p>{words('text')}</p>
      {rules.length === 0 && writing === null && <p className={styles['soft']}>{words('none')}</p>}
      {rules.length > 0 && (
        <ul className={styles['rules']} aria-label={words('title')}>
          {rules.map((rule) => (
            <li key={rule.key}>
              {writing === rule.key ? (
                <OwnRuleForm
                  rule={rule}
                  onSave={(typed) => void change({ key: rule.key, ...typed })}
                  onClose={() => setWriting(null)}
                />
              ) : (
                <OwnRuleLine
                  rule={rule}
                  onTurn={(isOn) => void change({ ...typedOf(rule), key: rule.key, isOn })}
                  onChange={() => setWriting(rule.key)}
                  onRemove={() => void remove(rule)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {writing === 'new' ? (
        <OwnRuleForm rule={null} onSave={(typed) => void add(typed)} onClose={() => setWriting(null)} />
      ) : (
        <div>
          <Button onClick={() => setWriting('new')}>{words('begin')}</Button>
        </div>
      )}
      <SavedSaid saving={saving} saysAll>
        {done !== null && words(done.kind, { name: done.name })}
      </SavedSaid>
    </Part>
  )
}

function typedOf({ name, kind, tag, count, template, isOn }: OwnRule): OwnRuleTyped {
  return { name, kind, tag, count, template, isOn }
}
