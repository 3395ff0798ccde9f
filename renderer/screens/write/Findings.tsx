import type { LetterInPreview } from '#domain/letters/mailing.ts'
import type { LetterRequest } from '#domain/letters/request.ts'
import { isPlaceToFill } from '#domain/letters/word-rules.ts'
import type { MergeField, TemplateCode } from '#domain/letters/template.ts'
import type { MessageSheet, Sheet } from '#domain/paper/document.ts'
import type { Paper } from '#domain/paper/papers.ts'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { templatesQuery } from '../../lib/queries/letters.ts'
import { go } from '../../stores/place.ts'
import { useWriting, writeLine } from '../../stores/writing.ts'
import { Button } from '../../ui/Button.tsx'
import { Said } from '../../ui/Said.tsx'
import { WordFindings } from '../letters/WordFindings.tsx'
import { useHasPersonalLine } from './useHasPersonalLine.ts'

type Props = {
  readonly letter: LetterInPreview
  readonly template: TemplateCode
  readonly sheets: readonly Sheet[]
}

/** Words that do not belong in this letter: in ひとこと each has its replacement, in the template the way there. */
export function Findings({ letter, template, sheets }: Props) {
  const words = useTranslations('findings')
  const { customer } = letter
  const typed = useWriting((state) => state.lines.get(customer) ?? '')
  const { data: templates = [] } = useQuery(templatesQuery)
  const kind = templates.find(({ code }) => code === template)?.kind
  const personal = personalLines(sheets, letter)
  const ofTemplate = [...new Set(letter.findings.filter(({ line }) => !personal.has(line)).map(({ word }) => word))]
  const toFill = ofTemplate.filter(isPlaceToFill)
  const wrong = ofTemplate.filter((word) => !isPlaceToFill(word))
  const listed = (some: readonly string[]): string => some.map((word) => words('word', { word })).join('')
  const open = <Button onClick={() => go({ at: 'template', code: template })}>{words('openTemplate')}</Button>
  return (
    <>
      {kind !== undefined && <WordFindings kind={kind} text={typed} onReplace={(text) => writeLine(customer, text)} />}
      {toFill.length > 0 && (
        <Said kind="trouble" action={open}>
          {words('toFillInTemplate', { words: listed(toFill) })}
        </Said>
      )}
      {wrong.length > 0 && (
        <Said kind="trouble" action={open}>
          {words('inTemplate', { words: listed(wrong) })}
        </Said>
      )}
    </>
  )
}

type NowhereProps = { readonly request: LetterRequest; readonly template: TemplateCode; readonly paper: Paper }

/** The owner's own words of the template have no place for ひとこと, so it is not printed. */
export function LineNowhere({ request, template, paper }: NowhereProps) {
  const words = useTranslations('write')
  const findings = useTranslations('findings')
  const hasLine = useHasPersonalLine(request, paper)
  const { data: templates } = useQuery(templatesQuery)
  if (hasLine || templates === undefined || request.options.sides === 'address') return null
  const open = <Button onClick={() => go({ at: 'template', code: template })}>{findings('openTemplate')}</Button>
  return (
    <Said kind="done" action={open}>
      {words('lineNowhere')}
    </Said>
  )
}

type EmptyProps = { readonly fields: readonly MergeField[] }

/**
 * Fields without a value, whose lines are not on the sheet. A ひとこと not yet written is counted elsewhere, and a shop
 * that has written no お店のはなし misses none.
 */
export function EmptyFields({ fields }: EmptyProps) {
  const words = useTranslations('write')
  const names = useTranslations('mergeFields')
  const missing = fields.filter((field) => field !== 'personal-line' && field !== 'story')
  if (missing.length === 0) return null
  return <Said kind="done">{words('emptyFields', { fields: missing.map((field) => names(field)).join('・') })}</Said>
}

function personalLines(sheets: readonly Sheet[], { customer }: LetterInPreview): ReadonlySet<string> {
  const sheet = sheets.find((each): each is MessageSheet => each.kind === 'message' && each.customer === customer)
  return new Set(sheet?.lines.filter(({ kind }) => kind === 'personal').map(({ text }) => text))
}
