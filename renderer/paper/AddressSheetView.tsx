import type { ReactNode } from 'react'
import { addressRooms, leadLines, type AddressBlock, type AddressLayout } from '#domain/paper/address-layout.ts'
import type { Shift } from '#domain/paper/printers.ts'
import { writtenPostalCode } from '#domain/people/postal-address.ts'
import type { AddressSheet, SenderBlock } from '#domain/paper/document.ts'
import { Block, inMm } from './Block.tsx'
import { Line, Lines } from './Line.tsx'
import { Moved } from './Moved.tsx'
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
  const block = (name: AddressBlock, children: ReactNode): ReactNode => (
    <Block name={name} room={rooms[name]}>
      {children}
    </Block>
  )
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
        <PostalCode code={sheet.postalCode} layout={layout} boxes={layout.drawsBoxes || shows === 'card'} />
        {block('address', <Lines of={sheet.addressLines} />)}
        {lead.length > 0 && block('lead', <Lines of={lead} />)}
        {block('names', <Names sheet={sheet} />)}
        {sender.postalCode !== '' && block('senderPostal', writtenPostalCode(sender.postalCode))}
        {block('sender', <SenderLines sender={sender} />)}
      </Moved>
    </article>
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
