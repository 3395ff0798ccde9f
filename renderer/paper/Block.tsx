import type { ReactNode } from 'react'
import type { AddressBlock } from '#domain/paper/address-layout.ts'
import type { LabelBlock } from '#domain/paper/labels.ts'
import type { Size } from '#domain/paper/sizes.ts'
import type { TextRoom } from '#domain/paper/text-room.ts'

/** The blocks whose type may shrink: those of an address side or a label, and those of a message side. */
export type BlockName = AddressBlock | LabelBlock | 'letter' | 'contact' | 'question' | 'memo'

export type Rooms = Readonly<Partial<Record<BlockName, TextRoom>>>

type Props = { readonly name: BlockName; readonly room: TextRoom; readonly children: ReactNode }

/** A room of a sheet with its text. The type is fitted by fitSheets(). */
export function Block({ name, room, children }: Props): ReactNode {
  const place = { left: `${room.x}mm`, top: `${room.y}mm` }
  return (
    <div className={`block ${name}`} data-block={name} style={{ ...place, ...inMm(room) }}>
      <div className="text">{children}</div>
    </div>
  )
}

export function inMm({ width, height }: Size): { width: string; height: string } {
  return { width: `${width}mm`, height: `${height}mm` }
}
