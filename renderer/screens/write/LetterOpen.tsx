import type { LetterPreview } from '#domain/letters/mailing.ts'
import type { Day } from '#domain/day.ts'
import type { LetterRequest } from '#domain/letters/request.ts'
import type { PrintWarning } from '#domain/paper/document.ts'
import type { Id } from '#domain/people/customer.ts'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Said } from '../../ui/Said.tsx'
import { ByHand } from './ByHand.tsx'
import { CopyText } from './CopyText.tsx'
import { DesignChoice } from './DesignChoice.tsx'
import { EmptyFields, Findings, LineNowhere } from './Findings.tsx'
import { FitWarnings } from '../letters/FitWarnings.tsx'
import { GateOf } from './GateOf.tsx'
import { GateOthers } from './GateOthers.tsx'
import { LetterChoices } from './LetterChoices.tsx'
import { MakeFoot } from './MakeFoot.tsx'
import { OutOfWindow } from './OutOfWindow.tsx'
import { PrinterLine } from './PrinterLine.tsx'
import { PersonalLineField } from './PersonalLineField.tsx'
import { SeveralChoices } from './SeveralChoices.tsx'
import { Sheets } from './Sheets.tsx'
import { TemplateChoice } from './TemplateChoice.tsx'
import { Turn } from './Turn.tsx'
import styles from './Write.module.css'

type Props = {
  readonly request: LetterRequest
  readonly preview: LetterPreview
  readonly customer: Id
  readonly who: string
  readonly today: Day
}

/** One person's letter, with the one before and the one after. */
export function LetterOpen({ request, preview, customer, who, today }: Props) {
  const words = useTranslations('write')
  // Null where the type of the paper could not be read.
  const [warnings, setWarnings] = useState<readonly PrintWarning[] | null>([])
  const { template } = request
  const { look } = request.options
  const isByHand = look !== undefined && look.gap > 0
  const letter = preview.letters.find((each) => each.customer === customer)
  const leftOut = preview.leftOut.find((each) => each.customer === customer)
  return (
    <div className={styles['open']}>
      <Sheets document={preview.document} customer={customer} onDrawn={setWarnings} />
      <section className={styles['side']} aria-label={who}>
        <Turn to={request.to} customer={customer} who={who} />
        <div className={styles['body']}>
          <TemplateChoice template={template} />
          {template !== null && preview.outOfWindow !== null && (
            <OutOfWindow template={template} missed={preview.outOfWindow} today={today} />
          )}
          {warnings === null && <Said kind="trouble">{words('fontFailed')}</Said>}
          <GateOf key={customer} customer={customer} leftOut={leftOut} passed={preview.passed} />
          {template !== null && <PersonalLineField customer={customer} template={template} today={today} />}
          {template !== null && isByHand && <ByHand customer={customer} letters={preview.letters} />}
          {template !== null && !isByHand && (
            <LineNowhere request={request} template={template} paper={preview.document.paper} />
          )}
          {letter !== undefined && template !== null && (
            <>
              <Findings letter={letter} template={template} sheets={preview.document.sheets} />
              <EmptyFields fields={letter.emptyFields} />
            </>
          )}
          <FitWarnings warnings={warnings ?? []} />
          <GateOthers preview={preview} customer={customer} />
          <LetterChoices request={request} paper={preview.document.paper} />
          <DesignChoice request={request} paper={preview.document.paper} />
          <SeveralChoices options={request.options} paper={preview.document.paper} count={preview.letters.length} />
          <PrinterLine paper={preview.document.paper} sides={request.options.sides} />
          {template !== null && <CopyText customer={customer} who={who} template={template} reason={request.reason} />}
        </div>
        <MakeFoot request={request} preview={preview} today={today} />
      </section>
    </div>
  )
}
