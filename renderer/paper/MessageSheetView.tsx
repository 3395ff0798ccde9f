import { Children, type CSSProperties, type ReactNode } from 'react'
import { verticalNumber } from '#domain/letters/numerals.ts'
import type { MessageSheet } from '#domain/paper/document.ts'
import { beginsWithAddressee, type MessageLayout } from '#domain/paper/message-layout.ts'
import { linesOn, type LetterSlice, type SlicedLine } from '#domain/paper/letter-pages.ts'
import { setLines, type Part } from '#domain/paper/message-lines.ts'
import type { Shift } from '#domain/paper/printers.ts'
import { Block, inMm } from './Block.tsx'
import { Line, Lines, Runs } from './Line.tsx'
import { Moved } from './Moved.tsx'
import { PairNumber } from './PairNumber.tsx'

type Props = {
  readonly sheet: MessageSheet
  readonly layout: MessageLayout
  readonly shift: Shift | undefined
  /** Of a letter over several sheets what stands on this one; null for all of it. */
  readonly slice: LetterSlice | null
}

/** One message side, or a letter, in millimetres, the same on screen and on paper. */
export function MessageSheetView({ sheet, layout, shift, slice }: Props): ReactNode {
  const { page, form, writing } = layout
  const freeBefore = slice === null ? layout.freeBefore : 0
  const [isFirst, isLast] = [slice?.isFirst ?? true, slice?.isLast ?? true]
  const addresseeFirst = beginsWithAddressee(layout, sheet)
  const free = { '--free-before': freeBefore, '--free-after': 1 - freeBefore } as CSSProperties
  return (
    <article
      className={`sheet message ${form} ${writing}`}
      lang="ja"
      aria-label={`文の面 ${sheet.who}`}
      data-sheet
      style={{ ...inMm(page), ...free }}
    >
      <Moved shift={shift}>
        <Block name="letter" room={layout.letter}>
          {addresseeFirst && isFirst && <Dated date={sheet.date} />}
          {addresseeFirst && isFirst && <Addressed to={sheet.addressee} />}
          <div className="body">{Children.toArray(linesOn(setLines(sheet), slice).map(drawLine))}</div>
          {!addresseeFirst && isLast && <Dated date={sheet.date} />}
          {isLast && (
            <div className="signature">
              <Lines of={sheet.signature} />
            </div>
          )}
          {!addresseeFirst && isLast && <Addressed to={sheet.addressee} />}
        </Block>
        {slice !== null && <PageNumber page={slice.page} layout={layout} />}
        <PairNumber pair={sheet.pair} at={{ x: page.width - 6, y: page.height - 6, anchor: 'end' }} page={page} />
      </Moved>
    </article>
  )
}

/** On which sheet of several one is: 二 in columns, 2 in rows. */
function PageNumber({ page, layout }: { readonly page: number; readonly layout: MessageLayout }): ReactNode {
  const { height } = layout.page
  const text = layout.writing === 'vertical' ? verticalNumber(String(page), 'with-ten') : String(page)
  return (
    <div className="page-number" style={{ top: `${height - 16}mm` }}>
      {text}
    </div>
  )
}

function Dated({ date }: { readonly date: string }): ReactNode {
  return (
    date !== '' && (
      <div className="date">
        <Line text={date} />
      </div>
    )
  )
}

function Addressed({ to }: { readonly to: string }): ReactNode {
  return (
    to !== '' && (
      <div className="addressee">
        <Line text={to} />
      </div>
    )
  )
}

// No p: a screen's own rules for its paragraphs would reach into the sheet that lies on it.
function drawLine({ parts, stands, goesOn, isCut }: SlicedLine): ReactNode {
  return stands === 'air' ? (
    <div className="air" />
  ) : (
    <div className={`${stands}${goesOn ? ' goes-on' : ''}${isCut ? ' cut' : ''}`}>
      {Children.toArray(parts.map(drawPart))}
    </div>
  )
}

function drawPart({ text, kept }: Part): ReactNode {
  return kept ? (
    <span className="kept">
      <Runs text={text} />
    </span>
  ) : (
    <Runs text={text} />
  )
}
