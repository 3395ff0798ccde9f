import { Children, type ReactNode } from 'react'
import { airOf, titleAbove } from '#domain/paper/address-layout.ts'
import type { AddresseeName, AddressTexts } from '#domain/paper/document.ts'
import { Cell } from './Line.tsx'

/** The family name once; each given name in a row of its own, its cells level with the others'. */
export function Names({ sheet }: { readonly sheet: AddressTexts }): ReactNode {
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
