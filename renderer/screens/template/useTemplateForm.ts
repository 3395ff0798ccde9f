import type { Api } from '#contract/api.ts'
import type { TemplateTyped, TemplateView, TemplateWords } from '#domain/letters/template.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect } from 'react'
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { useRefusedField } from '../../lib/fieldErrors.ts'
import { whileTyped } from '../../lib/overCrash.ts'
import { useSaving } from '../../lib/useSaving.ts'
import { keepTemplate, keptTemplate, type TemplateDraft } from '../../stores/templateDrafts.ts'
import { draftOf, isSameDraft, templateSchema } from './templateDraft.ts'

type Typed = Omit<TemplateTyped, 'code'> & { readonly code: string }
type Checked = Api['templates:save']['in']

export type DraftForm = UseFormReturn<Typed, unknown, Checked>

/** What is typed of a template, and how it is saved. */
export function useTemplateForm(template: TemplateView) {
  const saving = useSaving()
  const refusedField = useRefusedField()
  const { code } = template
  const form: DraftForm = useForm({
    resolver: valibotResolver(templateSchema),
    defaultValues: { code, ...draftOf(template), ...keptTemplate(code) },
  })
  const typed = useWatch({ control: form.control })
  const now = { ...draftOf(template), ...typed, style: { ...template.style, ...typed.style } }
  useKept(form, template)
  const save = async (checked: Checked) => {
    saving.reset()
    await saving.saveOrThrow('templates:save', checked).catch((error: unknown) => {
      const refused = refusedField(error, ['name', 'text', 'letterText', 'shortForm'])
      if (refused === null) throw error
      form.setError(refused.field, refused.error, { shouldFocus: true })
    })
  }
  const toOriginal = () => put(form, template.original)
  return { form, now, saving, save, toOriginal, isUnsaved: !isSameDraft(now, draftOf(template)) }
}

/** Leaving keeps what is not saved; what main saved or took back comes into the fields that hold nothing newer. */
function useKept({ getValues, reset }: DraftForm, template: TemplateView): void {
  const saved = JSON.stringify(draftOf(template))
  const { code } = template
  useEffect(() => {
    const before = JSON.parse(saved) as TemplateDraft
    if (keptTemplate(code) === null) reset({ code, ...before })
    return whileTyped(() => {
      const { code: _, ...typed } = getValues()
      const draft = { ...before, ...typed }
      keepTemplate(code, isSameDraft(draft, before) ? null : draft)
    })
  }, [code, saved, getValues, reset])
}

function put({ setValue }: DraftForm, { text, letterText, shortForm, style, topic }: TemplateWords): void {
  setValue('text', text, { shouldDirty: true })
  setValue('letterText', letterText, { shouldDirty: true })
  setValue('shortForm', shortForm, { shouldDirty: true })
  setValue('style', style, { shouldDirty: true })
  setValue('topic', topic, { shouldDirty: true })
}
