import type { ReactNode } from 'react'
import { centreOf, type Box } from '#domain/paper/box.ts'
import type { AddressLayout } from '#domain/paper/address-layout.ts'

// Size of the digits, and how far below a box's middle their baseline stands so that the ink is centred:
// half the height of a digit of the shipped type.
const DIGITS = { size: 6, baseline: 2.2 }

type Props = { readonly code: string; readonly layout: AddressLayout; readonly boxes: boolean }

/** The seven digits in their boxes, in millimetres: CSS borders would snap to a quarter of one. */
export function PostalCode({ code, layout, boxes }: Props): ReactNode {
  const { width, height } = layout.page
  return (
    <svg className="postal" viewBox={`0 0 ${width} ${height}`} width={`${width}mm`} height={`${height}mm`}>
      {layout.postalBoxes.map((box, at) => (
        <g key={box.x}>
          {boxes && <rect {...box} className={at < 3 ? 'box' : 'box thin'} />}
          <Digit box={box} digit={code.charAt(at)} />
        </g>
      ))}
    </svg>
  )
}

function Digit({ box, digit }: { readonly box: Box; readonly digit: string }): ReactNode {
  const { x, y } = centreOf(box)
  return (
    <text x={x} y={y + DIGITS.baseline} fontSize={DIGITS.size} textAnchor="middle">
      {digit}
    </text>
  )
}
