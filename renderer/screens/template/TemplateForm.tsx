import type { TemplateView } from '#domain/letters/template.ts'
import { mayHaveTopic } from '#domain/letters/topic.ts'
import { useTranslations } from 'use-intl'
import { useTemplateName } from '../../lib/useTemplateName.ts'
import { back } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { SavedSaid } from '../../ui/SavedSaid.tsx'
import { Said } from '../../ui/Said.tsx'
import { CopyTemplate } from './CopyTemplate.tsx'
import { isSameWords } from './templateDraft.ts'
import { TemplateName } from './TemplateName.tsx'
import { TemplatePreview } from './TemplatePreview.tsx'
import { TemplateStyles } from './TemplateStyles.tsx'
import { TemplateTopic } from './TemplateTopic.tsx'
import { TemplateTexts } from './TemplateTexts.tsx'
import { useTemplateForm } from './useTemplateForm.ts'
import styles from './Template.module.css'

const FORM = 'template'

type Props = { readonly template: TemplateView }

/** The text on the left, and on the right the card as somebody would get it. */
export function TemplateForm({ template }: Props) {
  const write = useTranslations('write')
  const nameOf = useTemplateName()
  const draft = useTemplateForm(template)
  const { form, now, save, isUnsaved } = draft
  return (
    <main className={styles['screen']}>
      <header className={styles['head']}>
        <h1>{nameOf(template.code)}</h1>
        <Button look="quiet" onClick={back}>
          {write('back')}
        </Button>
      </header>
      <div className={styles['open']}>
        <div className={styles['form']}>
          <form
            id={FORM}
            className={styles['texts']}
            noValidate
            onSubmit={(event) => void form.handleSubmit(save)(event)}
          >
            {template.isOwn && <TemplateName form={form} />}
            <TemplateTexts form={form} kind={template.kind} typed={now} />
            <TemplateStyles
              template={template}
              style={now.style}
              onChange={(style) => form.setValue('style', style, { shouldDirty: true })}
            />
            {mayHaveTopic(template.kind) && (
              <TemplateTopic
                code={template.code}
                topic={now.topic}
                isUnsaved={isUnsaved}
                onChange={(topic) => form.setValue('topic', topic, { shouldDirty: true })}
              />
            )}
          </form>
          <CopyTemplate template={template} />
        </div>
        <TemplatePreview template={template} typed={now} />
      </div>
      <Foot template={template} draft={draft} />
    </main>
  )
}

type FootProps = Props & { readonly draft: ReturnType<typeof useTemplateForm> }

function Foot({ template, draft: { now, saving, toOriginal, isUnsaved } }: FootProps) {
  const words = useTranslations('template')
  return (
    <footer className={styles['foot']}>
      {!isSameWords(now, template.original) && (
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
  )
}
