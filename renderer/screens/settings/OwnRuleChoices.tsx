import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useTemplateName } from '../../lib/useTemplateName.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './OwnRules.module.css'
import type { useOwnRuleDraft } from './useOwnRuleDraft.ts'

type Props = { readonly form: ReturnType<typeof useOwnRuleDraft> }

/** Which label; a shop that has none is told where they are put on. */
export function OwnRuleTag({ form: { tag, tags, change }, isAsked }: Props & { readonly isAsked: boolean }) {
  const words = useTranslations('ownRules')
  if (tags.length === 0) return <p className={styles['gone']}>{words('noTags')}</p>
  return (
    <Labelled label={words('tag')}>
      <Select
        label={words('tag')}
        nothing={{ value: '', words: words('chooseTag') }}
        groups={[{ label: words('tag'), options: tags.map((each) => ({ value: each, words: each })) }]}
        value={tag}
        error={isAsked && tag === '' ? words('tagMissing') : undefined}
        onChange={(chosen) => change({ tag: chosen })}
      />
    </Labelled>
  )
}

/** With which words, or none. */
export function OwnRuleTemplate({ form: { template, templates, change } }: Props) {
  const words = useTranslations('ownRules')
  const nameOf = useTemplateName()
  const options = templates.map(({ code }) => ({ value: String(code), words: nameOf(code) }))
  return (
    <Labelled label={words('template')}>
      <Select
        label={words('template')}
        nothing={{ value: '', words: words('noTemplate') }}
        groups={[{ label: words('template'), options }]}
        value={template ?? ''}
        onChange={(chosen) => change({ template: templates.find(({ code }) => code === chosen)?.code ?? null })}
      />
    </Labelled>
  )
}

/** The list itself bears its label for those who hear the page. */
function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <span className={styles['soft']} aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  )
}
