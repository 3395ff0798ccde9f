import type { Mm } from '#domain/paper/sizes.ts'

// A motif is drawn in a box of 30 × 16 that is cut off nowhere; its stem comes from the right foot.
export const MOTIF_BOX = '0 0 30 16'

/** Muted, and of two colours at most beside the green of a stem. */
export const INK = {
  stem: '#8c8577',
  leaf: '#8fa383',
  leafPale: '#b5c3a6',
  plum: '#d8a3ad',
  cherry: '#e6bcc6',
  hydrangea: '#9aa8cc',
  hydrangeaPale: '#bcc3df',
  sky: '#8fa9cf',
  bell: '#a296c4',
  maple: '#cf8a62',
  mapleDeep: '#bd6f55',
  berry: '#c96a5a',
  snow: '#a3b4c4',
  heart: '#cfae6a',
} as const

type Point = readonly [x: number, y: number]

/** From the middle, so far towards an angle; 0 is up, clockwise. */
export function towards(degrees: number, far: Mm): Point {
  const turned = ((degrees - 90) * Math.PI) / 180
  return [round(Math.cos(turned) * far), round(Math.sin(turned) * far)]
}

/** As many turns as there are petals. */
export function around(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => (at * 360) / count)
}

/** A petal that points up from 0,0, its tip notched where `notch` is more than nothing. */
export function petal(long: Mm, wide: Mm, notch = 0): string {
  const tip = `${-wide * 0.24} ${-long} L 0 ${round(notch - long)} L ${wide * 0.24} ${-long}`
  return `M0 0 C${-wide * 0.75} ${-long * 0.3} ${-wide * 0.6} ${-long * 0.85} ${tip} C${wide * 0.6} ${-long * 0.85} ${wide * 0.75} ${-long * 0.3} 0 0Z`
}

/** A leaf that points up from 0,0. */
export function leaf(long: Mm, wide: Mm): string {
  return `M0 0C${-wide} ${-long * 0.35} ${-wide * 0.7} ${-long * 0.75} 0 ${-long}C${wide * 0.7} ${-long * 0.75} ${wide} ${-long * 0.35} 0 0Z`
}

const LOBES = [
  { at: -128, far: 0.4 },
  { at: -84, far: 0.74 },
  { at: -42, far: 0.95 },
  { at: 0, far: 1.08 },
  { at: 42, far: 0.95 },
  { at: 84, far: 0.74 },
  { at: 128, far: 0.4 },
] as const

/** A maple's leaf around 0,0, its seven lobes drawn out to fine tips. */
export function mapleLeaf(size: Mm): string {
  const parts = LOBES.map(({ at, far }, lobe) => {
    const next = LOBES[lobe + 1]
    const valley = next === undefined ? [0, round(size * 0.16)] : towards((at + next.at) / 2, size * 0.33)
    const [tip, up, down] = [
      towards(at, size * far),
      towards(at - 10, size * far * 0.55),
      towards(at + 10, size * far * 0.55),
    ]
    return `Q${up.join(' ')} ${tip.join(' ')}Q${down.join(' ')} ${valley.join(' ')}`
  })
  return `M0 ${round(size * 0.16)}${parts.join('')}Z`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
