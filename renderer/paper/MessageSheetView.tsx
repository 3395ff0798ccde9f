import { Children, type CSSProperties, type ReactNode } from 'react'
import { verticalNumber } from '#domain/letters/numerals.ts'
import type { MessageSheet } from '#domain/paper/document.ts'
import type { Look } from '#domain/paper/look.ts'
import { beginsWithAddressee, type MessageLayout } from '#domain/paper/message-layout.ts'
import { linesOn, type LetterSlice, type SlicedLine } from '#domain/paper/letter-pages.ts'
import { setLines, type Part } from '#domain/paper/message-lines.ts'
import type { Shift } from '#domain/paper/printers.ts'
import { Block, inMm } from './Block.tsx'
import { Line, Lines, Runs } from './Line.tsx'
import { LookLayer } from './LookLayer.tsx'
import { Moved } from './Moved.tsx'
import { PairNumber } from './PairNumber.tsx'
import type { QrPicture } from './qr.ts'
import { Seal } from './Seal.tsx'

type Props = {
  readonly sheet: MessageSheet
  readonly layout: MessageLayout
  readonly look: Look
  readonly qr: QrPicture | null
  readonly shift: Shift | undefined
  /** Of a letter over several sheets what stands on this one; null for all of it. */
  readonly slice: LetterSlice | null
}

/** One message side, or a letter, in millimetres, the same on screen and on paper. */
export function MessageSheetView({ sheet, layout, look, qr, shift, slice }: Props): ReactNode {
  const { page, form, writing } = layout
  const at = layout.look
  const freeBefore = slice === null ? layout.freeBefore : 0
  const [isFirst, isLast] = [slice?.isFirst ?? true, slice?.isLast ?? true]
  const addresseeFirst = beginsWithAddressee(layout, sheet)
  const free = { '--free-before': freeBefore, '--free-after': 1 - freeBefore, '--gap': look.gap } as CSSProperties
  return (
    <article
      className={`sheet message ${form} ${writing}`}
      lang="ja"
      aria-label={`文の面 ${sheet.who}`}
      data-sheet
      style={{ ...inMm(page), ...free }}
    >
      <Moved shift={shift}>
        {/* The way to the shop stands where the letter ends. */}
        <LookLayer look={look} at={isLast ? at : { ...at, qr: null }} page={page} qr={qr} />
        {isLast && at.contact !== null && look.contact !== null && (
          <Block name="contact" room={at.contact}>
            {Children.toArray(look.contact.lines.map(drawContact))}
          </Block>
        )}
        <Block name="letter" room={layout.letter}>
          {addresseeFirst && isFirst && <Dated date={sheet.date} />}
          {addresseeFirst && isFirst && <Addressed to={sheet.addressee} />}
          <div className="body">{Children.toArray(linesOn(setLines(sheet), slice).map(drawLine))}</div>
          {isLast && look.gap > 0 && <div className="gap" data-gap />}
          {!addresseeFirst && isLast && <Dated date={sheet.date} />}
          {isLast && (
            <div className="signature">
              <Signed names={sheet.signature} look={look} />
            </div>
          )}
          {!addresseeFirst && isLast && <Addressed to={sheet.addressee} />}
        </Block>
        {slice !== null && <PageNumber page={slice.page} layout={layout} />}
        <PairNumber
          pair={sheet.pair}
          at={{ x: page.width - at.pairAt, y: page.height - at.pairAt, anchor: 'end' }}
          page={page}
        />
      </Moved>
    </article>
  )
}

/** A long address is broken after a stroke where it can be. */
function drawContact(line: string): ReactNode {
  const parts = line.split(/(?<=\/)/)
  return (
    <div>
      {Children.toArray(
        parts.map((part) => (
          <>
            {part}
            <wbr />
          </>
        )),
      )}
    </div>
  )
}

/** Who signs, and after the last name the seal. */
function Signed({ names, look: { seal } }: { readonly names: readonly string[]; readonly look: Look }): ReactNode {
  const last = names.at(-1)
  if (seal === null || last === undefined) return <Lines of={names} />
  return (
    <>
      <Lines of={names.slice(0, -1)} />
      <div className="line">
        <Runs text={last} />
        <Seal seal={seal} />
      </div>
    </>
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
