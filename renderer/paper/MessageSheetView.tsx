import { Children, type CSSProperties, type ReactNode } from 'react'
import type { MessageSheet } from '#domain/paper/document.ts'
import { beginsWithAddressee, type MessageLayout } from '#domain/paper/message-layout.ts'
import { setLines, type Part, type SetLine } from '#domain/paper/message-lines.ts'
import type { Shift } from '#domain/paper/printers.ts'
import { Block, inMm } from './Block.tsx'
import { Line, Lines, Runs } from './Line.tsx'
import { Moved } from './Moved.tsx'

type Props = {
  readonly sheet: MessageSheet
  readonly layout: MessageLayout
  readonly shift: Shift | undefined
}

/** One message side, or a letter, in millimetres, the same on screen and on paper. */
export function MessageSheetView({ sheet, layout, shift }: Props): ReactNode {
  const { page, paper, writing, freeBefore } = layout
  const addresseeFirst = beginsWithAddressee(layout, sheet)
  const free = { '--free-before': freeBefore, '--free-after': 1 - freeBefore } as CSSProperties
  return (
    <article
      className={`sheet message ${paper} ${writing}`}
      lang="ja"
      aria-label={`文の面 ${sheet.who}`}
      data-sheet
      style={{ ...inMm(page), ...free }}
    >
      <Moved shift={shift}>
        <Block name="letter" room={layout.letter}>
          {addresseeFirst && <Dated date={sheet.date} />}
          {addresseeFirst && <Addressed to={sheet.addressee} />}
          <div className="body">{Children.toArray(setLines(sheet).map(drawLine))}</div>
          {!addresseeFirst && <Dated date={sheet.date} />}
          <div className="signature">
            <Lines of={sheet.signature} />
          </div>
          {!addresseeFirst && <Addressed to={sheet.addressee} />}
        </Block>
      </Moved>
    </article>
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
function drawLine({ parts, stands }: SetLine): ReactNode {
  return stands === 'air' ? (
    <div className="air" />
  ) : (
    <div className={stands}>{Children.toArray(parts.map(drawPart))}</div>
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
