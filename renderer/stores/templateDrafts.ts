import type { TemplateCode, TemplateTyped, TemplateWords } from '#domain/letters/template.ts'
import { create } from 'zustand'
import { overCrash } from '../lib/overCrash.ts'

/** What is typed of a template; `name` of the owner's own ones alone. */
export type TemplateDraft = TemplateWords & Pick<TemplateTyped, 'name'>

const useDrafts = create<{ readonly drafts: ReadonlyMap<TemplateCode, TemplateDraft> }>(() => ({ drafts: new Map() }))

overCrash('templates', useDrafts)

/** What was typed into a template and not yet saved: leaving for another place loses none of it. */
export function keptTemplate(code: TemplateCode): TemplateDraft | null {
  return useDrafts.getState().drafts.get(code) ?? null
}

/** Null: what stands is what is saved. */
export function keepTemplate(code: TemplateCode, draft: TemplateDraft | null): void {
  useDrafts.setState(({ drafts }) => {
    const others = [...drafts].filter(([each]) => each !== code)
    return { drafts: new Map(draft === null ? others : [...others, [code, draft]]) }
  })
}
