import type { LetterPreview } from '#domain/letters/mailing.ts'
import type { LetterRequest } from '#domain/letters/request.ts'
import type { TemplateCode } from '#domain/letters/template.ts'
import type { Id } from '#domain/people/customer.ts'
import type { ReasonCode } from '#domain/week/week.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { previewQuery } from '../../lib/queries/letters.ts'
import { usePapers } from '../../lib/queries/papers.ts'
import { optionsFor, useLetterOptions } from '../../stores/letterOptions.ts'
import { useWriting, wordsFor } from '../../stores/writing.ts'
import { useRested } from '../../lib/useRested.ts'

// Short enough to follow the hand, long enough not to draw a sheet for every key.
const PAUSE_MS = 250

export type Letters = {
  /** As it stands at this moment. */
  readonly request: LetterRequest
  /** As it stood at the last pause in typing, or before main refused; null until the first one is there. */
  readonly preview: LetterPreview | null
  readonly error: unknown
}

/** The letters to some people with all that was typed, and how they will be. */
export function useLetters(to: readonly Id[], template: TemplateCode | null, reason: ReasonCode | null): Letters {
  const wanted = useLetterOptions()
  const papers = usePapers()
  const { lines, reasons } = useWriting()
  const request = useMemo(
    () => ({
      to,
      template,
      reason,
      options: optionsFor({ template, reason }, wanted, papers),
      ...wordsFor(to, { lines, reasons }),
    }),
    [to, template, reason, wanted, papers, lines, reasons],
  )
  const personalLines = useRested(request.personalLines, PAUSE_MS)
  const { data, error } = useQuery({
    ...previewQuery({ ...request, personalLines }),
    placeholderData: keepPreviousData,
  })
  return { request, preview: useLast(data), error }
}

function useLast<T>(value: T | undefined): T | null {
  const [last, setLast] = useState<T | null>(null)
  if (value !== undefined && value !== last) setLast(value)
  return value ?? last
}
