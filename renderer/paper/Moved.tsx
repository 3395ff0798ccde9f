import type { ReactNode } from 'react'
import type { Shift } from '#domain/paper/printers.ts'

type Props = {
  /** Left out where the sheet lies on the screen. */
  readonly shift?: Shift | undefined
  readonly children: ReactNode
}

/** Everything on a sheet, moved as its printer is corrected; the sheet itself stays where the paper is. */
export function Moved({ shift, children }: Props): ReactNode {
  return (
    <div className="moved" style={shift === undefined ? undefined : { transform: transformOf(shift) }}>
      {children}
    </div>
  )
}

/** The last is done first: scaled, moved as the owner sees the print upright, and turned about the middle with it. */
function transformOf({ dx, dy, scale, turn }: Shift): string {
  return `rotate(${turn}deg) translate(${dx}mm, ${dy}mm) scale(${scale / 100})`
}
