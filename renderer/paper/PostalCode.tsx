import type { ReactNode } from 'react'
import { centreOf, type Box } from '#domain/paper/box.ts'
import type { AddressLayout } from '#domain/paper/address-layout.ts'

// Size of the digits, and how far below a box's middle their baseline stands so that the ink is centred:
// half the height of a digit of the shipped type.
const DIGITS = { size: 6, baseline: 2.2 }

// Of the sender's, on 年賀はがき.
const SMALL_DIGITS = { size: 4.4, baseline: 1.6 }

type Props = {
  readonly code: string
  readonly sender: string
  readonly layout: AddressLayout
  readonly boxes: boolean
}

/** The seven digits in their boxes, in millimetres: CSS borders would snap to a quarter of one. */
export function PostalCode({ code, sender, layout, boxes }: Props): ReactNode {
  const { width, height } = layout.page
  return (
    <svg className="postal" viewBox={`0 0 ${width} ${height}`} width={`${width}mm`} height={`${height}mm`}>
      {layout.postalBoxes.map((box, at) => (
        <g key={box.x}>
          {boxes && <rect {...box} className={at < 3 ? 'box' : 'box thin'} />}
          <Digit box={box} digit={code.charAt(at)} type={DIGITS} />
        </g>
      ))}
      {layout.senderBoxes.map((box, at) => (
        <g key={box.x}>
          {boxes && <rect {...box} className="box thin" />}
          <Digit box={box} digit={sender.charAt(at)} type={SMALL_DIGITS} />
        </g>
      ))}
    </svg>
  )
}

type DigitProps = { readonly box: Box; readonly digit: string; readonly type: typeof DIGITS }

function Digit({ box, digit, type }: DigitProps): ReactNode {
  const { x, y } = centreOf(box)
  return (
    <text x={x} y={y + type.baseline} fontSize={type.size} textAnchor="middle">
      {digit}
    </text>
  )
}
