import type { ReactNode } from 'react'
import type { Box } from '#domain/paper/box.ts'
import { addressRooms, leadLines, type AddressBlock, type AddressLayout } from '#domain/paper/address-layout.ts'
import type { Shift } from '#domain/paper/printers.ts'
import { writtenPostalCode } from '#domain/people/postal-address.ts'
import type { AddressSheet, SenderBlock } from '#domain/paper/document.ts'
import { Block, inMm } from './Block.tsx'
import { Line, Lines } from './Line.tsx'
import { Moved } from './Moved.tsx'
import { PairNumber } from './PairNumber.tsx'
import { Names } from './Names.tsx'
import { PostalCode } from './PostalCode.tsx'
import './sheet.css'

/** 'ink': what the printer adds. 'card': also what the card already carries, for the eye. */
export type Shows = 'ink' | 'card'

type SheetProps = {
  readonly sheet: AddressSheet
  readonly layout: AddressLayout
  readonly shows: Shows
  readonly shift: Shift | undefined
}

/** One address side in millimetres, the same on screen and on paper. Its type is fitted by fitSheets(). */
export function AddressSheetView({ sheet, layout, shows, shift }: SheetProps): ReactNode {
  const rooms = addressRooms(layout, sheet)
  const block = (name: AddressBlock, children: ReactNode): ReactNode => {
    const room = rooms[name]
    return (
      room !== undefined && (
        <Block name={name} room={room}>
          {children}
        </Block>
      )
    )
  }
  const lead = leadLines(sheet)
  const { sender } = sheet
  return (
    <article
      className={`sheet ${layout.writing}`}
      lang="ja"
      aria-label={sheet.who}
      data-sheet
      style={inMm(layout.page)}
    >
      <Moved shift={shift}>
        <PostalCode
          code={sheet.postalCode}
          sender={sender.postalCode}
          layout={layout}
          boxes={layout.drawsBoxes || shows === 'card'}
        />
        {sheet.postalCode !== '' && block('postalLine', writtenPostalCode(sheet.postalCode))}
        {block('address', <Lines of={sheet.addressLines} />)}
        {lead.length > 0 && block('lead', <Lines of={lead} />)}
        {block('names', <Names sheet={sheet} />)}
        {sender.postalCode !== '' &&
          layout.senderBoxes.length === 0 &&
          block('senderPostal', writtenPostalCode(sender.postalCode))}
        {block('sender', <SenderLines sender={sender} />)}
        {sheet.underStamp !== '' && <UnderStamp text={sheet.underStamp} at={layout.underStamp} />}
        <PairNumber pair={sheet.pair} at={layout.pair} page={layout.page} />
      </Moved>
    </article>
  )
}

/** 年賀 in red, in the direction in which the face is read. */
function UnderStamp({ text, at }: { readonly text: string; readonly at: Box }): ReactNode {
  return (
    <div className="under-stamp" style={{ left: `${at.x}mm`, top: `${at.y}mm`, ...inMm(at) }}>
      {text}
    </div>
  )
}

function SenderLines({ sender }: { readonly sender: SenderBlock }): ReactNode {
  return (
    <>
      <Lines of={sender.addressLines} />
      <div className="signed">
        <Lines of={sender.names} />
      </div>
      {sender.phone !== '' && (
        <div className="phone">
          <Line text={sender.phone} />
        </div>
      )}
    </>
  )
}
