import { Children, type ReactNode } from 'react'
import { sealColumns, type Seal as SealGiven } from '#domain/paper/look.ts'

// Drawn in a square of 20 and as large as the type it stands beside says.
const SIDE = 20
const MIDDLE = SIDE / 2

/** 印: red on white, after the name, its signs read from the right column down. */
export function Seal({ seal }: { readonly seal: SealGiven }): ReactNode {
  const columns = sealColumns(seal)
  const isRound = seal.shape === 'round'
  const room = isRound ? 13 : 16
  return (
    <span className="seal" data-seal>
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} role="img" aria-label="印">
        {isRound ? (
          <circle cx={MIDDLE} cy={MIDDLE} r={9.3} className="stamped" />
        ) : (
          <rect x={0.7} y={0.7} width={SIDE - 1.4} height={SIDE - 1.4} rx={1.6} className="stamped" />
        )}
        {Children.toArray(
          columns.flatMap((signs, column) => signs.map(placeSign(room, columns.length, column, signs))),
        )}
      </svg>
    </span>
  )
}

/** Signs are stretched to fill their share, as a cutter of seals does. */
function placeSign(
  room: number,
  columns: number,
  column: number,
  signs: readonly string[],
): (sign: string, row: number) => ReactNode {
  const [wide, high] = [room / columns, room / signs.length]
  const x = MIDDLE + room / 2 - wide * (column + 0.5)
  const size = Math.min(wide, high, 12)
  const stretch = { x: Math.min(1.35, Math.min(wide, 12) / size), y: Math.min(1.7, Math.min(high, 14) / size) }
  return (sign, row) => {
    const y = MIDDLE - room / 2 + high * (row + 0.5)
    return (
      <text
        transform={`translate(${x} ${y}) scale(${stretch.x} ${stretch.y})`}
        // The middle of a sign stands so far above the line it is set on.
        dy={size * 0.37}
        fontSize={size}
        textAnchor="middle"
      >
        {sign}
      </text>
    )
  }
}
