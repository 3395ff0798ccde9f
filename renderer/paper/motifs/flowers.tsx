import type { ReactNode } from 'react'
import { around, INK, leaf, petal, towards } from './shapes.ts'

type At = { readonly x: number; readonly y: number; readonly size: number; readonly turn?: number }

/** Drawn around 0,0 and set down where it grows. */
export function Placed({ x, y, size, turn = 0, children }: At & { readonly children: ReactNode }): ReactNode {
  return <g transform={`translate(${x} ${y}) rotate(${turn}) scale(${size})`}>{children}</g>
}

export function Leaf({ at, long, wide, fill }: { at: At; long: number; wide: number; fill: string }): ReactNode {
  return (
    <Placed {...at}>
      <path d={leaf(long, wide)} fill={fill} />
      <path d={`M0 0V${-long * 0.8}`} className="vein" />
    </Placed>
  )
}

/** 梅: round petals and long stamens. */
export function PlumBlossom(at: At): ReactNode {
  return (
    <Placed {...at}>
      {around(5).map((turn) => {
        const [x, y] = towards(turn, 1.12)
        return <circle key={turn} cx={x} cy={y} r={0.98} fill={INK.plum} />
      })}
      {around(9).map((turn) => {
        const [x, y] = towards(turn, 0.95)
        return (
          <g key={turn}>
            <path d={`M0 0L${x} ${y}`} className="light" />
            <circle cx={x} cy={y} r={0.11} fill="#fff" />
          </g>
        )
      })}
      <circle r={0.26} fill={INK.heart} />
    </Placed>
  )
}

/** 桜: notched petals. */
export function CherryBlossom(at: At): ReactNode {
  return (
    <Placed {...at}>
      {around(5).map((turn) => (
        <path key={turn} d={petal(2.4, 1.95, 0.62)} transform={`rotate(${turn})`} fill={INK.cherry} className="lined" />
      ))}
      {around(10).map((turn) => {
        const [x, y] = towards(turn + 18, turn % 72 === 0 ? 0.95 : 0.7)
        return <path key={turn} d={`M0 0L${x} ${y}`} className="light" />
      })}
      <circle r={0.24} fill={INK.plum} />
    </Placed>
  )
}

/** 桔梗: five pointed petals grown together. */
export function Bellflower(at: At): ReactNode {
  const points = around(5).flatMap((turn) => [towards(turn, 2.5), towards(turn + 36, 1.35)])
  const tips = around(5).map((turn) => {
    const [tip, down, valley] = [towards(turn, 2.5), towards(turn + 20, 1.85), towards(turn + 36, 1.4)]
    const up = towards(turn + 52, 1.85)
    return `L${tip.join(' ')}Q${down.join(' ')} ${valley.join(' ')}Q${up.join(' ')} ${towards(turn + 72, 2.5).join(' ')}`
  })
  const [begin = [0, 0]] = points
  return (
    <Placed {...at}>
      <path d={`M${begin.join(' ')}${tips.join('')}Z`} fill={INK.bell} />
      {around(5).map((turn) => (
        <path key={turn} d={`M0 0L${towards(turn, 1.9).join(' ')}`} className="light" />
      ))}
      <circle r={0.3} fill="#f3efdf" />
    </Placed>
  )
}

/** 朝顔, from the front: a wheel with a pale star. */
export function MorningGlory(at: At): ReactNode {
  return (
    <Placed {...at}>
      <circle r={2.5} fill={INK.sky} />
      {around(5).map((turn) => (
        <path
          key={turn}
          d="M-.16 0L-.06 -2.42L.06 -2.42L.16 0Z"
          transform={`rotate(${turn})`}
          fill="#fff"
          opacity={0.7}
        />
      ))}
      <circle r={0.85} fill="#fff" opacity={0.85} />
      <circle r={0.22} fill={INK.heart} />
    </Placed>
  )
}

/** One of the many that make 紫陽花. */
export function Floret({ fill, ...at }: At & { readonly fill: string }): ReactNode {
  return (
    <Placed {...at}>
      {around(4).map((turn) => (
        <path key={turn} d={leaf(1.25, 0.82)} transform={`rotate(${turn})`} fill={fill} className="lined" />
      ))}
      <circle r={0.17} fill="#fff" />
    </Placed>
  )
}

/** 雪: six arms. */
export function Snowflake(at: At): ReactNode {
  return (
    <Placed {...at}>
      {around(6).map((turn) => (
        <path
          key={turn}
          d="M0 0V-2.4M0 -1.1L-.55 -1.65M0 -1.1L.55 -1.65M0 -1.75L-.4 -2.15M0 -1.75L.4 -2.15"
          transform={`rotate(${turn})`}
          className="flake"
        />
      ))}
    </Placed>
  )
}
