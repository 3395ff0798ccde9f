import { writtenLetter } from '#domain/letters/letter.ts'
import { neverOnCard } from '#domain/week/mail-kinds.ts'
import { parseTemplate } from '#domain/letters/template-text.ts'
import type { TemplateDocument, TemplateText, TemplateView } from '#domain/letters/template.ts'
import type { Addressee } from '#domain/paper/address-sheet.ts'
import type { PrintDocument, PrintWarning } from '#domain/paper/document.ts'
import { BUILT_IN } from '#domain/paper/papers.ts'
import type { Id } from '#domain/people/customer.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { senderQuery, shopStateQuery } from '../../lib/queries.ts'
import { storiesQuery } from '../../lib/queries/letters.ts'
import { useRested } from '../../lib/useRested.ts'
import { useRoom } from '../../lib/useRoom.ts'
import { Preview } from '../../paper/Preview.tsx'
import { useLetterOptions } from '../../stores/letterOptions.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Said } from '../../ui/Said.tsx'
import { FitWarnings } from '../letters/FitWarnings.tsx'
import styles from './Template.module.css'

const PAUSE_MS = 250

/** Nobody real: a template is never tried on a customer. */
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

type Props = { readonly template: TemplateView; readonly typed: TemplateText }

/** The sheet as a made-up person would get it; while the text cannot be read, as it stood before. */
export function TemplatePreview({ template, typed }: Props) {
  const words = useTranslations('template')
  const write = useTranslations('write')
  const papers = useTranslations('papers')
  const desk = useRef<HTMLDivElement>(null)
  const room = useRoom(desk)
  const [warnings, setWarnings] = useState<readonly PrintWarning[] | null>([])
  // Looking at the other paper does not decide on what the next letter is written.
  const [wanted, setPaper] = useState<'hagaki' | 'a4'>(useLetterOptions().paper === 'a4' ? 'a4' : 'hagaki')
  const isClosed = neverOnCard(template.kind)
  const paper = isClosed ? 'a4' : wanted
  const text = paper === 'a4' ? (typed.letterText ?? typed.text) : typed.text
  const document = useSampleLetter(template, useRested(text, PAUSE_MS), paper)
  return (
    <figure className={styles['preview']} aria-label={words('preview')}>
      <figcaption>{words('preview')}</figcaption>
      <Segments
        label={write('paper')}
        options={[
          ...(isClosed ? [] : [{ value: 'hagaki' as const, words: papers('hagaki') }]),
          { value: 'a4', words: papers('a4') },
        ]}
        value={paper}
        onChange={setPaper}
      />
      {warnings === null && <Said kind="trouble">{write('fontFailed')}</Said>}
      <FitWarnings warnings={warnings ?? []} />
      <div ref={desk} className={styles['desk']}>
        {room !== null && document !== null && (
          <Preview
            document={document}
            maxWidth={room.width}
            maxHeight={room.height}
            onDrawn={setWarnings}
            onFailed={() => setWarnings(null)}
          />
        )}
      </div>
    </figure>
  )
}

function useSampleLetter(template: TemplateView, text: string, code: 'hagaki' | 'a4'): PrintDocument | null {
  const words = useTranslations('template')
  const sampleStory = useTranslations('stories')('sample')
  const wanted = useLetterOptions()
  const { data: state } = useQuery(shopStateQuery)
  const { data: sender } = useQuery(senderQuery)
  const body = useLastGood(text)
  const item = words('sampleItem')
  const personalLine = words(
    template.kind === 'condolence' || template.kind === 'apology' ? 'sampleQuietLine' : 'samplePersonalLine',
  )
  const story = useQuery(storiesQuery).data?.[0]?.text ?? sampleStory
  return useMemo(() => {
    if (state?.kind !== 'ready' || sender === undefined) return null
    const { shopName, shopKind, today } = state
    const mailing = {
      template: { ...template, document: body, letter: null, shortForm: { lines: [] } },
      sender,
      shopName,
      shopKind,
      today,
    }
    const visit = { day: today, item }
    const options = { ...wanted, paper: code }
    const paper = BUILT_IN[code]
    const to = {
      addressee: SAMPLE,
      visits: { 'first-visit': visit, 'latest-visit': visit, 'asked-purchase': visit, 'asked-gift': visit },
      personalLine,
      story,
    }
    return { paper, options, sheets: [writtenLetter(mailing, to, { ...options, paper }).sheet] }
  }, [state, sender, template, body, wanted, code, item, personalLine, story])
}

function useLastGood(text: string): TemplateDocument {
  const [good, setGood] = useState<{ readonly text: string; readonly document: TemplateDocument }>({
    text: '',
    document: { lines: [] },
  })
  if (good.text === text) return good.document
  const parsed = parseTemplate(text)
  if (parsed.ok) setGood({ text, document: parsed.document })
  return parsed.ok ? parsed.document : good.document
}
