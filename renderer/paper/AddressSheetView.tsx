import { Children, type ReactNode } from 'react'
import {
  addressRooms,
  airOf,
  leadLines,
  titleAbove,
  type AddressBlock,
  type AddressLayout,
} from '#domain/paper/address-layout.ts'
import { writtenPostalCode } from '#domain/people/postal-address.ts'
import type { AddresseeName, AddressSheet, SenderBlock } from '#domain/paper/document.ts'
import { Block, inMm } from './Block.tsx'
import { Cell, Line, Lines } from './Line.tsx'
import { PostalCode } from './PostalCode.tsx'
import './sheet.css'

/** 'ink': what the printer adds. 'card': also what the card already carries, for the eye. */
export type Shows = 'ink' | 'card'

type SheetProps = { readonly sheet: AddressSheet; readonly layout: AddressLayout; readonly shows: Shows }

/** One address side in millimetres, the same on screen and on paper. Its type is fitted by fitSheets(). */
export function AddressSheetView({ sheet, layout, shows }: SheetProps): ReactNode {
  const rooms = addressRooms(layout, sheet)
  const block = (name: AddressBlock, children: ReactNode): ReactNode => (
    <Block name={name} room={rooms[name]}>
      {children}
    </Block>
  )
  const lead = leadLines(sheet)
  const { sender } = sheet
  return (
    <article className={`sheet ${layout.writing}`} lang="ja" aria-label={sheet.who} style={inMm(layout.page)}>
      <PostalCode code={sheet.postalCode} layout={layout} boxes={layout.drawsBoxes || shows === 'card'} />
      {block('address', <Lines of={sheet.addressLines} />)}
      {lead.length > 0 && block('lead', <Lines of={lead} />)}
      {block('names', <Names sheet={sheet} />)}
      {sender.postalCode !== '' && block('senderPostal', writtenPostalCode(sender.postalCode))}
      {block('sender', <SenderLines sender={sender} />)}
    </article>
  )
}

/** The family name once; each given name in a row of its own, its cells level with the others'. */
function Names({ sheet }: { readonly sheet: AddressSheet }): ReactNode {
  const title = titleAbove(sheet)
  const hasGiven = sheet.names.some((name) => name.given !== '')
  const drawRow = (name: AddresseeName, at: number): ReactNode => (
    <div className="row">
      {title !== '' && <Cell kind="title" text={at === 0 ? title : ''} />}
      <Cell kind="name" text={name.family} />
      {hasGiven && <Cell kind="name" text={name.given} />}
      <Cell kind="honorific" text={name.honorific} />
    </div>
  )
  // Only as many columns as there are cells: the gap before an empty one would push the names off the middle.
  const cells = 2 + (title === '' ? 0 : 1) + (hasGiven ? 1 : 0)
  return (
    <div className={`rows ${airOf(sheet)}`} style={{ gridTemplateColumns: `repeat(${cells}, auto)` }}>
      {Children.toArray(sheet.names.map(drawRow))}
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
