import type { TemplateCode, TemplateText } from '#domain/letters/template.ts'
import { create } from 'zustand'

const useDrafts = create<{ readonly drafts: ReadonlyMap<TemplateCode, TemplateText> }>(() => ({ drafts: new Map() }))

/** What was typed into a template and not yet saved: leaving for another place loses none of it. */
export function keptTemplate(code: TemplateCode): TemplateText | null {
  return useDrafts.getState().drafts.get(code) ?? null
}

/** Null: what stands is what is saved. */
export function keepTemplate(code: TemplateCode, draft: TemplateText | null): void {
  useDrafts.setState(({ drafts }) => {
    const others = [...drafts].filter(([each]) => each !== code)
    return { drafts: new Map(draft === null ? others : [...others, [code, draft]]) }
  })
}
