import type { ReactNode } from 'react'
import type { Corner } from '#domain/paper/address-layout.ts'
import type { Size } from '#domain/paper/sizes.ts'

type Props = { readonly pair: string; readonly at: Corner; readonly page: Size }

/** The same small number on both sides of a card: two piles are never mixed up unnoticed. */
export function PairNumber({ pair, at: { x, y, anchor }, page: { width, height } }: Props): ReactNode {
  return (
    pair !== '' && (
      <svg className="postal pair" viewBox={`0 0 ${width} ${height}`} width={`${width}mm`} height={`${height}mm`}>
        <text x={x} y={y} fontSize={2.8} textAnchor={anchor}>
          {pair}
        </text>
      </svg>
    )
  )
}
