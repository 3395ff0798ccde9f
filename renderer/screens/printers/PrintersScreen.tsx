import {
  NO_SHIFT,
  PRINT_PLACE_CODES,
  printerInUse,
  shiftAt,
  type PrintPlace,
  type Shift,
  withShift,
} from '#domain/paper/printers.ts'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { sentenceOf } from '../../lib/refusal.ts'
import { back } from '../../stores/place.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Said } from '../../ui/Said.tsx'
import { FootedPage } from '../FootedPage.tsx'
import { Part } from '../Page.tsx'
import { MoreOfShift } from './MoreOfShift.tsx'
import { PrinterGone } from './PrinterGone.tsx'
import { PrinterPart } from './PrinterPart.tsx'
import { ShiftPad } from './ShiftPad.tsx'
import { usePrinters } from './usePrinters.ts'
import { useTestPage } from './useTestPage.ts'

/** 印刷のずれを直す: of one printer, for one paper and side after the other. */
export function PrintersScreen({ place: first }: { readonly place: PrintPlace }) {
  const words = useTranslations('printers')
  const writing = useTranslations('write')
  const language = useLocale()
  const [place, setPlace] = useState(first)
  const { printers, save, error } = usePrinters()
  const put = (shift: Shift) => printers !== undefined && save(withShift(printers, place, shift))
  const canCorrect = printers !== undefined && printerInUse(printers) !== null
  const shift = printers === undefined ? NO_SHIFT : shiftAt(printers, place)
  const { make, isMaking, made, error: failed } = useTestPage(place, shift)
  const problem = error ?? failed
  return (
    <FootedPage
      title={words('title')}
      said={
        <>
          {problem !== null && <Said kind="trouble">{sentenceOf(problem, language)}</Said>}
          {made !== undefined && (
            <Said kind="done">{made.file === null ? words('testClosed') : words('testMade', { file: made.file })}</Said>
          )}
        </>
      }
      acts={
        <>
          <Button look="quiet" onClick={back}>
            {writing('back')}
          </Button>
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
          <Choice
            label={words('place')}
            options={PRINT_PLACE_CODES.map((value) => ({ value, words: words(value) }))}
            value={place}
            onChange={setPlace}
          />
          <ShiftPad shift={shift} onMove={put} />
          <MoreOfShift shift={shift} onChange={put} />
        </Part>
      )}
    </FootedPage>
  )
}
