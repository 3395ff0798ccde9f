import { BUILT_IN } from '#domain/paper/papers.ts'
import {
  NO_SHIFT,
  printerInUse,
  printPlace,
  type PrintPlace,
  shiftAt,
  type Shift,
  withShift,
} from '#domain/paper/printers.ts'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { usePapers } from '../../lib/queries/papers.ts'
import { correctOnce, useShiftsOnce } from '../../stores/shiftsOnce.ts'
import { back } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Said } from '../../ui/Said.tsx'
import { FootedPage } from '../FootedPage.tsx'
import { Part } from '../Page.tsx'
import { FeedPicture } from './FeedPicture.tsx'
import { MoreOfShift } from './MoreOfShift.tsx'
import { PlaceChoice, type PrintedSide } from './PlaceChoice.tsx'
import { PrinterGone } from './PrinterGone.tsx'
import { PrinterPart } from './PrinterPart.tsx'
import { ShiftPad } from './ShiftPad.tsx'
import { usePrinters } from './usePrinters.ts'
import { useTestPage } from './useTestPage.ts'

/** 印刷のずれを直す: of one printer, for one paper and side after the other. */
export function PrintersScreen(first: PrintedSide) {
  const words = useTranslations('printers')
  const feed = useTranslations('feed')
  const [chosen, setChosen] = useState(first)
  const [lasting, setLasting] = useState<Lasting>('always')
  const paper = usePapers().find(({ code }) => code === chosen.paper) ?? BUILT_IN.hagaki
  const { printers, save, shift, put, error } = useShift(printPlace(paper.code, chosen.side), lasting)
  const canCorrect = printers !== undefined && printerInUse(printers) !== null
  const { make, isMaking, made, error: failed } = useTestPage(paper, chosen.side, shift)
  return (
    <FootedPage
      title={words('title')}
      said={<TestSaid problem={error ?? failed} made={made} />}
      acts={
        <>
          <BackButton />
          {canCorrect && (
            <Button look="main" aria-disabled={isMaking} onClick={make}>
              {words(isMaking ? 'making' : 'makeTest')}
            </Button>
          )}
        </>
      }
    >
      <p>{words('why')}</p>
      <Part title={words('printers')}>
        <PrinterGone printers={printers} />
        {printers !== undefined && <PrinterPart printers={printers} onChange={save} />}
      </Part>
      {canCorrect && (
        <Part title={words('shift')}>
          <PlaceChoice paper={paper} side={chosen.side} onChange={setChosen} />
          <Choice
            label={words('lasting')}
            options={[
              { value: 'always', words: words('always') },
              { value: 'once', words: words('once') },
            ]}
            value={lasting}
            onChange={setLasting}
          />
          <ShiftPad shift={shift} onMove={put} />
          <MoreOfShift shift={shift} onChange={put} />
        </Part>
      )}
      <Part title={feed('title')}>
        <p>{feed('why')}</p>
        <FeedPicture paper={paper} side={chosen.side} />
      </Part>
    </FootedPage>
  )
}

type Lasting = 'always' | 'once'

/** How one place is corrected: as the printer in use keeps it, or for the next print alone. */
function useShift(place: PrintPlace, lasting: Lasting) {
  const { printers, save, error } = usePrinters()
  const once = useShiftsOnce().shifts[place]
  const kept = printers === undefined ? NO_SHIFT : shiftAt(printers, place)
  const put = (shift: Shift) => {
    if (lasting === 'once') correctOnce(place, shift)
    else if (printers !== undefined) save(withShift(printers, place, shift))
  }
  return { printers, save, put, error, shift: lasting === 'once' ? (once ?? kept) : kept }
}

type SaidProps = { readonly problem: unknown; readonly made: { readonly file: string | null } | undefined }

/** What became of the test page, and what did not work. */
function TestSaid({ problem, made }: SaidProps) {
  const words = useTranslations('printers')
  const language = useLocale()
  return (
    <>
      {problem !== null && <Said kind="trouble">{sentenceOf(problem, language)}</Said>}
      {made !== undefined && (
        <Said kind="done">{made.file === null ? words('testClosed') : words('testMade', { file: made.file })}</Said>
      )}
    </>
  )
}

function BackButton() {
  const words = useTranslations('write')
  return (
    <Button look="quiet" onClick={back}>
      {words('back')}
    </Button>
  )
}
