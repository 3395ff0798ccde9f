import type { Api } from '#contract/api.ts'
import type { TemplateText, TemplateView } from '#domain/letters/template.ts'
import { valibotResolver } from '@hookform/resolvers/valibot'
import { useEffect } from 'react'
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslations } from 'use-intl'
import { useSaving } from '../../lib/useSaving.ts'
import { useTemplateName } from '../../lib/useTemplateName.ts'
import { back } from '../../stores/place.ts'
import { keepTemplate, keptTemplate } from '../../stores/templateDrafts.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Said } from '../../ui/Said.tsx'
import { isSameText, templateSchema } from './templateDraft.ts'
import { TemplatePreview } from './TemplatePreview.tsx'
import { TemplateTexts } from './TemplateTexts.tsx'
import styles from './Template.module.css'

const FORM = 'template'

type Typed = TemplateText & { readonly code: string }
type Checked = Api['templates:save']['in']

export type DraftForm = UseFormReturn<Typed, unknown, Checked>

type Props = { readonly template: TemplateView }

/** The text on the left, and on the right the card as somebody would get it. */
export function TemplateForm({ template }: Props) {
  const words = useTranslations('template')
  const write = useTranslations('write')
  const saving = useSaving()
  const nameOf = useTemplateName()
  const { code, text, letterText, shortForm, original } = template
  const form: DraftForm = useForm({
    resolver: valibotResolver(templateSchema),
    defaultValues: { code, text, letterText, shortForm, ...keptTemplate(code) },
  })
  const typed = useWatch({ control: form.control })
  const now = {
    text: typed.text ?? text,
    letterText: typed.letterText ?? letterText,
    shortForm: typed.shortForm ?? shortForm,
  }
  const isUnsaved = !isSameText(now, template)
  useKept(form, template)
  const save = (checked: Checked) => saving.save('templates:save', checked)
  const toOriginal = () => put(form, original)
  return (
    <main className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{nameOf(code)}</h1>
        <Button look="quiet" onClick={back}>
          {write('back')}
        </Button>
      </header>
      <div className={styles['open']}>
        <form id={FORM} className={styles['form']} noValidate onSubmit={(event) => void form.handleSubmit(save)(event)}>
          <TemplateTexts form={form} kind={template.kind} typed={now} />
        </form>
        <TemplatePreview template={template} typed={now} />
      </div>
      <footer className={styles['foot']}>
        {!isSameText(now, original) && (
          <Button look="quiet" onClick={toOriginal}>
            {words('original')}
          </Button>
        )}
        <div className={styles['said']}>
          {isUnsaved ? (
            <>
              <Said kind="done">{words('unsaved')}</Said>
              {saving.trouble !== null && <Said kind="trouble">{saving.trouble}</Said>}
            </>
          ) : (
            <SavedSaid saving={saving} />
          )}
        </div>
        <Button look="main" type="submit" form={FORM} aria-disabled={saving.isSaving}>
          {words('save')}
        </Button>
      </footer>
    </main>
  )
}

/** Leaving keeps what is not saved; what main saved or took back comes into the fields that hold nothing newer. */
function useKept({ getValues, reset }: DraftForm, template: TemplateView): void {
  const { code, text, letterText, shortForm } = template
  useEffect(() => {
    if (keptTemplate(code) === null) reset({ code, text, letterText, shortForm })
    return () => {
      const { code: _, ...draft } = getValues()
      keepTemplate(code, isSameText(draft, { text, letterText, shortForm }) ? null : draft)
    }
  }, [code, text, letterText, shortForm, getValues, reset])
}

function put({ setValue }: DraftForm, { text, letterText, shortForm }: TemplateText): void {
  setValue('text', text, { shouldDirty: true })
  setValue('letterText', letterText, { shouldDirty: true })
  setValue('shortForm', shortForm, { shouldDirty: true })
}
