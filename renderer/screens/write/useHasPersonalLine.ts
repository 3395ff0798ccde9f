import { fieldMark } from '#domain/letters/fields.ts'
import type { LetterRequest } from '#domain/letters/request.ts'
import type { Paper } from '#domain/paper/papers.ts'
import { useQuery } from '@tanstack/react-query'
import { templatesQuery } from '../../lib/queries/letters.ts'

/** Whether ひとこと comes onto the sheets that are made: the owner's own words may have left no place for it. */
export function useHasPersonalLine(
  { template, options }: Pick<LetterRequest, 'template' | 'options'>,
  { form }: Paper,
): boolean {
  const { data: templates = [] } = useQuery(templatesQuery)
  const found = templates.find(({ code }) => code === template)
  const text = (options.sides === 'message' ? found?.letterText : null) ?? found?.text ?? ''
  // On the list that is copied by hand it stands beside the address.
  if (form === 'list') return true
  return options.sides !== 'address' && text.includes(fieldMark('personal-line'))
}
