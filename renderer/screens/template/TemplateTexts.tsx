import { fieldMark } from '#domain/letters/fields.ts'
import { neverOnCard } from '#domain/week/mail-kinds.ts'
import { parseTemplate } from '#domain/letters/template-text.ts'
import { MERGE_FIELDS, type TemplateText } from '#domain/letters/template.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { useRef } from 'react'
import type { FieldError } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { Button } from '../../ui/Button.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { WordFindings } from '../letters/WordFindings.tsx'
import styles from './Template.module.css'
import type { DraftForm } from './TemplateForm.tsx'

type Part = keyof TemplateText

type Props = { readonly form: DraftForm; readonly kind: MailKind; readonly typed: TemplateText }

/** Both texts, and the words that fill in by themselves, which go where the owner is writing. */
export function TemplateTexts({ form, kind, typed }: Props) {
  const words = useTranslations('template')
  const { register, setValue } = form
  const { errors } = form.formState
  const areas = useRef<Partial<Record<Part, HTMLTextAreaElement | null>>>({})
  const last = useRef<Part>('text')
  const errorOf = useTextError()
  const hasLetter = typed.letterText !== null
  const change = (part: Part, text: string) => setValue(part, text, { shouldDirty: true, shouldValidate: true })
  const insert = (mark: string) => {
    const area = areas.current[last.current]
    if (area === null || area === undefined) return
    area.focus()
    area.setRangeText(mark, area.selectionStart, area.selectionEnd, 'end')
    change(last.current, area.value)
  }
  const area = (part: Part) => {
    const { ref, ...field } = register(part)
    return {
      ...field,
      onFocus: () => {
        last.current = part
      },
      ref: (element: HTMLTextAreaElement | null) => {
        ref(element)
        areas.current[part] = element
      },
      error: errorOf(typed[part] ?? '', errors[part]),
    }
  }
  const findings = (part: Part) => (
    <WordFindings kind={kind} text={typed[part] ?? ''} onReplace={(text) => change(part, text)} />
  )
  return (
    <>
      <TextArea
        label={words(hasLetter ? 'cardText' : 'text')}
        hint={words(neverOnCard(kind) ? 'closedHint' : 'textHint')}
        rows={9}
        {...area('text')}
      />
      {findings('text')}
      {hasLetter && (
        <>
          <TextArea label={words('letterText')} rows={9} {...area('letterText')} />
          {findings('letterText')}
        </>
      )}
      <FieldButtons onInsert={insert} />
      <TextArea label={words('shortForm')} rows={7} {...area('shortForm')} />
      {findings('shortForm')}
    </>
  )
}

/** What is wrong with a text: first the word that is not known, with its place. */
function useTextError() {
  const words = useTranslations('template')
  const errorWords = useFieldErrors()
  return (text: string, error: FieldError | undefined): string | undefined => {
    const parsed = parseTemplate(text)
    if (parsed.ok) return error?.type === 'check' ? undefined : errorWords(error)
    const { line, column, word } = parsed.unknown
    return words('unknown', { line, column, word })
  }
}

function FieldButtons({ onInsert }: { readonly onInsert: (mark: string) => void }) {
  const words = useTranslations('template')
  const names = useTranslations('mergeFields')
  const isJapanese = useLocale() === 'ja'
  return (
    <fieldset className={styles['fields']}>
      <legend>{words('fields')}</legend>
      <p>{words('fieldsHint')}</p>
      <div>
        {MERGE_FIELDS.map((field) => (
          <Button key={field} onClick={() => onInsert(fieldMark(field))}>
            <span lang="ja">{fieldMark(field)}</span>
            {!isJapanese && ` ${names(field)}`}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
