import type { ReactNode } from 'react'
import type { Motif as MotifCode } from '#domain/paper/look.ts'
import { Bellflower, CherryBlossom, Floret, Leaf, MorningGlory, Placed, PlumBlossom, Snowflake } from './flowers.tsx'
import { INK, mapleLeaf } from './shapes.ts'

/** What a motif is made of, in its box of 30 × 16. */
export function Motif({ motif }: { readonly motif: MotifCode }): ReactNode {
  return DRAWN[motif]()
}

const DRAWN: Readonly<Record<MotifCode, () => ReactNode>> = {
  snow: () => (
    <>
      <Snowflake x={25.4} y={11.2} size={1.75} turn={12} />
      <Snowflake x={17.2} y={12.6} size={1.05} turn={-8} />
      <Snowflake x={20.2} y={5.6} size={0.8} turn={20} />
      <Snowflake x={10.8} y={10.2} size={0.7} turn={5} />
      <circle cx={27.8} cy={4.4} r={0.35} fill={INK.snow} />
      <circle cx={14.2} cy={7.6} r={0.3} fill={INK.snow} />
      <circle cx={6.6} cy={13.4} r={0.3} fill={INK.snow} />
    </>
  ),
  plum: () => (
    <>
      <path d="M30 15.2C26 13.6 22.5 13.9 19 11.6C15.8 9.6 12.6 9.9 6.4 6.2" className="twig" />
      <path d="M22.4 13.4C21 10.8 21.2 8.6 19.4 4.6M14.6 9.9C13 11.4 11.4 12 9.4 12.2" className="twig fine" />
      <PlumBlossom x={24.6} y={11.4} size={1.25} turn={10} />
      <PlumBlossom x={16.6} y={9.2} size={1.05} turn={40} />
      <PlumBlossom x={20.6} y={7} size={0.8} turn={-12} />
      <circle cx={9.2} cy={12.1} r={0.75} fill={INK.plum} />
      <circle cx={11} cy={8.4} r={0.6} fill={INK.plum} />
      <circle cx={6.6} cy={6.1} r={0.55} fill={INK.plum} />
      <circle cx={19.3} cy={4.3} r={0.5} fill={INK.plum} />
    </>
  ),
  cherry: () => (
    <>
      <path d="M30 14.6C25.4 13.8 21.6 14.2 17 12.2C13.6 10.7 11.4 10.5 8.2 10.8" className="twig" />
      <path d="M22.6 14C21.6 11 21.6 8.6 20.6 5" className="twig fine" />
      <CherryBlossom x={25} y={9.6} size={1.5} turn={8} />
      <CherryBlossom x={17.4} y={10.2} size={1.15} turn={44} />
      <CherryBlossom x={20.6} y={4.4} size={0.95} turn={-16} />
      <Placed x={8.2} y={10.6} size={0.8} turn={-70}>
        <path d="M0 0C-.8 -.6 -.7 -1.8 0 -2.3C.7 -1.8 .8 -.6 0 0Z" fill={INK.cherry} />
      </Placed>
      <Placed x={11.4} y={5.2} size={0.8} turn={-48}>
        <path d="M0 0C-1.1 -.7 -.9 -1.9 -.3 -2.3L0 -2L.3 -2.3C.9 -1.9 1.1 -.7 0 0Z" fill={INK.cherry} />
      </Placed>
      <Placed x={4.6} y={14} size={0.8} turn={64}>
        <path d="M0 0C-1.1 -.7 -.9 -1.9 -.3 -2.3L0 -2L.3 -2.3C.9 -1.9 1.1 -.7 0 0Z" fill={INK.cherry} />
      </Placed>
    </>
  ),
  'young-leaves': () => (
    <>
      <path d="M30 14.4C23.6 14.6 16.6 12.8 7.8 6.8" className="twig fine" />
      <Leaf at={{ x: 26, y: 14.3, size: 1, turn: -38 }} long={7.4} wide={2.1} fill={INK.leaf} />
      <Leaf at={{ x: 21.4, y: 13.5, size: 1, turn: -30 }} long={6.6} wide={1.9} fill={INK.leafPale} />
      <Leaf at={{ x: 16.8, y: 11.9, size: 1, turn: -26 }} long={5.6} wide={1.6} fill={INK.leaf} />
      <Leaf at={{ x: 20.6, y: 13.3, size: 1, turn: -108 }} long={5.4} wide={1.5} fill={INK.leaf} />
      <Leaf at={{ x: 15.4, y: 11.3, size: 1, turn: -104 }} long={4.8} wide={1.3} fill={INK.leafPale} />
      <Leaf at={{ x: 11.8, y: 9.3, size: 1, turn: -22 }} long={4.4} wide={1.2} fill={INK.leafPale} />
      <Leaf at={{ x: 8.2, y: 7, size: 1, turn: -60 }} long={4.2} wide={1.1} fill={INK.leaf} />
    </>
  ),
  hydrangea: () => (
    <>
      <Leaf at={{ x: 21.6, y: 13.2, size: 1, turn: -88 }} long={9.6} wide={3} fill={INK.leafPale} />
      {FLORETS.map(([x, y, turn], at) => (
        <Floret
          key={`${x} ${y}`}
          x={x}
          y={y}
          size={1.42}
          turn={turn}
          fill={at % 3 === 0 ? INK.hydrangeaPale : INK.hydrangea}
        />
      ))}
      <Floret x={13.4} y={6.2} size={0.7} turn={20} fill={INK.hydrangeaPale} />
    </>
  ),
  'morning-glory': () => (
    <>
      <path
        d="M30 15C25 15.4 20.6 13.4 16.4 13.4C12.4 13.4 10.2 15 8 12.8C6.6 11.2 8.2 9.6 9.2 10.6C10 11.5 8.8 12.4 8.2 11.7"
        className="twig fine green"
      />
      <path d="M20.6 13.7C20.4 11 19 8.6 17.4 7" className="twig fine green" />
      <Leaf at={{ x: 19.6, y: 13.6, size: 1, turn: -40 }} long={6.4} wide={2.6} fill={INK.leafPale} />
      <Leaf at={{ x: 13.6, y: 13.5, size: 1, turn: -14 }} long={4.8} wide={1.9} fill={INK.leaf} />
      <MorningGlory x={25.2} y={10.8} size={1.62} turn={10} />
      <MorningGlory x={17.2} y={5.4} size={0.98} turn={-14} />
    </>
  ),
  bellflower: () => (
    <>
      <path
        d="M28 16C26.6 13 25.6 11 24.6 9.4M26.8 13.6C23.4 13.8 19.6 11.8 17 8.4M21 12.4C17.6 13 13.4 12.4 10.6 10.6"
        className="twig fine green"
      />
      <Leaf at={{ x: 22.6, y: 13.2, size: 1, turn: -112 }} long={4.2} wide={1} fill={INK.leaf} />
      <Leaf at={{ x: 26.9, y: 13.9, size: 1, turn: 34 }} long={3.6} wide={0.9} fill={INK.leafPale} />
      <Bellflower x={24.6} y={7.4} size={1.5} turn={6} />
      <Bellflower x={16.6} y={6.6} size={1.1} turn={30} />
      <Placed x={10.2} y={10.4} size={1} turn={-62}>
        <path d="M0 .6C-1.3 .2 -1.3 -1.3 0 -2.2C1.3 -1.3 1.3 .2 0 .6Z" fill={INK.bell} />
      </Placed>
    </>
  ),
  maple: () => (
    <>
      <MapleLeaf x={24.4} y={9.2} size={6} turn={-18} fill={INK.maple} />
      <MapleLeaf x={15.6} y={11.6} size={4} turn={34} fill={INK.mapleDeep} />
      <MapleLeaf x={8.2} y={9} size={2.6} turn={-52} fill={INK.maple} />
    </>
  ),
  nandina: () => (
    <>
      <path d="M30 15.4C26 14.4 21.4 11.8 18 6.4M24.8 13.1C20.6 13.8 15.6 13.4 11.4 11" className="twig fine" />
      <Leaf at={{ x: 18, y: 6.4, size: 1, turn: -34 }} long={5} wide={1.2} fill={INK.leaf} />
      <Leaf at={{ x: 19.4, y: 8.5, size: 1, turn: 26 }} long={4.6} wide={1.1} fill={INK.leafPale} />
      <Leaf at={{ x: 19, y: 8, size: 1, turn: -84 }} long={4.6} wide={1.1} fill={INK.leafPale} />
      <Leaf at={{ x: 22.2, y: 11.3, size: 1, turn: 30 }} long={5} wide={1.2} fill={INK.leaf} />
      {BERRIES.map(([x, y, r]) => (
        <g key={`${x} ${y}`}>
          <circle cx={x} cy={y} r={r} fill={INK.berry} />
          <circle cx={x - r * 0.3} cy={y - r * 0.35} r={r * 0.2} fill="#fff" opacity={0.75} />
        </g>
      ))}
    </>
  ),
}

