import type { TemplateCode } from '#domain/letters/template.ts'
import { OWN_RULE_COUNT_MAX, type OwnRule, type OwnRuleKind, type OwnRuleTyped } from '#domain/week/own-rule.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { tagsQuery } from '../../lib/queries/card.ts'
import { templatesQuery } from '../../lib/queries/letters.ts'

/** As it is typed; `tag` '' while none is chosen. */
export type OwnRuleDraft = Omit<OwnRuleTyped, 'count' | 'isOn'> & { readonly count: string }

const USUAL: Readonly<Record<OwnRuleKind, string>> = { 'after-tag': '30', every: '3' }

const NEW: OwnRuleDraft = { name: '', kind: 'after-tag', tag: '', count: USUAL['after-tag'], template: null }

/** What is typed of a rule (null: a new one), what could be chosen, and the rule it makes; null while something lacks. */
export function useOwnRuleDraft(rule: OwnRule | null) {
  const { data: tags = [] } = useQuery(tagsQuery)
  const { data: templates = [] } = useQuery(templatesQuery)
  const [draft, setDraft] = useState<OwnRuleDraft>(rule === null ? NEW : { ...rule, count: `${rule.count}` })
  const change = (some: Partial<OwnRuleDraft>) => setDraft((now) => ({ ...now, ...some }))
  /** The usual number goes with its kind; one that was typed stays. */
  const turn = (kind: OwnRuleKind) =>
    change({ kind, count: draft.count === USUAL[draft.kind] ? USUAL[kind] : draft.count })
  const name = draft.name.trim()
  const count = countOf(draft.count)
  const tag = tags.includes(draft.tag) ? draft.tag : ''
  const template: TemplateCode | null = templates.find(({ code }) => code === draft.template)?.code ?? null
  const isOn = rule?.isOn ?? true
  const made =
    name === '' || tag === '' || count === null ? null : { name, kind: draft.kind, tag, count, template, isOn }
  return { draft, tag, template, count, tags, templates, change, turn, made }
}

/** Also in full-width digits, as a Japanese keyboard types them; null for what is no such number. */
function countOf(text: string): number | null {
  const digits = text.normalize('NFKC').trim()
  const count = Number(digits)
  return /^\d+$/.test(digits) && count >= 1 && count <= OWN_RULE_COUNT_MAX ? count : null
}
