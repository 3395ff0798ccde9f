import { fieldMark } from '#domain/letters/fields.ts'
import { neverOnCard } from '#domain/week/mail-kinds.ts'
import { parseTemplate } from '#domain/letters/template-text.ts'
import { APOLOGY_FIELDS, MERGE_FIELDS, type MergeField, type TemplateText } from '#domain/letters/template.ts'
import type { MailKind } from '#domain/week/mail-kinds.ts'
import { useRef } from 'react'
import { type FieldError, useController } from 'react-hook-form'
import { useLocale, useTranslations } from 'use-intl'
import { useFieldErrors } from '../../lib/fieldErrors.ts'
import { Button } from '../../ui/Button.tsx'
import { WordFindings } from '../letters/WordFindings.tsx'
import { MarkedText, type MarkedTextHandle } from './editor/MarkedText.tsx'
import styles from './Template.module.css'
import type { DraftForm } from './useTemplateForm.ts'

type Part = keyof TemplateText

type Props = { readonly form: DraftForm; readonly kind: MailKind; readonly typed: TemplateText }

/** Both texts, and the words that fill in by themselves, which go where the owner is writing. */
export function TemplateTexts({ form, kind, typed }: Props) {
  const words = useTranslations('template')
  const first = useRef<MarkedTextHandle | null>(null)
  const last = useRef<MarkedTextHandle | null>(null)
  const hasLetter = typed.letterText !== null
  const part = (name: Part) => ({
    form,
    kind,
    part: name,
    text: typed[name] ?? '',
    onFocus: (written: MarkedTextHandle | null) => {
      last.current = written
    },
  })
  return (
    <>
      <TextPart
        label={words(hasLetter ? 'cardText' : 'text')}
        hint={words(neverOnCard(kind) ? 'closedHint' : 'textHint')}
        rows={9}
        onReady={(written) => {
          first.current = written
        }}
        {...part('text')}
      />
      {hasLetter && <TextPart label={words('letterText')} rows={9} {...part('letterText')} />}
      <FieldButtons kind={kind} onInsert={(field) => (last.current ?? first.current)?.insert(field)} />
      <TextPart label={words('shortForm')} rows={7} {...part('shortForm')} />
    </>
  )
}

type PartProps = {
  readonly form: DraftForm
  readonly kind: MailKind
  readonly part: Part
  readonly text: string
  readonly label: string
  readonly hint?: string
  readonly rows: number
  /** Of the one in which a word goes while none was written in. */
  readonly onReady?: (written: MarkedTextHandle | null) => void
  readonly onFocus: (written: MarkedTextHandle | null) => void
}

function TextPart({ form, kind, part, text, label, hint, rows, onReady, onFocus }: PartProps) {
  const words = useTranslations('template')
  const names = useTranslations('mergeFields')
  const errorOf = useTextError()
  const { field, fieldState } = useController({ control: form.control, name: part })
  const written = useRef<MarkedTextHandle | null>(null)
  const change = (next: string) => form.setValue(part, next, { shouldDirty: true, shouldValidate: true })
  return (
    <>
      <MarkedText
        label={label}
        hint={hint}
        rows={rows}
        value={text}
        error={errorOf(text, fieldState.error)}
        labelOf={(each) => words('chip', { name: names(each) })}
        onChange={change}
        onFocus={() => onFocus(written.current)}
        ref={(handle) => {
          written.current = handle
          field.ref(handle)
          onReady?.(handle)
        }}
      />
      <WordFindings kind={kind} text={text} onReplace={change} />
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

type FieldsProps = { readonly kind: MailKind; readonly onInsert: (field: MergeField) => void }

function FieldButtons({ kind, onInsert }: FieldsProps) {
  const words = useTranslations('template')
  const names = useTranslations('mergeFields')
  const isJapanese = useLocale() === 'ja'
  return (
    <fieldset className={styles['fields']}>
      <legend>{words('fields')}</legend>
      <p>{words('fieldsHint')}</p>
      <div>
        {MERGE_FIELDS.filter((field) => kind === 'apology' || !APOLOGY_FIELDS.has(field)).map((field) => (
          <Button key={field} onClick={() => onInsert(field)}>
            <span lang="ja">{fieldMark(field)}</span>
            {!isJapanese && ` ${names(field)}`}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}
