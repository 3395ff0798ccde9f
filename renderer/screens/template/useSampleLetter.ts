import { writtenLetter } from '#domain/letters/letter.ts'
import type { LetterOptions } from '#domain/letters/request.ts'
import { parseTemplate } from '#domain/letters/template-text.ts'
import type { TemplateDocument, TemplateStyle, TemplateView } from '#domain/letters/template.ts'
import type { Addressee } from '#domain/paper/address-sheet.ts'
import type { MessageSheet, PrintDocument } from '#domain/paper/document.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { ApologyTexts } from '#domain/voices/complaint.ts'
import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import { senderQuery, shopStateQuery } from '../../lib/queries.ts'
import { storiesQuery, tryQuery } from '../../lib/queries/letters.ts'
import { useLetterOptions } from '../../stores/letterOptions.ts'
import type { Somebody } from './useTriedOn.ts'

/** Nobody real: a letter to a customer is made by main alone, which knows whom nobody writes to. */
const SAMPLE: Addressee = {
  id: '00000000-0000-7000-8000-000000000000' as Id,
  kind: 'person',
  familyName: '山田',
  givenName: '花子',
  honorific: '様',
  company: '',
  department: '',
  title: '',
  joint: [],
  address: { postalCode: '', prefecture: '', city: '', street: '', building: '', careOf: '' },
  atWork: false,
}

type Asked = {
  readonly template: TemplateView
  readonly text: string
  readonly style: TemplateStyle
  readonly paper: 'hagaki' | 'a4'
  readonly on: Somebody | null
}

/**
 * The sheet as the made-up person would get it, or as main makes it for somebody real; while the text cannot be read, as it
 * stood before. 'nobody': for those nobody writes to there is none.
 */
export function useSampleLetter(asked: Asked): PrintDocument | 'nobody' | null {
  const words = useTranslations('template')
  const wanted = useLetterOptions()
  const { kind } = asked.template
  const personalLine = words(kind === 'condolence' || kind === 'apology' ? 'sampleQuietLine' : 'samplePersonalLine')
  const options = useMemo(() => ({ ...wanted, paper: asked.paper }), [wanted, asked.paper])
  const good = useLastGood(asked.text)
  const letter = { ...asked, good, options, personalLine }
  const sample = useSampleSheet(letter)
  const real = useRealSheet(letter)
  const sheet = asked.on === null || real === undefined ? sample : real
  return useMemo(() => {
    if (sheet === null || sheet === 'nobody') return sheet
    return { paper: BUILT_IN[asked.paper], options, sheets: [sheet] }
  }, [sheet, options, asked.paper])
}

type Letter = Asked & { readonly good: Good; readonly options: LetterOptions; readonly personalLine: string }

/** Undefined while it is on its way for the first time. */
function useRealSheet({
  template,
  good,
  style,
  options,
  personalLine,
  on,
}: Letter): MessageSheet | 'nobody' | undefined {
  const customer = on?.id ?? SAMPLE.id
  const { data } = useQuery({
    ...tryQuery({ customer, code: template.code, text: good.text, style, options, personalLine }),
    enabled: on !== null,
    placeholderData: keepPreviousData,
  })
  return data === null ? 'nobody' : data
}

function useSampleSheet({ template, good, style, paper, options, personalLine }: Letter): MessageSheet | null {
  const item = useTranslations('template')('sampleItem')
  const sampleStory = useTranslations('stories')('sample')
  const apology = useSampleApology()
  const { data: state } = useQuery(shopStateQuery)
  const { data: sender } = useQuery(senderQuery)
  const story = useQuery(storiesQuery).data?.[0]?.text ?? sampleStory
  return useMemo(() => {
    if (state?.kind !== 'ready' || sender === undefined) return null
    const { shopName, shopKind, today } = state
    const { topic: _, ...named } = template
    const body = { ...named, document: good.document, letter: null, shortForm: { lines: [] }, style }
    const visit = { day: today, item }
    const visits = { 'first-visit': visit, 'latest-visit': visit, 'asked-purchase': visit, 'asked-gift': visit }
    const mailing = { template: body, sender, shopName, shopKind, today }
    return writtenLetter(
      mailing,
      { addressee: SAMPLE, visits, story, personalLine, apology },
      { ...options, paper: BUILT_IN[paper] },
    ).sheet
  }, [state, sender, template, good, style, paper, options, item, story, personalLine, apology])
}

/** What a complaint might say for the letter. */
function useSampleApology(): ApologyTexts {
  const words = useTranslations('template.sampleApology')
  return useMemo(
    () => ({
      apology: words('apology'),
      happened: words('happened'),
      cause: words('cause'),
      change: words('change'),
    }),
    [words],
  )
}

type Good = { readonly text: string; readonly document: TemplateDocument }

/** The text as it could last be read. */
function useLastGood(text: string): Good {
  const [good, setGood] = useState<Good>({ text: '', document: { lines: [] } })
  if (good.text === text) return good
  const parsed = parseTemplate(text)
  if (!parsed.ok) return good
  const now = { text, document: parsed.document }
  setGood(now)
  return now
}
