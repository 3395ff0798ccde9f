import type { Day } from '#domain/day.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { OutOfWindow as Missed } from '#domain/letters/windows.ts'
import { useTranslations } from 'use-intl'
import { useDayWords } from '../../lib/useDayWords.ts'
import { useTemplateName } from '../../lib/useTemplateName.ts'
import { Said } from '../../ui/Said.tsx'

type Props = { readonly template: TemplateCode; readonly missed: Missed; readonly today: Day }

/** A greeting of the year that would not be there in its days; it is said and stops nothing. */
export function OutOfWindow({ template, missed: { from, until, by }, today }: Props) {
  const words = useTranslations('write')
  const nameOf = useTemplateName()
  const dayWords = useDayWords(today)
  const said = { name: nameOf(template), from: dayWords(from), until: dayWords(until) }
  return <Said kind="trouble">{words(by === 'posting' ? 'outOfPosting' : 'outOfArrival', said)}</Said>
}