const FLORETS = [
  [21.6, 12.9, 8],
  [26.9, 12.8, 66],
  [20.5, 10.3, 14],
  [27.7, 10.2, 5],
  [21.4, 7.7, 32],
  [26.9, 7.6, 60],
  [24.3, 13.7, 40],
  [24.1, 6.3, 70],
  [22.7, 10.9, 55],
  [25.6, 10.9, 24],
  [24.2, 8.7, 10],
] as const

const BERRIES = [
  [11.2, 10.9, 0.95],
  [13.4, 12.4, 0.95],
  [12.9, 10.4, 0.85],
  [9.6, 12.2, 0.85],
  [11.4, 13, 0.95],
  [15.4, 13.6, 0.85],
  [15, 11.6, 0.8],
  [9.2, 10, 0.7],
  [17.4, 12.3, 0.75],
] as const

type MapleAt = {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly turn: number
  readonly fill: string
}

function MapleLeaf({ x, y, size, turn, fill }: MapleAt): ReactNode {
  return (
    <Placed x={x} y={y} size={1} turn={turn}>
      <path d={mapleLeaf(size)} fill={fill} />
      <path
        d={`M0 ${size * 0.1}Q${size * 0.1} ${size * 0.5} ${size * 0.04} ${size * 0.8}`}
        className="stalk"
        stroke={fill}
      />
    </Placed>
  )
}
