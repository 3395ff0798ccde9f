import type { TemplateView, TemplateWords } from '#domain/letters/template.ts'
import type { PrintDocument, PrintWarning } from '#domain/paper/document.ts'
import { neverOnCard } from '#domain/week/mail-kinds.ts'
import { useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useRested } from '../../lib/useRested.ts'
import { useRoom } from '../../lib/useRoom.ts'
import { Preview } from '../../paper/Preview.tsx'
import { useLetterOptions } from '../../stores/letterOptions.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Said } from '../../ui/Said.tsx'
import { FitWarnings } from '../letters/FitWarnings.tsx'
import { TryOn } from './TryOn.tsx'
import { useSampleLetter } from './useSampleLetter.ts'
import { useTriedOn } from './useTriedOn.ts'
import styles from './Template.module.css'

const PAUSE_MS = 250

type Props = { readonly template: TemplateView; readonly typed: TemplateWords }

/** The sheet as somebody would get it: a made-up person first, and then whom the owner wants to see. */
export function TemplatePreview({ template, typed }: Props) {
  const words = useTranslations('template')
  const write = useTranslations('write')
  const papers = useTranslations('papers')
  // Looking at the other paper does not decide on what the next letter is written.
  const [wanted, setPaper] = useState<'hagaki' | 'a4'>(useLetterOptions().paper === 'a4' ? 'a4' : 'hagaki')
  const isClosed = neverOnCard(template.kind)
  const paper = isClosed || wanted === 'a4' ? 'a4' : 'hagaki'
  const text = useRested(paper === 'a4' ? (typed.letterText ?? typed.text) : typed.text, PAUSE_MS)
  const turning = useTriedOn()
  const document = useSampleLetter({ template, text, style: typed.style, paper, on: turning.on })
  const shown = document === 'nobody' ? null : document
  const label = words('preview', { who: shown?.sheets[0]?.who ?? turning.on?.name ?? '' })
  return (
    <figure className={styles['preview']} aria-label={label}>
      <figcaption>{label}</figcaption>
      <TryOn turning={turning} />
      <Segments
        label={write('paper')}
        options={[
          ...(isClosed ? [] : [{ value: 'hagaki' as const, words: papers('hagaki') }]),
          { value: 'a4', words: papers('a4') },
        ]}
        value={paper}
        onChange={setPaper}
      />
      {document === 'nobody' ? <p>{write('noSheet')}</p> : <Desk document={document} />}
    </figure>
  )
}

function Desk({ document }: { readonly document: PrintDocument | null }) {
  const write = useTranslations('write')
  const desk = useRef<HTMLDivElement>(null)
  const room = useRoom(desk)
  const [warnings, setWarnings] = useState<readonly PrintWarning[] | null>([])
  return (
    <>
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
    </>
  )
}
